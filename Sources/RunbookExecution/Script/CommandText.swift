/// The words of a part of a command line, cut at blanks, quotes and the shell's own signs.
struct CommandText {
  private let text: String
  /// In order, each without the folder before it.
  private let words: [String]

  init(_ bytes: some Collection<UInt8>) {
    text = String(decoding: bytes, as: UTF8.self)
    words = text.split { Self.ends.contains($0) }.map { word in
      word.split(separator: "/").last.map(String.init) ?? ""
    }
  }

  /// A carriage return and the line feed behind it are one character.
  private static let blanks: Set<Character> = [" ", "\t", "\n", "\r", "\r\n"]
  private static let ends = blanks.union(";|&(){}<>\"'`\\")

  /// Its parts between pipes.
  var pipes: [CommandText] {
    text.utf8.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
      .map { CommandText($0) }
  }

  /// The command to which the text behind `<<<` is given; `nil` where there is none.
  var beforeHereString: CommandText? {
    text.firstRange(of: "<<<").map { CommandText(text[..<$0.lowerBound].utf8) }
  }

  /// `NAME` in `NAME=`, where that is the last word of it or begins it.
  var assignedName: String? {
    let trimmed = text.drop(while: Self.blanks.contains)
    let bare = trimmed.hasPrefix("export ") ? trimmed.dropFirst(7) : trimmed
    let name = bare.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    return !name.isEmpty && bare[name.endIndex...].first == "=" ? String(name) : nil
  }

  // MARK: Readers

  /// What takes the words that follow for commands: `eval`, `ssh`, `sh -c`, `source <(…)`.
  var readerOfWords: SecondReader? {
    if words.contains(where: Self.evaluating.contains) { return .shell }
    let hasFlag = words.contains { $0.hasPrefix("-") && !$0.hasPrefix("--") && $0.hasSuffix("c") }
    let hasShell = words.contains { Self.shells.contains($0) || Self.callers.contains($0) }
    if hasFlag, hasShell || words.contains(where: { $0.hasSuffix("sh") }) { return .shell }
    let isSourced =
      text.contains("<(") && (hasShell || words.contains { ["source", "."].contains($0) })
    return isSourced ? .shell : nil
  }

  /// What takes a word that follows for a program or query: `python3 -c`, `awk`, `psql -c`.
  func readerOfProgram(isQuoted: Bool) -> SecondReader? {
    for (position, word) in words.enumerated() {
      let rest = words[(position + 1)...]
      let options = rest.prefix { $0 != "-m" && !Self.isFile($0) }
      if let flags = Self.languages[Self.withoutVersion(word)],
        options.contains(where: { Self.isFlag($0, flags) })
      {
        return .program(word)
      }
      if Self.awks.contains(word), isQuoted, !isVariableOfAwk(rest.last) { return .program(word) }
      let isArgument = rest.suffix(2).first?.hasPrefix("--arg") == true
      if Self.editors.contains(word), isQuoted || rest.contains("-e"), !isArgument {
        return .phrase(word)
      }
      let isQuery =
        rest.contains(where: Self.queryFlags.contains)
        || isQuoted && ["sqlite3", "duckdb"].contains(word)
      if Self.databases.contains(word), isQuery { return .phrase(word) }
    }
    return nil
  }

  /// What takes its standard input for code: a shell, a language or a database that is given no
  /// file to read; `xargs`, which makes words of it.
  var readerOfInput: SecondReader? {
    pipes.count > 1 ? pipes.lazy.compactMap(\.readerOfInput).first : readerOfOwnInput
  }

  private var readerOfOwnInput: SecondReader? {
    for (position, word) in words.enumerated() {
      let rest = words[(position + 1)...]
      if word == "xargs" || Self.evaluating.contains(word) { return .shell }
      if Self.databases.contains(word) { return .phrase(word) }
      // `-euo pipefail` has an option of its own behind it.
      let takesNoFile = zip([word] + rest, rest).allSatisfy { before, word in
        isOption(word) || before.hasPrefix("-") && before.hasSuffix("o")
      }
      if Self.shells.contains(word), takesNoFile || rest.contains("-s") { return .shell }
      if Self.languages[Self.withoutVersion(word)] != nil, takesNoFile, !rest.contains("-m") {
        return .program(word)
      }
    }
    return nil
  }

  /// Whether a word names no file: an option, or what stands behind a redirection.
  private func isOption(_ word: String) -> Bool {
    word.hasPrefix("-") || word.hasPrefix("+") || text.contains("<<\(word)")
      || text.contains("<<-\(word)") || text.contains("<<'\(word)") || text.contains("<<\"\(word)")
      || text.contains("<< \(word)") || text.contains("<< '\(word)") || text.contains("> \(word)")
      || text.contains(">\(word)") || Int(word) != nil
  }

  /// Whether what it prints are its own words, changed at most.
  var printsItsWords: Bool { words.contains(where: Self.printing.contains) }

  private static func isFile(_ word: String) -> Bool {
    let ending = word.split(separator: ".", omittingEmptySubsequences: false).last ?? ""
    return word.contains(".") && scriptEndings.contains(String(ending))
  }

  private func isVariableOfAwk(_ word: String?) -> Bool { word?.hasSuffix("=") == true }

  private static func isFlag(_ word: String, _ flags: [Character]) -> Bool {
    if word.hasPrefix("--") { return ["--eval", "--print", "--execute"].contains(word) }
    return word.hasPrefix("-") && word.contains { flags.contains($0) }
  }

  /// `python` for `python3.12`.
  private static func withoutVersion(_ word: String) -> String {
    String(word.prefix { $0.isLetter })
  }

  // MARK: Names

  private static let evaluating: Set<String> = [
    "eval", "ssh", "watch", "parallel", "trap", "mosh",
  ]
  private static let shells: Set<String> = [
    "sh", "bash", "zsh", "dash", "ksh", "mksh", "fish", "ash", "rbash", "pwsh", "powershell",
  ]
  /// They hand what stands behind their `-c` to a shell.
  private static let callers: Set<String> = ["su", "runuser", "script", "flock", "busybox"]

  /// The letters of the options behind which each has a program.
  private static let languages: [String: [Character]] = [
    "python": ["c"], "pypy": ["c"], "perl": ["e", "E"], "ruby": ["e"], "node": ["e", "p"],
    "nodejs": ["e", "p"], "bun": ["e"], "php": ["r"], "lua": ["e"], "Rscript": ["e"],
    "osascript": ["e"], "expect": ["c"], "tclsh": [], "groovy": ["e"], "julia": ["e", "E"],
    "elixir": ["e"], "erl": [], "mongosh": [], "mongo": [], "irb": [], "deno": [],
  ]
  private static let scriptEndings: Set<String> = [
    "py", "rb", "js", "mjs", "cjs", "ts", "php", "pl", "lua", "R", "jl",
  ]
  private static let printing: Set<String> = [
    "echo", "printf", "print", "cat", "yes", "sed", "awk", "jq", "envsubst", "tee",
  ]
  private static let awks: Set<String> = ["awk", "gawk", "mawk", "nawk"]
  private static let editors: Set<String> = ["sed", "gsed", "jq", "yq"]
  private static let databases: Set<String> = [
    "psql", "mysql", "mariadb", "sqlite3", "sqlcmd", "duckdb", "cqlsh", "sqlplus", "bq", "influx",
  ]
  private static let queryFlags: Set<String> = [
    "-c", "-e", "--command", "--execute", "-Q", "-q", "query", "-tAc", "-Atc", "-tc", "-qc",
    "-Nse", "-sNe", "-se", "-Ne",
  ]
}
