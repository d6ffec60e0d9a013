extension ScriptText.Command {
  /// How much it looks like a command: as much as the first of what it runs one after another.
  func likeness(knowing programs: Set<String>) -> CommandLine.Likeness {
    // `web-data;` ends a setting.
    if text.utf8.last == 59 { return CommandLine(text).likeness(knowing: programs) }
    let first = line.likeness(knowing: programs)
    guard first == .possible else { return first }
    return text.contains(" && ") || text.contains(" | ") ? .likely : first
  }

  /// Whether it opens a text for a person to change.
  var opensEditor: Bool {
    let line = last
    let program = line.programName
    if Programs.editors.contains(program) || Programs.editors.contains(String(line.program)) {
      // `code .` opens a window and comes back at once.
      return line.arguments.first != "."
    }
    if program == "crontab" || program == "fcrontab" { return line.has("-e") }
    if Programs.editing.contains(program) { return line.positional.prefix(3).contains("edit") }
    return line.has("--edit")
      || line.positional.first.map { $0 == "edit" } == true
        && ["ansible-vault", "sops", "credentials"].contains(program)
  }

  /// Whether what would go on is cut short, or put where it does not keep the terminal.
  var endsByItself: Bool {
    if isInBackground || line.programName == "timeout" { return true }
    guard stages.count > 1 else { return false }
    return last.programName == "head" || text.contains(" & ")
      || last.programName == "grep" && (last.hasFlag("m") || last.hasFlag("q"))
  }

  /// Whether all that it does is to make, move or remove files.
  var changesFiles: Bool {
    ["touch", "mkdir", "cp", "mv", "rm", "ln", "chmod", "chown", "scp", "rsync", "curl", "wget"]
      .contains(line.programName)
  }

  /// Whether it writes into a file, as a comment before it may announce.
  var writesFile: Bool {
    stages.contains { stage in
      Programs.writers.contains(stage.programName)
        || stage.words.contains {
          $0 == ">" || $0 == ">>" || $0.hasPrefix(">/") || $0.hasPrefix("<<")
        }
    } || text.contains("<<")
  }

  /// Whether it opens something in which what stands behind it would be typed.
  var waitsForTyping: Bool {
    guard text.contains("<") || text.contains("{{") else { return Self.waits(text, stages) }
    // `ssh <host>` is judged as it would be with a value in it.
    let filled = Self.filled(text)
    return Self.waits(filled, ScriptText(filled).commands.flatMap(\.stages))
  }

  private static func waits(_ text: String, _ stages: [CommandLine]) -> Bool {
    stages.count == 1 && !text.contains("<") && !text.hasSuffix("&") && stages[0].waitsForTyping
  }

  /// A command with a word in the place of each name between `<` and `>`, or between `{{` and `}}`.
  private static func filled(_ text: String) -> String {
    var filled = ""
    var rest = text[...]
    while let start = rest.firstIndex(where: { $0 == "<" || $0 == "{" }) {
      filled += rest[..<start]
      rest = rest[start...]
      let (open, close) = rest.hasPrefix("{{") ? ("{{", "}}") : ("<", ">")
      let name = rest.dropFirst(open.count)
      guard rest.hasPrefix(open), let end = name.firstRange(of: close)?.lowerBound,
        let first = name.first(where: { $0 != " " }), first.isLetter || first == "_",
        !name[..<end].contains("<"), open == "{{" || name.first != " "
      else {
        filled.append(rest.removeFirst())
        continue
      }
      filled += name[..<end].lowercased().contains("shell") ? "sh" : "X"
      rest = name[end...].dropFirst(close.count)
    }
    return filled + rest
  }
}
