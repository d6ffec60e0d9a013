/// The programs that take code, by what they make of it.
enum CodePrograms {
  /// A kind of second reader, before it is looked where in its text a place stands.
  enum Reader {
    case shell, program, edit, query, format
  }

  /// What is known of a program.
  struct Program {
    /// As the table has it.
    let name: String
    /// What it makes of its code.
    let reader: Reader
    /// Where its code stands.
    let options: CodeOptions
  }

  /// What is known of a program, by a word of a command.
  static func program(of word: String) -> Program? {
    let whole = name(of: word)
    // `pg:psql`
    let behindColon = whole.split(separator: ":").last.map(String.init) ?? whole
    for name in [whole, whole.lettersAhead, behindColon] {
      if let options = languages[name] { return Program(name, .program, options) }
      if let options = editors[name] {
        return Program(name, name.hasSuffix("sed") ? .edit : .query, options)
      }
      if let options = databases[name] { return Program(name, .query, options) }
      if let options = formats[name] { return Program(name, .format, options) }
      if let options = callers[name] { return Program(name, .shell, options) }
    }
    return nil
  }

  /// The name of a program in a word: without its folder, behind `--entrypoint=`, and of a variable
  /// in which it stands.
  static func name(of word: String) -> String {
    let value =
      word.hasPrefix("--") ? word.split(separator: "=", maxSplits: 1).last ?? "" : word[...]
    let base = value.split(separator: "/").last.map(String.init) ?? ""
    guard base.hasPrefix("$") else { return base }
    return base.filter { !"${}\"".contains($0) }.lowercased()
  }

  private static let formats: [String: CodeOptions] = [
    "printf": CodeOptions(valued: "v", operand: 0)
  ]

  /// Those that hand a text to a shell, but for the shells and what takes nothing else.
  private static let callers: [String: CodeOptions] = [
    "tar": CodeOptions(
      letters: "IF",
      names: ["to-command", "use-compress-program", "info-script", "new-volume-script"],
      valued: "fCTXbgHKLNV"),
    "rsync": CodeOptions(
      letters: "e", names: ["rsh", "rsync-path"], operand: 0, sign: ":", readsOn: true),
    "scp": CodeOptions(
      letters: "oSJDF", valued: "ciPlX", operand: 0, sign: ":", readsOn: true),
    "git": CodeOptions(
      letters: "xO",
      names: [
        "exec", "extcmd", "upload-pack", "receive-pack", "open-files-in-pager", "tree-filter",
        "index-filter", "env-filter", "msg-filter", "parent-filter", "commit-filter",
        "tag-name-filter",
      ], valued: "mCFbBuno", verbs: ["foreach"]),
    "make": make, "gmake": make, "bmake": make,
    "just": CodeOptions(valued: "fd", operand: 0, readsOn: true, isEverydayWord: true),
    "alias": CodeOptions(operand: 0, readsOn: true, isEverydayWord: true),
    "screen": CodeOptions(verbs: ["stuff", "exec"], isEverydayWord: true),
    "cmd": CodeOptions(verbs: ["/c", "/k"]), "socat": CodeOptions(operand: 0, readsOn: true),
    "npx": CodeOptions(letters: "c", names: ["call"]),
    "npm": CodeOptions(letters: "c", names: ["call"]),
    "nix-shell": CodeOptions(names: ["run", "command"]),
    "heroku": CodeOptions(verbs: ["run", "run:detached"]),
    "aws": CodeOptions(verbs: ["send-command"]),
  ]
  // What a recipe makes of a variable is not known, and `$(shell …)` runs in any of them.
  private static let make = CodeOptions(
    names: ["eval"], valued: "CfIojlOW", operand: 0, sign: "=", readsOn: true,
    isEverydayWord: true)

  /// Those that have options which run something, whether they read code or not.
  static let runningByOption: Set<String> = [
    "git", "tar", "find", "curl", "wget", "rsync", "scp", "sftp", "zip", "rg", "sort", "man",
  ]
}

extension CodePrograms.Program {
  fileprivate init(_ name: String, _ reader: CodePrograms.Reader, _ options: CodeOptions) {
    self.init(name: name, reader: reader, options: options)
  }
}
