/// A terminal transcript: lines with a prompt are run, the others are what came back.
struct Transcript {
  /// What a shell would be given: the prompt lines without their prompts, and their continuations.
  let script: String
  /// Whether lines without a prompt stand between.
  let hasOutput: Bool

  /// `nil` where no line has a prompt.
  ///
  /// `$ ` is a prompt anywhere; `# ` only where the fence says `console` and every line has it,
  /// since everywhere else it is a comment; `> ` only where every line has it.
  init?(lines: [String], language: String?) {
    let filled = lines.filter { !$0.trimmed.isEmpty }
    guard !filled.isEmpty else { return nil }
    let isConsole = ["console", "shell-session", "shellsession", "terminal"].contains(language)
    let prompts: (Substring) -> Substring?
    if filled.contains(where: { Self.afterPrompt($0.trimmedStart) != nil }) {
      prompts = Self.afterPrompt
    } else if isConsole, filled.allSatisfy({ $0.trimmedStart.hasPrefix("# ") }) {
      prompts = { $0.hasPrefix("# ") ? $0.dropFirst(2) : nil }
    } else if filled.allSatisfy({ $0.trimmedStart.hasPrefix("> ") }) {
      prompts = { $0.hasPrefix("> ") ? $0.dropFirst(2) : nil }
    } else {
      guard let unprompted = Transcript(unprompted: lines) else { return nil }
      self = unprompted
      return
    }
    var script: [String] = []
    var continues = false
    var hasOutput = false
    var document: Substring?
    for line in lines {
      if let end = document {
        // What stands in a here-document is input, whatever it looks like.
        script.append(line)
        if line.trimmed == end { document = nil }
        continue
      }
      if let command = prompts(line.trimmedStart) {
        script.append(String(command))
        continues = command.hasSuffix("\\")
      } else if continues {
        let rest = line.trimmedStart.hasPrefix("> ") ? line.trimmedStart.dropFirst(2) : line[...]
        script.append(String(rest))
        continues = rest.hasSuffix("\\")
      } else if !line.trimmed.isEmpty {
        hasOutput = true
      }
      document = script.last.flatMap(Self.hereDocumentEnd)
    }
    self.script = script.joined(separator: "\n")
    self.hasOutput = hasOutput
  }

  /// Commands up to a blank line, and behind it what they print: every line there begins as no
  /// command does, with a capital, a digit or a sign.
  private init?(unprompted lines: [String]) {
    let commands = lines.prefix { !$0.trimmed.isEmpty }
    let printed = lines.dropFirst(commands.count).filter { !$0.trimmed.isEmpty }
    guard !commands.isEmpty, !printed.isEmpty, commands.allSatisfy(BlockKind.looksLikeCommand),
      printed.allSatisfy({ Self.looksPrinted($0) && !BlockKind.looksLikeCommand($0.trimmed) })
    else { return nil }
    script = commands.joined(separator: "\n")
    hasOutput = true
  }

  private static func looksPrinted(_ line: String) -> Bool {
    guard let first = line.unicodeScalars.first, !line.contains("=") else { return false }
    return (65...90).contains(first.value) || (48...57).contains(first.value)
      || "[|+*<>".unicodeScalars.contains(first)
  }

  /// The word that ends the here-document which a command begins.
  private static func hereDocumentEnd(_ command: String) -> Substring? {
    guard let sign = command.firstRange(of: "<<"), !command[sign.upperBound...].hasPrefix("<")
    else { return nil }
    let rest = command[sign.upperBound...].drop { $0 == "-" || $0 == " " }
    let word = rest.prefix { $0 != " " && $0 != ";" && $0 != "|" && $0 != ">" }
    let bare = word.filter { $0 != "'" && $0 != "\"" && $0 != "\\" }
    return bare.isEmpty ? nil : bare[...]
  }

  /// The command after `$ `, `user@host:~$ ` or `PS C:\> `.
  private static func afterPrompt(_ line: Substring) -> Substring? {
    if line.hasPrefix("$ ") { return line.dropFirst(2) }
    // `(venv) $ `: an environment that the shell tells of before its prompt.
    if line.hasPrefix("("), let end = line.firstIndex(of: ")"), line[end...].hasPrefix(") $ ") {
      return line[end...].dropFirst(4)
    }
    if line.hasPrefix("PS "), let end = line.firstIndex(of: ">"), line[end...].hasPrefix("> ") {
      return line[end...].dropFirst(2)
    }
    guard let at = line.firstIndex(of: "@"), at != line.startIndex,
      let end = line.firstIndex(where: { $0 == "$" || $0 == " " }), at < end, line[end] == "$"
    else { return nil }
    let host = line[line.index(after: at)..<end]
    guard host.contains(":") || host.contains("~") else { return nil }
    return line[end...].dropFirst().drop { $0 == " " }
  }
}

extension StringProtocol {
  /// The text without blanks and tabs at its start.
  var trimmedStart: Substring { Substring(drop { $0 == " " || $0 == "\t" }) }
}
