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
      return nil
    }
    var script: [String] = []
    var continues = false
    var hasOutput = false
    for line in lines {
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
    }
    self.script = script.joined(separator: "\n")
    self.hasOutput = hasOutput
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
