/// Names that say of a text that something runs it, whatever program it is given to.
enum RunNames {
  /// Whether a shell runs what an option, a setting of a program or a variable of the environment
  /// with that name holds.
  static func runs(_ name: String, isOption: Bool) -> Bool {
    let small = name.lowercased()
    if variables.contains(name) || lists.contains(small) || small.hasPrefix("alias.") {
      return true
    }
    if isOption { return options.contains(small) || endings.contains(where: small.hasSuffix) }
    let isSetting = small.contains(".") && settings.contains(where: small.hasSuffix)
    return isSetting || endings.contains { small.hasSuffix($0) && small.count > $0.count }
  }

  private static let endings = ["command", "cmd"]
  private static let lists: Set<String> = ["commands"]
  private static let options: Set<String> = [
    "exec", "scripts", "rsh", "rsync-path", "preview", "extcmd", "user-data", "startup-script",
    "use-compress-program", "checkpoint-action",
  ]
  private static let settings = [
    "editor", "pager", "askpass", "program", "clean", "smudge", "textconv", "helper", "driver",
    "hookspath", "fsmonitor", "external",
  ]
  private static let variables: Set<String> = [
    "EDITOR", "VISUAL", "PAGER", "MANPAGER", "GIT_EDITOR", "GIT_PAGER", "GIT_EXTERNAL_DIFF",
    "GIT_SEQUENCE_EDITOR", "GIT_SSH", "BASH_ENV", "ENV", "PS1", "PS4", "LESSOPEN", "RSYNC_RSH",
    "BROWSER", "PERL5OPT", "RUBYOPT", "NODE_OPTIONS", "LD_PRELOAD", "MAKEFLAGS",
  ]

  /// Options behind which a program in another language stands.
  static let programs: Set<String> = ["eval", "execute"]

  /// Options behind which a query stands.
  static let queries: Set<String> = ["query", "sql", "query-string", "statement", "sqls", "jq"]

  /// Whether a text begins like a query: with a word in capitals, as people write it in guides, or
  /// with words that stand together nowhere else.
  static func beginsQuery(_ text: Substring) -> Bool {
    let verb = text.prefix { $0.isUppercase }
    let isVerb = verb.endIndex < text.endIndex && text[verb.endIndex].isWhitespace
    let small = text.lowercased()
    return isVerb && verbs.contains(String(verb)) || beginnings.contains(where: small.hasPrefix)
  }

  private static let verbs: Set<String> = [
    "SELECT", "INSERT", "UPDATE", "DELETE", "CREATE", "ALTER", "DROP", "GRANT", "REVOKE", "WITH",
    "CALL", "EXEC", "TRUNCATE", "MERGE", "REPLACE", "COPY", "SET", "BEGIN", "EXPLAIN", "MATCH",
  ]
  private static let beginnings = [
    "select * from ", "insert into ", "delete from ", "drop table ", "drop database ",
    "create database ", "create user ", "alter user ",
  ]
}
