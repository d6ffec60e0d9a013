import MarkdownSyntax

/// What stands around a block of code and says what it is for.
struct BlockContext {
  /// The words of the paragraph or item right before the block.
  let leadIn: [String]
  /// Whether that text ends in a colon.
  let leadInEndsWithColon: Bool
  /// The words of the heading or item that the block stands under.
  let heading: [String]
  /// Code spans of the lead-in, such as a file's name.
  let leadInCode: [String]

  /// Whether the lead-in names a file, a dashboard or a form to put the block into.
  var namesPlace: Bool {
    leadIn.contains {
      ["file", "dashboard", "settings", "secrets", "panel", "console", "ui"].contains($0)
    }
      || leadInCode.contains { $0.contains("env") || $0.hasPrefix(".") }
  }
}

/// Decides what a block of code is for: from the words before it, then what is in it, with the
/// language as a weak hint.
///
/// When in doubt the answer is one that does not run: `text`.
enum BlockKind {
  /// The kind of a block.
  static func of(_ code: CodeBlock, in context: BlockContext) -> GuideBlock.Kind {
    let language = code.info.language
    let lines = code.lines.map(\.trimmed).filter { !$0.isEmpty }
    if language?.hasPrefix("{") == true { return .text }
    // Comments alone tell the reader something; there is nothing in them to run.
    guard lines.contains(where: { !$0.hasPrefix("#") }) || startsWithRootPrompt(code) else {
      return .text
    }
    let isShell = language.map(Lexicon.shellLanguages.contains) ?? false
    if context.leadIn == ["before"] || context.leadIn == ["after"] { return .text }
    if context.leadInEndsWithColon, Prohibitions.forbid(context.leadIn) { return .text }
    if announcesOutput(context) { return isShell && startsWithPrompt(lines) ? .session : .output }
    if let language, !isShell { return kind(ofLanguage: language, lines: lines, context) }
    if isFileContent(context, lines: lines, isShell: isShell) { return fileKind(lines) }
    if Transcript(lines: code.lines, language: language) != nil { return .session }
    if let kind = kindOfAssignments(lines, context) { return kind }
    if lines.allSatisfy({ isAddress($0) || $0.hasPrefix("#") }) {
      return context.ordersEntry ? .config : .text
    }
    if isShell {
      if looksLikeOutput(lines) { return .output }
      if looksLikeDrawing(lines) { return .text }
      return looksLikeSettings(lines) ? .config : .command
    }
    return kindOfUntagged(lines, context)
  }

  private static func kind(
    ofLanguage language: String, lines: [String], _ context: BlockContext
  ) -> GuideBlock.Kind {
    if Lexicon.environmentLanguages.contains(language) { return .environment }
    if Lexicon.configLanguages.contains(language) { return .config }
    if Lexicon.codeLanguages.contains(language) { return .code }
    if Lexicon.textLanguages.contains(language) {
      return lines.allSatisfy(isAssignment) ? .environment : .text
    }
    return .text
  }

  private static func kindOfUntagged(_ lines: [String], _ context: BlockContext) -> GuideBlock.Kind
  {
    if looksLikeOutput(lines) { return .output }
    if looksLikeDrawing(lines) { return .text }
    if looksLikeData(lines) || looksLikeSettings(lines) { return .config }
    if context.announcesDisplay { return .output }
    if lines.allSatisfy(looksLikeCommand), context.ordersRun || lines.count <= 12 {
      return .command
    }
    if context.ordersEntry { return .config }
    return .text
  }

  // MARK: Words before the block

  /// What a lead-in says of output.
  private static let announcements = Phrases([
    "you should see", "should look like", "looks like", "expected output", "example output",
    "sample output", "expected response", "expected result", "should return", "should output",
    "will see", "output is", "outputs", "will print", "prints", "should print",
    "example response", "following output", "following error", "error message",
    "may see", "might see", "we see", "see this", "see the following", "see something like",
    "following warning", "following message",
  ])

  /// `You should see:`, `Expected output:`, `The response looks like this:`.
  private static func announcesOutput(_ context: BlockContext) -> Bool {
    let words = context.leadIn
    guard !words.isEmpty else {
      // Without words of its own, a block under `Expected output` is announced by that heading.
      let isOrder = context.heading.first.map(Lexicon.actionVerbs.contains) == true
      return !isOrder && announcements.occur(in: context.heading)
    }
    // `Your file should look like this:` shows what to write, not what is printed.
    if words.contains("file") || context.leadInCode.contains(where: isFileName) { return false }
    if ["output", "response", "error", "symptom", "symptoms", "result", "logs"].contains(
      words.last),
      context.leadInEndsWithColon, words.count <= 4
    {
      return true
    }
    return context.leadInEndsWithColon && announcements.occur(in: words.suffix(12))
  }

