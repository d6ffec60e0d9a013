/// What reads code from its standard input, or from a file that is written for it.
extension CommandText {
  /// What takes its standard input for code: a shell, a language or a database that is given no
  /// file to read; `xargs`, which makes words of it.
  var readerOfInput: SecondReader? {
    pipes.count > 1 ? pipes.lazy.compactMap(\.readerOfInput).first : readerOfOwnInput
  }

  private var readerOfOwnInput: SecondReader? {
    let isConsole = words.contains(where: Self.consoles.contains)
    for (position, word) in words.enumerated() {
      let rest = words[(position + 1)...]
      if readsShellInput(word, rest, before: words[..<position]) { return .shell }
      if word == "redis-cli"
        || CodePrograms.databases[CodePrograms.name(of: word).lettersAhead] != nil
      {
        return .query(word, isInString: false)
      }
      guard let program = CodePrograms.program(of: word) else { continue }
      if program.options.hasPlus || readsItsProgram(rest)
        || program.options.endsAtScript && (isConsole || readsProgram(rest, program.options))
      {
        return SecondReader(program.reader, program.name, text: "")
      }
    }
    return nil
  }

  private func readsShellInput(
    _ word: String, _ rest: ArraySlice<String>, before: ArraySlice<String>
  ) -> Bool {
    if word == "xargs" || Self.evaluating.contains(word) || Self.interactive.contains(word) {
      return true
    }
    if ["sudo", "doas"].contains(word) {
      return rest.contains { Self.bundle($0).contains { "is".contains($0) } }
    }
    guard Self.shells.contains(word) || Self.powerShells.contains(word.lowercased()) else {
      return false
    }
    if rest.contains("-s") || rest.contains("-") || rest.contains("stdin") { return true }
    if rest.contains(where: Self.isCommandOption) { return false }
    return before.last == "--entrypoint" || Self.beforeScript(rest).count == rest.count
  }

  /// Whether a language is given its program in no option and in no file.
  ///
  /// What cannot be told from the value of an option does not count as a file.
  private func readsProgram(_ rest: ArraySlice<String>, _ options: CodeOptions) -> Bool {
    if rest.contains("-") || rest.contains("stdin") { return true }
    let isGiven = rest.contains { word in
      if case .code = options.kind(of: word) { true } else { word == "-m" }
    }
    return !isGiven && !CodeReading(rest, of: options).isEnded
  }

  private func readsItsProgram(_ rest: ArraySlice<String>) -> Bool {
    zip(rest, rest.dropFirst()).contains { option, file in
      (Self.bundle(option).hasSuffix("f") || option == "--file" || option == "--from-file")
        && ["-", "stdin"].contains(file)
    }
  }

  /// What reads the output of a command as its program: `python3 <(…)`, `sed -f <(…)`.
  var readerOfSubstitution: SecondReader? {
    let before = CommandText(text[..<(text.firstRange(of: "<(")?.lowerBound ?? text.endIndex)].utf8)
    let isFile = ["f", "file", "file="].contains { ending in
      before.words.last?.hasPrefix("-") == true && before.words.last?.hasSuffix(ending) == true
    }
    return before.words.lazy.compactMap(CodePrograms.program(of:))
      .first { isFile || $0.options.endsAtScript }
      .map { SecondReader($0.reader, $0.name, text: "") }
  }

  /// Whether what it prints are its own words, changed at most.
  var printsItsWords: Bool { words.contains(where: Self.printing.contains) }

  // MARK: Files

  /// The files into which it writes, by redirections and by `tee`, in order.
  var writtenFiles: [String] {
    var files: [String] = []
    var isNext = false
    for word in text.split(whereSeparator: { $0.isWhitespace || "|;".contains($0) }) {
      let target = word.lastIndex(of: ">").map { word[word.index(after: $0)...] }
      if isNext || target?.isEmpty == false {
        let name = (target ?? word).filter { !"\"'()".contains($0) }
        if !name.hasPrefix("&"), !name.hasPrefix("-") { files.append(name) }
      }
      let isTee = word == "tee" || word.hasSuffix("/tee")
      isNext = isTee || target?.isEmpty == true || isNext && word.hasPrefix("-")
    }
    return files
  }

  /// What reads a file because this runs it; `nil` where it does not.
  func reader(ofFile name: String) -> SecondReader? {
    guard let place = words.firstIndex(of: name) else { return nil }
    let before = words[..<place]
    if before.allSatisfy({ ["sudo", "exec", "nohup", "time"].contains($0) }) { return .shell }
    let programs = before.filter { !$0.hasPrefix("-") }
    if let last = programs.last, last == "source" || last == "." || Self.shells.contains(last) {
      return .shell
    }
    for word in before {
      guard let program = CodePrograms.program(of: word) else { continue }
      let isProgram = program.options.endsAtScript && programs.last == word
      if isProgram || CodePrograms.databases[program.name] != nil {
        return SecondReader(program.reader, program.name, text: "")
      }
    }
    return nil
  }

  // MARK: Names

  /// They take lines of their input for commands, some of which run others.
  private static let interactive: Set<String> = [
    "at", "batch", "crontab", "sftp", "ftp", "lftp", "ed", "gnuplot", "m4", "su", "runuser", "sg",
    "newgrp", "chroot", "nsenter", "nix-shell",
  ]
  /// They read a language in a program of their own.
  private static let consoles: Set<String> = ["shell", "console", "tinker", "runner", "repl"]
  private static let printing: Set<String> = [
    "echo", "printf", "print", "cat", "yes", "sed", "awk", "jq", "yq", "envsubst", "tee", "psql",
    "mysql", "mariadb", "sqlite3",
  ]
}
