extension CommandLine {
  /// How much the line looks like a command.
  ///
  /// - Parameter programs: Programs that the guide runs elsewhere, where no doubt is possible.
  /// - Returns: The most that its words speak for.
  func likeness(knowing programs: Set<String> = []) -> Likeness {
    guard let first = words.first else { return .none }
    if let grammar = likenessOfGrammar(first) { return grammar }
    guard Self.canBeProgram(program) else { return .none }
    guard !endsAsProse, !isSpoken, !printsOfItself else { return .none }
    let isTechnical = hasTechnicalArgument
    if isKnown || programs.contains(String(program)) {
      let isEnglish = Programs.words.contains(String(program)) && arguments.count > 2
      return isEnglish && !isTechnical ? .possible : .certain
    }
    if Self.isPathOfProgram(program, isAlone: arguments.isEmpty) { return .certain }
    if isTechnical { return .likely }
    return words.count <= 8 && arguments.allSatisfy(Self.canBeArgument) ? .possible : .none
  }

  /// Whether what is run is known by its name, with no folder before it.
  var isKnown: Bool { roles.contains(.known) && program == programName }

  // MARK: The first word

  private static let keywords: Set<String> = [
    "then", "else", "elif", "fi", "do", "done", "esac", "[[", "&&", "||",
  ]

  /// What a loop, a condition, a substitution or an assignment is; `nil` where there is none.
  private func likenessOfGrammar(_ first: Substring) -> Likeness? {
    if program.isEmpty { return first.contains("$(") ? .likely : .possible }
    if Self.keywords.contains(String(first)) { return .certain }
    if ["{", "}", "(", ")"].contains(first) {
      return words.dropFirst().first?.hasPrefix("\"") == true ? Likeness.none : .possible
    }
    // `[ -f x ]` asks a shell; `[ ] ready` is a box to tick.
    if first == "[" { return words.dropFirst().first == "]" ? Likeness.none : .certain }
    if first.hasPrefix("$(") || first.hasPrefix("${") || first.hasPrefix("\"$") { return .likely }
    switch first {
    case "for":
      return words.count > 2 && (words[2] == "in" || words[1] == "((") ? .certain : Likeness.none
    case "case": return words.last == "in" ? .certain : Likeness.none
    case "if", "while", "until": return likenessOfCondition
    default: return nil
    }
  }

  /// `if [ -f x ]; then`, `while read line; do`: what stands behind the keyword is a command.
  private var likenessOfCondition: Likeness {
    guard words.count > 1 else { return .none }
    let isClosed =
      words.contains { ["then", "do"].contains($0) } || words[words.count - 1].hasSuffix(";")
    let first = words[1] == "!" && words.count > 2 ? words[2] : words[1]
    if first.hasPrefix("[") || first.hasPrefix("((") || first == ":" || isClosed { return .certain }
    let rest = words.dropFirst(words[1] == "!" ? 2 : 1).joined(separator: " ")
    return CommandLine(rest).likeness() >= .likely ? .certain : .none
  }

  /// Whether a word can name what is run: a name in lower case, a path, a variable.
  private static func canBeProgram(_ word: Substring) -> Bool {
    if word == "." { return true }
    guard let first = word.utf8.first, let last = word.utf8.last else { return false }
    let isName = word.utf8.allSatisfy { byte in
      (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122)
        || "._-/~+$\\{}".utf8.contains(byte)
    }
    if !isName { return isQuotedPath(word) || isDrivePath(word) }
    guard last != 46, last != 47, !word.hasSuffix("...") else { return false }
    switch first {
    case 97...122, 46, 47, 126, 36, 95: return !isTextFile(word)
    case 65...90: return isCommandlet(word) || isPathOfProgram(word, isAlone: false)
    case 48...57: return Programs.known.contains(String(word)) || word.contains("/")
    default: return false
    }
  }

  /// `"$HOME/bin/tool"`, `'C:\tool.exe'`.
  private static func isQuotedPath(_ word: Substring) -> Bool {
    word.count > 2 && (word.hasPrefix("\"") || word.hasPrefix("'"))
      && (word.contains("/") || word.contains("\\") || word.contains("$"))
  }

  private static func isDrivePath(_ word: Substring) -> Bool {
    if word.dropFirst().hasPrefix(":\\") || word.hasPrefix("$env:") { return true }
    return word.hasPrefix("%") && word.contains("\\")
  }

  /// `Get-Content`: a verb and a noun, as PowerShell names what it runs.
  private static func isCommandlet(_ word: Substring) -> Bool {
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 2
      && parts.allSatisfy { $0.count > 1 && $0.first?.isUppercase == true }
      && parts[0].dropFirst().allSatisfy(\.isLowercase)
  }

  /// `./deploy`, `bin/setup`, `~/tool`, `/usr/bin/tool`, `migrate.sh`.
  private static func isPathOfProgram(_ word: Substring, isAlone: Bool) -> Bool {
    let endings = [".sh", ".py", ".pl", ".rb", ".ps1", ".bat", ".exe", ".cmd", ".bash"]
    if word.hasPrefix("./") || word.hasPrefix("../") || word.hasPrefix(".\\") { return true }
    if endings.contains(where: word.hasSuffix) { return true }
    guard word.contains("/") || word.contains("\\") else { return false }
    return !isAlone || word.contains("bin/") || word.contains("\\Scripts\\")
  }

  private static func isTextFile(_ word: Substring) -> Bool {
    [".log", ".conf", ".yaml", ".yml", ".json", ".md", ".txt", ".toml", ".ini", ".env", ".service"]
      .contains(where: word.hasSuffix)
  }
}