  /// `Add to FILE:`, `Create FILE with:`, `put this into …`.
  private static func isFileContent(
    _ context: BlockContext, lines: [String], isShell: Bool
  ) -> Bool {
    // `Add the following to FILE:` says what the block is, whatever its language.
    if context.leadIn.contains(phrase: ["following", "to"]),
      context.leadInCode.contains(where: isFileName)
    {
      return !lines.allSatisfy { $0.hasPrefix("sudo ") }
    }
    guard let verb = context.leadIn.first(where: { Lexicon.actionVerbs.contains($0) }) else {
      return false
    }
    let namesFile =
      context.leadInCode.contains(where: isFileName)
      || context.leadIn.contains { ["file", "crontab"].contains($0) }
    let writes = [
      "add", "create", "append", "put", "paste", "insert", "write", "edit", "replace", "update",
      "modify", "include",
    ]
    guard namesFile, writes.contains(verb), context.leadInEndsWithColon else { return false }
    // `Create the file:` before `touch x` is an order to run.
    return !isShell || !lines.allSatisfy(looksLikeCommand)
  }

  private static func fileKind(_ lines: [String]) -> GuideBlock.Kind {
    lines.allSatisfy { isAssignment($0) || $0.hasPrefix("#") } ? .environment : .config
  }

  private static func isFileName(_ text: String) -> Bool {
    guard !text.contains(" ") else { return false }
    if text.hasPrefix("/") || text.hasPrefix("~/") || text.hasPrefix(".") { return true }
    guard let dot = text.lastIndex(of: "."), dot != text.startIndex else { return false }
    let ending = text[dot...].dropFirst()
    return (1...6).contains(ending.count) && ending.allSatisfy { $0.isLetter }
  }

  // MARK: What is in the block

  private static func startsWithPrompt(_ lines: [String]) -> Bool {
    lines.first?.hasPrefix("$ ") == true
  }

  /// Only `KEY=value` lines and comments: values; with `export` at a terminal: commands.
  private static func kindOfAssignments(
    _ lines: [String], _ context: BlockContext
  ) -> GuideBlock.Kind? {
    let filled = lines.filter { !$0.hasPrefix("#") }
    guard !filled.isEmpty, filled.allSatisfy(isAssignment) else { return nil }
    // `key=value` in lower case is a setting of some file.
    if filled.allSatisfy({ line in line.prefix { $0 != "=" }.allSatisfy { !$0.isUppercase } }) {
      return filled.contains { $0.hasPrefix("export ") } ? .command : .config
    }
    if filled.contains(where: { $0.contains("$(") || $0.contains("`") }) { return .command }
    guard filled.contains(where: { $0.hasPrefix("export ") }) else { return .environment }
    let isForFile =
      context.leadIn.contains { ["file", "dashboard", "settings", ".env"].contains($0) }
      || context.leadInCode.contains { $0.contains("env") || $0.hasPrefix(".") }
    return isForFile ? .environment : .command
  }

  static func isAssignment(_ line: String) -> Bool {
    var rest = line.hasPrefix("export ") ? line.dropFirst(7) : line[...]
    guard let sign = rest.firstIndex(of: "="), sign != rest.startIndex else { return false }
    let name = rest[..<sign]
    guard
      name.utf8.allSatisfy({
        ($0 >= 48 && $0 <= 57) || ($0 >= 65 && $0 <= 90) || ($0 >= 97 && $0 <= 122) || $0 == 95
      }),
      name.first?.isNumber == false
    else { return false }
    rest = rest[rest.index(after: sign)...]
    // `NAME=value command` runs a command.
    var value = rest.trimmed
    if let comment = value.range(ofComment: ()) { value = String(value[..<comment]).trimmed }
    guard let quote = value.first, quote == "\"" || quote == "'" else {
      return !value.contains(" ") || value.contains("<") || value.contains("[")
    }
    return true
  }

  private static func isAddress(_ line: String) -> Bool {
    (line.hasPrefix("https://") || line.hasPrefix("http://")) && !line.contains(" ")
  }

