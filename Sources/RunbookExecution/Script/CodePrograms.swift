/// The programs that take code, by what they make of it.
enum CodePrograms {
  /// A kind of second reader, before it is looked where in its text a place stands.
  enum Reader {
    case program, edit, query, format
  }

  /// What is known of a program, by a word of a command.
  static func options(of word: String) -> (name: String, Reader, CodeOptions)? {
    let name = name(of: word)
    for name in [name, String(name.prefix { $0.isLetter })] {
      if let options = languages[name] { return (name, .program, options) }
      if let options = editors[name] {
        return (name, name.hasSuffix("sed") ? .edit : .query, options)
      }
      if let options = databases[name] { return (name, .query, options) }
      if let options = formats[name] { return (name, .format, options) }
    }
    return nil
  }

  /// The name of a program in a word: without its folder, and of a variable in which it stands.
  static func name(of word: String) -> String {
    let base = word.split(separator: "/").last.map(String.init) ?? ""
    guard base.hasPrefix("$") else { return base }
    return base.filter { !"${}\"".contains($0) }.lowercased()
  }

  private static let code: Set<String> = ["eval", "print", "execute", "exec", "expression"]

  static let languages: [String: CodeOptions] = [
    "python": language("c", valued: "WX"), "pypy": language("c", valued: "WX"),
    "perl": language("eE", valued: "I", attached: "iFMmCD"),
    "ruby": language("e", valued: "rICE", attached: "iF"),
    "node": language("ep", valued: "r"), "nodejs": language("ep", valued: "r"),
    "bun": language("ep"), "deno": language(""), "php": language("rBRE", valued: "dcz"),
    "lua": language("e", valued: "l"), "Rscript": language("e"), "R": language("e"),
    "osascript": language("e", valued: "l"), "expect": language("c"), "tclsh": language(""),
    "groovy": language("e"), "julia": language("eE", valued: "pJ"),
    "elixir": language("e", valued: "r"), "erl": language(""), "irb": language("e"),
    "mongosh": language(""), "mongo": language(""), "vim": editor, "nvim": editor, "vi": editor,
    "ex": editor, "gdb": language("", short: true), "emacs": language("", short: true),
    "awk": awk, "gawk": awk, "mawk": awk, "nawk": awk,
  ]

  private static let editor = CodeOptions(letters: "c", readsOn: true)
  private static let awk = CodeOptions(
    letters: "e", names: ["source"], valued: "vFEil",
    valuedNames: ["assign": 1, "field-separator": 1],
    operand: 0, files: "f")

  private static func language(
    _ letters: String, valued: String = "", attached: String = "", short: Bool = false
  ) -> CodeOptions {
    CodeOptions(
      letters: letters, names: short ? code.union(["ex", "batch"]) : code, valued: valued,
      attached: attached,
      hasShortNames: short, endsAtScript: !short, readsOn: true)
  }

  static let editors: [String: CodeOptions] = [
    "sed": sed, "gsed": sed,
    "jq": CodeOptions(
      valuedNames: ["arg": 2, "argjson": 2, "slurpfile": 2, "rawfile": 2, "indent": 1],
      operand: 0, files: "f"),
    "yq": CodeOptions(
      names: ["expression"], valued: "opI", valuedNames: ["arg": 2, "indent": 1], operand: 0,
      commands: ["e", "ea", "eval", "eval-all"]),
  ]
  private static let sed = CodeOptions(
    letters: "e", names: ["expression"], valued: "l", valuedNames: ["line-length": 1], operand: 0,
    files: "f")

  static let databases: [String: CodeOptions] = [
    "psql": database("c", valued: "dfoFhLpPRTUv"), "cockroach": database("e"),
    "usql": database("c"), "mysql": database("e", valued: "uhpPDS"),
    "mariadb": database("e", valued: "uhpPDS"), "mycli": database("e", valued: "uhpPDS"),
    "sqlite": database("", short: ["cmd"], operand: 1),
    "duckdb": database("cs", short: ["cmd", "c", "s"], operand: 1),
    "sqlcmd": database("Qqi"), "snowsql": database("q"), "cqlsh": database("e", valued: "upkf"),
    "sqlplus": database(""), "bq": database("", operand: 1),
    "influx": database("", short: [], operand: 1),
    "clickhouse": database("q"), "trino": database(""), "presto": database(""),
    "hive": database("e"), "beeline": database("e", valued: "unpd"), "impala": database("q"),
  ]

  private static func database(
    _ letters: String, valued: String = "", short: Set<String>? = nil, operand: Int? = nil
  ) -> CodeOptions {
    CodeOptions(
      letters: letters, names: code.union(["command", "query"]).union(short ?? []), valued: valued,
      hasShortNames: short != nil, operand: operand, readsOn: true)
  }

  private static let formats: [String: CodeOptions] = [
    "printf": CodeOptions(valued: "v", operand: 0)
  ]
}
