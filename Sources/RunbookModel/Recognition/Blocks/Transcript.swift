/// A terminal transcript: lines with a prompt are run, the others are what came back.
struct Transcript {
  /// What a shell would be given: commands without their prompts, comments, continuations.
  let lines: [String]
  /// The 1-based line of the guide of each of `lines`.
  let numbers: [Int]
  /// Whether lines without a prompt stand between.
  let hasOutput: Bool
  /// Whether prompts show it; else blank lines and the look of what was printed do.
  let hasPrompts: Bool
  /// The line on which something else than a shell asks, at which a person types on.
  let otherPrompt: Int?

  /// The lines as one text with LF line endings.
  var script: String { lines.joined(separator: "\n") }

  /// `nil` where nothing shows that lines are of a terminal.
  ///
  /// `$ ` is a prompt anywhere. `# ` is one where the fence says `console` or says nothing, and
  /// commands stand behind it; everywhere else it is a comment. `% ` and `> ` are prompts where
  /// no line goes without.
  ///
  /// - Parameters:
  ///   - lines: The lines of a block.
  ///   - firstLine: The 1-based line of the guide of the first.
  ///   - language: What the fence says, in lower case.
  init?(lines: [String], firstLine: Int = 1, language: String?) {
    let isTerminal = language.map(Lexicon.terminalLanguages.contains) ?? false
    guard let style = PromptStyle(lines, isTerminal: isTerminal, hasLanguage: language != nil)
    else {
      self.init(unprompted: lines, firstLine: firstLine)
      return
    }
    var reader = TranscriptReading(style: style)
    reader.read(lines, firstLine: firstLine)
    self.init(reader)
  }

  private init(_ reader: TranscriptReading) {
    lines = reader.script
    numbers = reader.numbers
    hasOutput = reader.hasOutput
    hasPrompts = true
    otherPrompt = reader.otherPrompt
  }

  /// Commands that are known, and behind them nothing but what they print.
  ///
  /// What is printed begins behind a blank line, or shows by its first line: heads of a table in
  /// capitals, a brace, a sign of no alphabet. No line of it begins as a command does.
  private init?(unprompted lines: [String], firstLine: Int) {
    var count = 0
    while count < lines.count, Self.looksTyped(lines[count]) { count += 1 }
    let commands = lines[..<count]
    let rest = lines[count...].drop { $0.trimmed.isEmpty }
    let printed = rest.filter { !$0.trimmed.isEmpty }
    guard let first = printed.first,
      rest.count < lines.count - count || Self.startsOutput(first),
      Self.isTableHead(first) || printed.allSatisfy(Self.looksPrinted),
      Self.areWhole(ScriptText(Array(commands), numbers: Array(firstLine..<firstLine + count)))
    else { return nil }
    self.lines = Array(commands)
    numbers = Array(firstLine..<firstLine + count)
    hasOutput = true
    hasPrompts = false
    otherPrompt = nil
  }

  /// Whether nothing that a script's last command begins is left open, or waits for what follows.
  private static func areWhole(_ script: ScriptText) -> Bool {
    guard let last = script.commands.last else { return false }
    let opensBlock = ["{", "(", "do", "then", "else", "\\", "|", "&&", "`", "in"].contains {
      last.text.hasSuffix($0)
    }
    var quote = OpenQuote()
    _ = quote.follow(last.text)
    return quote.mark == nil && !opensBlock && !last.text.contains("<<") && !last.waitsForTyping
      && !last.opensEditor
  }

  private static func looksTyped(_ line: String) -> Bool {
    let text = line.trimmed
    if text.hasPrefix("#") { return !text.hasPrefix("##") }
    return text.hasPrefix("-") || text.hasPrefix("|") || CommandLine(text).likeness() == .certain
  }

  private static func startsOutput(_ line: String) -> Bool {
    if isTableHead(line) { return true }
    let text = line.trimmed
    guard let first = text.utf8.first else { return false }
    return first > 127 || text == "{" || text.hasPrefix("{\"") || text == "["
      || text.hasPrefix("HTTP/")
  }

  private static func looksPrinted(_ line: String) -> Bool {
    guard let first = line.trimmed.unicodeScalars.first else { return false }
    let isSign =
      (65...90).contains(first.value) || (48...57).contains(first.value) || first.value > 127
      || "[]{}|+*<>\"".unicodeScalars.contains(first)
    let isData = "{}[]\"".unicodeScalars.contains(first)
    return isSign && (isData || CommandLine(line).likeness() == .none)
  }

  /// `NAME    READY   STATUS`: two or more heads in capitals with room between them.
  static func isTableHead(_ line: String) -> Bool {
    guard line.contains("  "), let first = line.utf8.first, (65...90).contains(first) else {
      return false
    }
    let heads = line.split(separator: " ")
    return heads.count > 1
      && heads.allSatisfy { head in
        head.utf8.allSatisfy { !(97...122).contains($0) } && head.utf8.contains { $0 >= 65 }
      }
  }
}