  private static func looksLikeData(_ lines: [String]) -> Bool {
    guard let first = lines.first(where: { !$0.hasPrefix("#") }) else { return false }
    if first.hasPrefix("{") || (first.hasPrefix("[") && first.hasSuffix("]")) || first == "["
      || first == "---"
    {
      return true
    }
    let keyed = lines.filter { line in
      guard let colon = line.firstIndex(of: ":") else { return line.hasPrefix("- ") }
      let key = line[..<colon]
      return !key.isEmpty && !key.contains(" ") && !key.contains("/")
        && (line.index(after: colon) == line.endIndex || line[line.index(after: colon)] == " ")
    }
    return keyed.count * 2 > lines.count
  }

  static func looksLikeCommand(_ line: String) -> Bool {
    if line.hasPrefix("#") || line.hasPrefix("-") || line.hasPrefix("|") || line.hasPrefix("&&") {
      return true
    }
    var words = line.split(separator: " ").map(String.init)[...]
    while let word = words.first, word == "sudo" || word == "-u" || isAssignment(word) {
      // `sudo -u postgres psql`: the option takes a word.
      words = words.dropFirst(word == "-u" ? 2 : 1)
    }
    guard let program = words.first else { return false }
    return Programs.known.contains(program) || program.hasPrefix("./") || program.hasSuffix(".sh")
  }

  /// A flow or a tree drawn with arrows and lines.
  private static func looksLikeDrawing(_ lines: [String]) -> Bool {
    lines.contains { line in
      line.hasPrefix("↓") || ["├", "└", "│", "┌", "▼"].contains { line.contains($0) }
    }
  }

  /// Lines of a settings file in a fence that says `bash`: `Key value`, `key: value`, `a.b=c`,
  /// `[section]`; no line of a shell begins so.
  private static func looksLikeSettings(_ lines: [String]) -> Bool {
    let filled = lines.filter { !$0.hasPrefix("#") && !$0.hasPrefix(";") }
    guard !filled.isEmpty else { return false }
    if filled.contains(where: { $0.hasPrefix("[") && $0.hasSuffix("]") && !$0.hasPrefix("[ ") }) {
      return !filled.contains(where: looksLikeCommand)
    }
    return filled.allSatisfy { line in
      let first = line.prefix { $0 != " " && $0 != "=" }
      if Programs.known.contains(String(first)) { return false }
      if first.hasSuffix(":") { return true }
      if line.dropFirst(first.count).hasPrefix(" = ") { return true }
      // `MODE=fast make` and `id=$(docker ps -q)` are for a shell.
      let value = line.dropFirst(first.count)
      if value.first == "=" {
        return first.contains { $0.isLowercase }
          && !["=$(", "=\"$(", "=`"].contains { value.hasPrefix($0) }
      }
      return first.first?.isUppercase == true && first.contains { $0.isLowercase }
        && !first.contains("/")
    }
  }

  /// A transcript of root, whose prompt looks like a comment.
  private static func startsWithRootPrompt(_ code: CodeBlock) -> Bool {
    Transcript(lines: code.lines, language: code.info.language) != nil
  }

  /// A log in a fence that says `bash`.
  private static func looksLikeOutput(_ lines: [String]) -> Bool {
    guard let first = lines.first else { return false }
    let marks = ["----->", "=====>", "fatal:", "error:", "Error:", "WARN", "INFO", "warning:"]
    if marks.contains(where: first.hasPrefix) { return true }
    guard lines.count > 1 else { return false }
    if first.hasPrefix("{\"") || first.hasPrefix("[{") { return true }
    let stamped = lines.filter {
      $0.prefix(4).allSatisfy(\.isNumber) && $0.dropFirst(4).hasPrefix("-")
    }
    return stamped.count * 2 > lines.count
  }
}

extension BlockContext {
  /// The lead-in orders something to be entered somewhere.
  fileprivate var ordersEntry: Bool {
    leadIn.contains {
      ["add", "enter", "set", "paste", "put", "fill", "configure", "uris", "urls"].contains($0)
    }
  }

  /// The lead-in says that something is shown.
  fileprivate var announcesDisplay: Bool {
    leadInEndsWithColon
      && leadIn.contains {
        ["displays", "shows", "displayed", "prompts", "prompted", "see"].contains($0)
      }
  }

  /// The lead-in orders something to be run.
  fileprivate var ordersRun: Bool {
    leadIn.contains {
      ["run", "execute", "command", "commands", "running", "using", "with"].contains($0)
    }
  }
}

extension String {
  /// Where a comment begins: a `#` after a blank.
  fileprivate func range(ofComment: Void) -> Index? {
    var previous: Character = " "
    for index in indices {
      if self[index] == "#", previous == " " || previous == "\t" { return index }
      previous = self[index]
    }
    return nil
  }
}
