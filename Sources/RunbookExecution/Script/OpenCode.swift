/// What a command makes of the word that is not ended in it.
struct OpenCode {
  private let command: OpenCommands.Command
  /// What more stands in the word before the place: what a variable holds up to there.
  private let more: String
  private let depth: Int

  init(of command: OpenCommands.Command, holding more: String = "", depth: Int = 0) {
    self.command = command
    self.more = more
    self.depth = depth
  }

  /// All that read the word; none where it is nothing but an argument.
  var readers: [SecondReader] {
    guard !command.isRedirected else { return [] }
    let own = readersByProgram
    // What is known of a program counts more than how an option is called.
    let named = own.isEmpty ? [readerByName].compactMap { $0 } : []
    return own + named + readersInside + [readerOfWords, optionReader].compactMap { $0 }
  }

  /// What follows the sign behind the name of an option, a setting or a variable, or all of it.
  private var value: Substring {
    let name = nameInWord
    return name.isEmpty ? command.open[...] : command.open.dropFirst(name.count + 1)
  }

  private var readersByProgram: [SecondReader] {
    let words = command.words
    return words.indices.compactMap { position -> SecondReader? in
      guard let program = CodePrograms.program(of: words[position]) else { return nil }
      let options = program.options
      if depth > 0, options.isEverydayWord, options.sign.map(command.open.contains) != true {
        return nil
      }
      guard CodeReading(words[(position + 1)...], of: options).isCode(command.open) else {
        let isVariable = words.last == "-v" || command.open.hasPrefix("-v")
        return program.name.hasSuffix("awk") && isVariable ? .format(program.name) : nil
      }
      return SecondReader(
        program.reader, program.name, text: options.code(in: command.open) + more)
    }
  }

  // MARK: Names

  /// `NAME` in `--NAME=…`, `NAME=…` and `-o NAME=…`; empty where the word has none.
  private var nameInWord: String {
    guard let sign = command.open.firstIndex(of: "=") else { return "" }
    let name = command.open[..<sign]
    let isName = name.allSatisfy { $0.isLetter || $0.isNumber || "_.-+".contains($0) }
    return isName ? String(name) : ""
  }

  /// What the name of an option, a setting or a variable says, whatever program has it:
  /// `--command`, `core.pager`, `GIT_SSH_COMMAND`.
  private var readerByName: SecondReader? {
    let last = command.words.last ?? ""
    let isName = !last.contains("=") && (last.hasPrefix("-") || command.words.contains("config"))
    return [nameInWord, isName ? last : ""].lazy.filter { !$0.isEmpty }
      .compactMap(reader(byName:)).first
  }

  private func reader(byName word: String) -> SecondReader? {
    let isOption = word.hasPrefix("-")
    let name = String(word.drop { $0 == "-" })
    // `find -exec` starts a program, and no shell.
    if RunNames.runs(name, isOption: isOption), word != "-exec" { return .shell }
    guard isOption else { return nil }
    if RunNames.programs.contains(name.lowercased()) {
      return SecondReader(.program, word, text: value + more)
    }
    guard RunNames.queries.contains(name.lowercased()) else { return nil }
    return SecondReader(.query, name.lowercased(), text: value + more)
  }

  // MARK: Texts

  /// What reads a text that is itself written like a command, for whoever runs it.
  private var readersInside: [SecondReader] {
    let text = value + more
    guard depth < 3, text.contains(" ") else { return [] }
    let inner = OpenCommands(text.utf8).commands
      .flatMap { OpenCode(of: $0, depth: depth + 1).readers }
      .filter { if case .option = $0 { false } else { true } }
    return inner.isEmpty ? [] : [.shell] + inner
  }

  /// What the first words of a text say, or its look behind an option for code, for whoever runs
  /// it.
  private var readerOfWords: SecondReader? {
    let text = (value + more).drop { $0 == " " || $0 == "\n" || $0 == "\t" }
    if RunNames.beginsQuery(text) { return SecondReader(.query, "SQL", text: String(text)) }
    // `{"command": ["sh", "-c", "…"]}`
    if text.contains("\"command\"") || text.contains("\"commands\"") { return .shell }
    guard let option = command.words.last, ["-e", "-c", "-E", "-r"].contains(option),
      nameInWord.isEmpty, text.contains(where: "(;".contains),
      !command.words.contains(where: { CodePrograms.program(of: $0) != nil })
    else { return nil }
    return SecondReader(.program, option, text: String(text))
  }

  /// What would take a value that begins the word for an option which runs something.
  private var optionReader: SecondReader? {
    guard depth == 0, command.open.isEmpty, !command.words.contains("--"),
      command.words.last?.hasPrefix("-") != true
    else { return nil }
    return command.words.lazy.map(CodePrograms.name(of:))
      .first(where: CodePrograms.runningByOption.contains).map(SecondReader.option)
  }
}