/// Which prompts the lines of one block begin with.
private struct PromptStyle {
  /// Whether `# ` is a prompt too, where commands stand behind it.
  let takesRoot: Bool
  private let owners: Set<Prompt.Owner>

  init?(_ lines: [String], isTerminal: Bool, hasLanguage: Bool) {
    let filled = lines.filter { !$0.trimmed.isEmpty }
    let prompts = filled.map { Prompt.command(in: $0.trimmedStart) }
    guard let first = prompts.first else { return nil }
    takesRoot = isTerminal || !hasLanguage
    if prompts.contains(where: { $0?.owner == .user }) {
      owners = [.user]
      return
    }
    guard let owner = first?.owner else { return nil }
    let bare = zip(filled, prompts).filter { $0.1?.owner != owner }.map(\.0)
    let asked = prompts.compactMap { $0 }.filter { $0.owner == owner }
    let likeness = asked.map { CommandLine($0.command).likeness() }.min() ?? .none
    switch owner {
    case .root:
      let least: CommandLine.Likeness = !isTerminal ? .certain : bare.isEmpty ? .possible : .likely
      guard takesRoot, likeness >= least else { return nil }
      guard bare.isEmpty || isTerminal && bare.allSatisfy(Self.isPrinted) else { return nil }
    case .percent:
      guard likeness >= .possible else { return nil }
    case .angle:
      guard bare.isEmpty, likeness >= .possible else { return nil }
    case .user: return nil
    }
    owners = [owner]
  }

  private static func isPrinted(_ line: String) -> Bool { CommandLine(line).likeness() < .likely }

  /// The command behind the prompt of a line.
  func command(in line: Substring) -> Substring? {
    guard let (owner, command) = Prompt.command(in: line) else { return nil }
    if owners.contains(owner) { return command }
    // Among lines with `$ `, root's prompt is one where a command stands behind it.
    return owner == .root && takesRoot && CommandLine(command).likeness() == .certain
      ? command : nil
  }
}

/// Goes through the lines of a transcript and keeps what was typed.
private struct TranscriptReading {
  let style: PromptStyle
  var script: [String] = []
  var numbers: [Int] = []
  var hasOutput = false
  var otherPrompt: Int?
  /// How many of the next lines belong to the command before them.
  private var owed = 0

  init(style: PromptStyle) { self.style = style }

  mutating func read(_ lines: [String], firstLine: Int) {
    for (index, line) in lines.enumerated() {
      let number = firstLine + index
      if owed > 0 {
        owed -= 1
        keep(Self.withoutContinuation(line), number)
      } else if let command = style.command(in: line.trimmedStart) {
        keep(command, number)
        owed = linesBelonging(to: command, in: lines[(index + 1)...])
      } else if line.trimmedStart.hasPrefix("# ") {
        keep(line.trimmedStart, number)
      } else if !line.trimmed.isEmpty {
        hasOutput = true
        if otherPrompt == nil, Prompt.isForeign(line.trimmedStart) { otherPrompt = number }
      }
    }
  }

  private mutating func keep(_ text: some StringProtocol, _ number: Int) {
    script.append(String(text))
    numbers.append(number)
  }

  /// How many lines a command goes on: after a `\`, in an open quote, a loop or a here-document.
  ///
  /// A quote or loop that the next prompt cuts off was none.
  private func linesBelonging(to command: Substring, in rest: ArraySlice<String>) -> Int {
    var quote = OpenQuote()
    _ = quote.follow(command)
    var last = command
    var end = HereDocument.end(of: command) ?? Self.endOfLoop(command)
    var isDocument = HereDocument.end(of: command) != nil
    var count = 0
    for line in rest {
      let continues = last.hasSuffix("\\") || last.hasSuffix("|") || last.hasSuffix("&&")
      if !continues, quote.mark == nil, end == nil { return count }
      // What stands in a here-document is input, whatever it looks like.
      if !isDocument, !continues, style.command(in: line.trimmedStart) != nil { return 0 }
      last = Self.withoutContinuation(line)
      count += 1
      if let word = end {
        let text = last.trimmed
        if text == word || !isDocument && text.hasPrefix(word) { end = nil }
      } else {
        _ = quote.follow(last)
        if quote.mark == nil, let word = HereDocument.end(of: last) {
          (end, isDocument) = (word, true)
        }
      }
    }
    let isWhole = quote.mark == nil && (end == nil || isDocument)
    return isWhole ? count : 0
  }

  /// The word that ends the loop or condition which a command begins and does not end.
  private static func endOfLoop(_ command: Substring) -> String? {
    let ends = ["for": "done", "while": "done", "until": "done", "if": "fi", "case": "esac"]
    guard let first = command.split(separator: " ").first, let end = ends[String(first)],
      !command.contains(end)
    else { return nil }
    return end
  }

  private static func withoutContinuation(_ line: String) -> Substring {
    let text = line.trimmedStart
    return text.hasPrefix("> ") ? text.dropFirst(2) : line[...]
  }
}

extension StringProtocol {
  /// The text without blanks and tabs at its start.
  var trimmedStart: Substring { Substring(drop { $0 == " " || $0 == "\t" }) }
}
