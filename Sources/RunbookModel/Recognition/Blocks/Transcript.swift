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
    // Most scripts have no line that could be printed.
    guard lines.contains(where: Self.maybePrinted) else { return nil }
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

  /// Whether a line begins with a capital, a digit or a sign, as no program's name does.
  private static func maybePrinted(_ line: String) -> Bool {
    guard let first = line.utf8.first(where: { $0 != 32 && $0 != 9 }) else { return false }
    return (65...90).contains(first) || (48...57).contains(first) || first > 127
      || "[]{}|+*<>\"".utf8.contains(first)
  }

  private static func looksPrinted(_ line: String) -> Bool {
    guard maybePrinted(line), let first = line.trimmed.unicodeScalars.first else { return false }
    let isData = "{}[]\"".unicodeScalars.contains(first)
    return isData || CommandLine(line).likeness() == .none
  }

  /// `NAME    READY   STATUS`: two or more heads in capitals with room between them.
  static func isTableHead(_ line: String) -> Bool {
    guard let first = line.utf8.first, (65...90).contains(first), line.contains("  ") else {
      return false
    }
    let heads = line.split(separator: " ")
    return heads.count > 1
      && heads.allSatisfy { head in
        head.utf8.allSatisfy { !(97...122).contains($0) } && head.utf8.contains { $0 >= 65 }
      }
  }
}

extension StringProtocol {
  /// The text without blanks and tabs at its start.
  var trimmedStart: Substring { Substring(drop { $0 == " " || $0 == "\t" }) }
}
