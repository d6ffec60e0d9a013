/// The words of a part of a command line, cut at blanks, quotes and the shell's own signs.
struct CommandText {
  /// The part as it is.
  let text: String
  /// In order, each without the folder before it.
  let words: [String]

  init(_ bytes: some Collection<UInt8>) {
    text = String(decoding: bytes, as: UTF8.self)
    words = text.split { Self.ends.contains($0) }.map { word in
      word.split(separator: "/").last.map(String.init) ?? ""
    }
  }

  /// A carriage return and the line feed behind it are one character.
  private static let blanks: Set<Character> = [" ", "\t", "\n", "\r", "\r\n"]
  private static let ends = blanks.union(";|&(){}<>\"'`\\")

  /// Its parts between pipes; `>(…)` is one.
  var pipes: [CommandText] {
    text.replacing(">(", with: "|").utf8
      .split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
      .map { CommandText($0) }
  }

  /// The command to which the text behind `<<<` is given; `nil` where there is none.
  var beforeHereString: CommandText? {
    text.firstRange(of: "<<<").map { CommandText(text[..<$0.lowerBound].utf8) }
  }

  /// Whether it begins with a word that opens a block of commands.
  var beginsBlock: Bool {
    let first = words.first ?? ""
    let isFunction =
      text.drop(while: Self.blanks.contains).reversed()
      .drop(while: Self.blanks.contains).first == "{"
    return ["for", "while", "until", "if", "case", "select"].contains(first) || isFunction
      || text.drop(while: Self.blanks.contains).hasPrefix("{ ")
  }

  /// Whether it begins with a word that ends a block of commands.
  var endsBlock: Bool {
    let first = words.first ?? ""
    return ["done", "fi", "esac"].contains(first)
      || text.drop(while: Self.blanks.contains).hasPrefix("}")
  }

  // MARK: Readers

  /// What takes the words that follow for commands: `eval`, `ssh`, `sh -c`, `source <(…)`.
  var readerOfWords: SecondReader? {
    if words.contains(where: Self.evaluating.contains) || isGivenCommand { return .shell }
    guard text.contains("<(") else { return nil }
    if words.contains(where: { Self.isShell($0) || ["source", "."].contains($0) }) {
      return .shell
    }
    return readerOfSubstitution
  }

  /// Whether a shell, or what hands a text to one, is given that text as an argument.
  private var isGivenCommand: Bool {
    for (position, word) in words.enumerated() {
      let rest = words[(position + 1)...]
      let name = word.hasPrefix("--entrypoint=") ? String(word.dropFirst(13)) : word
      let isEntry = name != word || position > 0 && words[position - 1] == "--entrypoint"
      if Self.powerShells.contains(name.lowercased()) {
        if Self.isPowerShellCommand(rest) { return true }
      } else if Self.shells.contains(name) {
        // Where the shell is what a container starts, the next operand is the container's.
        let own = isEntry ? rest : Self.beforeScript(rest)
        if own.contains(where: Self.isCommandOption) { return true }
      } else if Self.callers.contains(word) {
        if rest.contains(where: Self.isCommandOption) { return true }
      } else if word == "env" {
        if rest.contains(where: { $0.hasPrefix("--split") || Self.bundle($0).contains("S") }) {
          return true
        }
      } else if word.hasSuffix("sh"), !word.hasPrefix("-"),
        !Self.scriptEndings.contains(where: word.hasSuffix),
        CodePrograms.program(of: word) == nil,
        rest.contains(where: { Self.bundle($0).count < 5 && Self.bundle($0).hasSuffix("c") })
      {
        return true
      }
    }
    return false
  }

  /// The words before one that is a script for certain, behind which all is the script's.
  static func beforeScript(_ words: ArraySlice<String>) -> ArraySlice<String> {
    let end = words.indices.first { position in
      guard scriptEndings.contains(where: words[position].hasSuffix) else { return false }
      let before = position > words.startIndex ? words[position - 1] : ""
      // `--rcfile`, `-o`, `+O` have a name behind them.
      return !words[position].hasPrefix("-") && !before.hasPrefix("--") && !before.hasPrefix("+")
        && !["o", "O"].contains { bundle(before).hasSuffix($0) }
    }
    return words[..<(end ?? words.endIndex)]
  }

  private static let scriptEndings = [".sh", ".bash", ".zsh", ".ksh", ".fish"]

  /// The letters of `-abc`; none in any other word.
  static func bundle(_ word: String) -> Substring {
    word.hasPrefix("-") && !word.hasPrefix("--") ? word.dropFirst() : ""
  }

  /// Whether a word is an option behind which a shell takes a command.
  static func isCommandOption(_ word: String) -> Bool {
    if bundle(word).contains(where: { "cC".contains($0) }) { return true }
    guard word.hasPrefix("--") else { return false }
    let name = word.dropFirst(2).prefix { $0 != "=" }
    return name.count > 1
      && ["command", "init-command", "session-command"].contains { $0.hasPrefix(name) }
  }

  /// Whether what follows such words is a command: behind the option for it, and where no script
  /// is named, which only newer ones want.
  ///
  /// Source: about_Pwsh and about_PowerShell_exe, parameters, which may be shortened and written in
  /// any case.
  private static func isPowerShellCommand(_ words: ArraySlice<String>) -> Bool {
    for (before, word) in zip([""] + words, words) {
      let name = word.lowercased().drop { $0 == "-" || $0 == "/" }.prefix { $0 != ":" }
      let isCommand =
        !name.isEmpty
        && ["command", "commandwithargs", "cwa", "encodedcommand", "ec"].contains {
          $0.hasPrefix(name)
        }
      if isCommand { return true }
      if word.hasPrefix("-"), !name.isEmpty, "file".hasPrefix(name) { return false }
      if name.hasSuffix(".ps1"), !word.hasPrefix("-"), !before.hasPrefix("-") { return false }
    }
    return true
  }

  private static func isShell(_ word: String) -> Bool {
    shells.contains(word) || powerShells.contains(word.lowercased()) || callers.contains(word)
  }

  // MARK: Names

  /// They hand the words behind them to a shell.
  static let evaluating: Set<String> = [
    "eval", "ssh", "watch", "parallel", "trap", "mosh", "rsh", "autossh", "pssh", "pdsh", "clush",
    "tmux", "ansible", "ansible-playbook", "salt", "hyperfine", "entr",
  ]
  /// The shells of the POSIX family, and fish.
  static let shells: Set<String> = [
    "sh", "bash", "zsh", "dash", "ksh", "mksh", "fish", "ash", "rbash",
  ]
  /// PowerShell by its names, in lower case.
  static let powerShells: Set<String> = [
    "pwsh", "powershell", "pwsh.exe", "powershell.exe",
  ]
  /// They hand what stands behind their `-c` to a shell.
  private static let callers: Set<String> = [
    "su", "runuser", "script", "flock", "busybox", "sg", "shell",
  ]
}

extension String {
  /// `python` for `python3.12`.
  var lettersAhead: String { String(prefix { $0.isLetter }) }
}
