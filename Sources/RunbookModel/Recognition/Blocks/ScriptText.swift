/// A script as a person reads it: commands, the comments among them, and in which groups.
struct ScriptText {
  /// A command with all lines that belong to it: continued ones and its here-document.
  struct Command {
    /// Its lines as one, without the comment at its end and without a here-document.
    let text: String
    /// The 1-based line of the guide on which it begins.
    let number: Int
    /// What it runs, one after another or through pipes.
    let stages: [CommandLine]

    var line: CommandLine { stages.first ?? CommandLine("") }
    /// Whether it is put into the background.
    var isInBackground: Bool { text.hasSuffix("&") && !text.hasSuffix("&&") }
    /// What reads the output of the others, or comes last.
    var last: CommandLine { stages.last ?? CommandLine("") }
  }

  /// A comment on a line of its own, or behind a command.
  struct Comment {
    let text: String
    let words: [String]
    let number: Int
    /// Whether a command stands before it on its line.
    let isTrailing: Bool
  }

  /// Comments and the commands after them, up to a blank line or the next comment.
  struct Part {
    var comments: [Comment] = []
    var commands: [Command] = []
    /// Whether a blank line stands before it.
    var followsBlank = false

    /// The comments that stand on lines of their own.
    var leads: [Comment] { comments.filter { !$0.isTrailing } }
    /// The comment that begins it.
    var lead: Comment? { comments.first { !$0.isTrailing } }
  }

  let parts: [Part]
  /// The commands of all parts.
  let commands: [Command]
  /// The comments of all parts.
  let comments: [Comment]

  /// Reads a script's lines.
  ///
  /// - Parameters:
  ///   - lines: The lines as a shell would get them.
  ///   - numbers: The 1-based line of the guide of each.
  /// - Complexity: O(*n*) for *n* bytes.
  init(_ lines: [String], numbers: [Int]) {
    var reader = ScriptReading(followsQuotes: true)
    reader.read(lines, numbers: numbers)
    // A quote that never ends was none: an apostrophe in what only looks like a script.
    if reader.isOpen {
      reader = ScriptReading(followsQuotes: false)
      reader.read(lines, numbers: numbers)
    }
    parts = reader.parts
    commands = parts.flatMap(\.commands)
    comments = parts.flatMap(\.comments)
  }

  /// Reads a script whose first line stands on a line of the guide.
  init(_ text: String, firstLine: Int = 1) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    self.init(lines, numbers: Array(firstLine..<firstLine + lines.count))
  }
}

/// Goes through the lines of a script and gathers its parts.
private struct ScriptReading {
  let followsQuotes: Bool
  var parts: [ScriptText.Part] = []
  private var part = ScriptText.Part()
  /// The command that is being read, and where it began.
  private var text = ""
  private var number = 0
  private var quote = OpenQuote()
  private var continues = false
  private var document: String?

  init(followsQuotes: Bool) { self.followsQuotes = followsQuotes }

  /// Whether a quote was still open at the end.
  var isOpen: Bool { quote.mark != nil }

  mutating func read(_ lines: [String], numbers: [Int]) {
    for (line, number) in zip(lines, numbers) { read(line.trimmed, number) }
    finishCommand()
    finishPart()
  }

  private mutating func read(_ line: String, _ number: Int) {
    if let end = document {
      if line == end {
        document = nil
        finishCommand()
      }
      return
    }
    if quote.mark == nil, !continues {
      if line.isEmpty {
        finishPart()
        part.followsBlank = true
        return
      }
      if line.hasPrefix("#") || line.hasPrefix(":: ") || line.hasPrefix("REM ") {
        return takeComment(line, number)
      }
      self.number = number
    }
    take(line, number)
  }

  private mutating func takeComment(_ line: String, _ number: Int) {
    if line.hasPrefix("#!") { return }
    if !part.commands.isEmpty { finishPart() }
    part.comments.append(Self.comment(line[...], number, isTrailing: false))
  }

  private static func comment(
    _ text: Substring, _ number: Int, isTrailing: Bool
  ) -> ScriptText.Comment {
    let plain = text.drop { $0 == "#" || $0 == " " || $0 == ":" }
    return ScriptText.Comment(
      text: String(plain), words: Words.of(plain), number: number, isTrailing: isTrailing)
  }

  /// Takes a line of a command up to its comment, and sees whether the command goes on.
  private mutating func take(_ line: String, _ number: Int) {
    let end = (followsQuotes ? quote.follow(line) : Self.unquotedEnd(line)) ?? line.endIndex
    var code = line[..<end]
    if end < line.endIndex {
      part.comments.append(Self.comment(line[end...], number, isTrailing: true))
    }
    while code.utf8.last == 32 { code.removeLast() }
    continues = code.hasSuffix("\\") || code.hasSuffix("|") || code.hasSuffix("&&")
    if code.hasSuffix("\\") { code.removeLast() }
    while code.utf8.last == 32 { code.removeLast() }
    text += text.isEmpty ? String(code) : " " + code
    guard quote.mark == nil, !continues else { return }
    document = HereDocument.end(of: text)
    if document == nil { finishCommand() }
  }

  private static func unquotedEnd(_ line: String) -> String.Index? {
    line.firstRange(of: " #")?.lowerBound
  }

  private mutating func finishCommand() {
    if !text.isEmpty {
      part.commands.append(
        ScriptText.Command(text: text, number: number, stages: Self.stages(of: text[...])))
    }
    text = ""
    continues = false
  }

  private mutating func finishPart() {
    if !part.comments.isEmpty || !part.commands.isEmpty { parts.append(part) }
    part = ScriptText.Part()
  }

  /// A command cut at `|`, `&&`, `||` and `;` outside quotes and brackets; what is in parentheses
  /// of its own is cut too.
  private static func stages(of text: Substring) -> [CommandLine] {
    let bytes = text.utf8
    var stages: [CommandLine] = []
    func add(_ stage: Substring) {
      let stage = stage.trimmedPart
      if stage.utf8.count > 2, stage.utf8.first == 40, stage.utf8.last == 41 {
        stages += Self.stages(of: stage.dropFirst().dropLast())
      } else {
        let line = CommandLine(stage)
        if !line.words.isEmpty { stages.append(line) }
      }
    }
    var start = bytes.startIndex
    var quote: UInt8?
    var depth = 0
    var next = bytes.startIndex
    while next < bytes.endIndex {
      let index = next
      let byte = bytes[index]
      bytes.formIndex(after: &next)
      if let open = quote {
        if byte == open { quote = nil }
        continue
      }
      switch byte {
      case 34, 39, 96: quote = byte
      case 40: depth += 1
      case 41: depth = max(0, depth - 1)
      case 38, 59, 124:
        // `2>&1` and `&>` are redirections.
        if depth > 0 || (byte == 38 && isRedirection(bytes, at: index)) { continue }
        if start < index { add(text[start..<index]) }
        start = bytes.index(after: index)
      default: break
      }
    }
    if start < bytes.endIndex { add(text[start...]) }
    return stages
  }

  private static func isRedirection(_ bytes: Substring.UTF8View, at index: String.Index) -> Bool {
    let next = bytes.index(after: index)
    if next < bytes.endIndex, bytes[next] == 62 { return true }
    return index > bytes.startIndex && bytes[bytes.index(before: index)] == 62
  }
}
