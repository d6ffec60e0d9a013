extension CodePrograms {
  private static let code: Set<String> = ["eval", "print", "execute", "exec", "expression"]

  /// Languages, and what takes lines of one of its own.
  static let languages: [String: CodeOptions] = [
    "python": python, "pypy": python, "ipython": python, "py": python,
    "perl": language("eE", flags: "acnpswlTtuUWX", valued: "I", attached: "iFMmCDdV"),
    "ruby": language("e", flags: "aclnpsSvwy", valued: "rICE", attached: "iFWKTx"),
    "node": language("ep", flags: "ci", valued: "rC"),
    "nodejs": language("ep", flags: "ci", valued: "rC"),
    "bun": language("ep"), "deno": language(""),
    "php": language("rBRE", flags: "aCeHilmnqsvw", valued: "dczfFtS"),
    "lua": language("e", flags: "iEvW", valued: "l"), "Rscript": language("e"), "R": language("e"),
    "osascript": language("e", valued: "ls"), "expect": language("c"), "tclsh": language(""),
    "groovy": language("e"), "julia": language("eE", valued: "pJLtC"),
    "elixir": language("e", valued: "rS"), "erl": language("", short: true),
    "irb": language("e"), "mongosh": language(""), "mongo": language(""),
    "vim": editor, "nvim": editor, "vi": editor, "ex": editor,
    "gdb": language("", short: true), "emacs": language("", short: true),
    "tsx": language("ep"), "luajit": language("e", valued: "l"), "raku": language("e"),
    "scala": language("e"), "iex": language("e"), "guile": language("c"), "racket": language("e"),
    "octave": language(""), "jruby": language("e"), "jython": language("c"),
    "lftp": language("ec"), "gnuplot": language("e"), "dc": language("e"), "bc": language("e"),
    "m4": language("D"), "smbclient": language("c"),
    "redis-cli": CodeOptions(verbs: ["eval", "eval_ro", "function", "script"]),
    "wp": CodeOptions(names: ["exec"], verbs: ["eval", "query"]),
    "rails": CodeOptions(verbs: ["runner"], endsAtScript: true, readsOn: true),
    "awk": awk, "gawk": awk, "mawk": awk, "nawk": awk,
  ]

  private static let python = language("c", flags: "BbdEhiIOPqRsStuvVx", valued: "WX")
  private static let editor = CodeOptions(letters: "c", hasPlus: true, readsOn: true)
  private static let awk = CodeOptions(
    letters: "e", names: ["source"], flags: "bcCghkMnNOPrsStV",
    flagNames: ["posix", "traditional", "csv", "sandbox", "re-interval"], valued: "vFElWi",
    valuedNames: ["assign": 1, "field-separator": 1, "include": 1, "load": 1],
    operand: 0, files: "f")

  private static func language(
    _ letters: String, flags: String = "", valued: String = "", attached: String = "",
    short: Bool = false
  ) -> CodeOptions {
    CodeOptions(
      letters: letters, names: short ? code.union(["ex", "batch"]) : code, flags: flags,
      valued: valued, attached: attached,
      hasShortNames: short, endsAtScript: !short, readsOn: true)
  }

  /// What changes its input as a small program says.
  static let editors: [String: CodeOptions] = [
    "sed": sed, "gsed": sed,
    "jq": CodeOptions(
      flags: "acCeghjMnrRsSV",
      flagNames: [
        "raw-output", "compact-output", "null-input", "slurp", "raw-input", "exit-status",
        "sort-keys", "join-output", "color-output", "monochrome-output", "tab", "ascii-output",
      ],
      valued: "L",
      valuedNames: ["arg": 2, "argjson": 2, "slurpfile": 2, "rawfile": 2, "indent": 1],
      operand: 0, files: "f"),
    "yq": CodeOptions(
      names: ["expression"], flags: "CeijMnNPrsvy",
      flagNames: ["inplace", "null-input", "prettyPrint", "no-doc", "exit-status", "raw-output"],
      valued: "opI",
      valuedNames: [
        "arg": 2, "argjson": 2, "indent": 1, "output-format": 1, "input-format": 1,
      ],
      operand: 0, commands: ["e", "ea", "eval", "eval-all"]),
  ]
  private static let sed = CodeOptions(
    letters: "e", names: ["expression"], flags: "nErszuba",
    flagNames: [
      "quiet", "silent", "regexp-extended", "in-place", "separate", "unbuffered", "null-data",
      "zero-terminated", "debug", "posix", "sandbox", "follow-symlinks",
    ],
    valued: "l", disputed: "i", valuedNames: ["line-length": 1], operand: 0, files: "f")

  /// The clients of databases, which read queries from their input as well.
  static let databases: [String: CodeOptions] = [
    // What is written to a file that begins with `|` goes to a shell.
    "psql": database("co", names: ["output"], valued: "dfFhLpPRTUv"),
    "vsql": database("c"), "nzsql": database("c"), "ysqlsh": database("c"),
    "dbshell": database("c"), "cockroach": database("e"), "usql": database("c"),
    "mysql": mysql, "mariadb": mysql, "mycli": mysql, "mysqlsh": mysql, "litecli": database("e"),
    "sqlite": database(
      "", short: ["cmd"], valuedNames: sqliteNames, operand: 1),
    "duckdb": database("cs", short: ["cmd", "c", "s"], valuedNames: sqliteNames, operand: 1),
    // The values of variables are put into the text as they are.
    "sqlcmd": database("Qqiv"), "mssql": database("Qqiv"), "snowsql": database("qD"),
    "cqlsh": database("e", valued: "upkf"), "ycqlsh": database("e", valued: "upkf"),
    "sqlplus": database(""), "bq": database("", operand: 1), "dolt": database("q"),
    "influx": database("", short: [], operand: 1), "db2": database("", operand: 0),
    "clickhouse": database("q"), "trino": database(""), "presto": database(""),
    "hive": database("e"), "spark": database("e"), "ksql": database("e"),
    "beeline": database("e", valued: "unpd"), "impala": database("q"),
    "cypher": database("", valued: "uapdf", operand: 0), "spanner": database("e"),
  ]

  // A password stands in the same word, so what follows a lone `-p` is an option of its own.
  private static let mysql = database(
    "e", names: ["init-command", "pager"], valued: "uhPDS", attached: "p")
  private static let sqliteNames = [
    "separator": 1, "newline": 1, "nullvalue": 1, "init": 1, "vfs": 1, "mmap": 1, "maxsize": 1,
    "heap": 1, "lookaside": 2, "pagecache": 2,
  ]

  private static func database(
    _ letters: String, names: Set<String> = [], valued: String = "", attached: String = "",
    short: Set<String>? = nil, valuedNames: [String: Int] = [:], operand: Int? = nil
  ) -> CodeOptions {
    CodeOptions(
      letters: letters, names: code.union(["command", "query"]).union(names).union(short ?? []),
      valued: valued, attached: attached, valuedNames: valuedNames,
      hasShortNames: short != nil, operand: operand, readsOn: true)
  }
}
