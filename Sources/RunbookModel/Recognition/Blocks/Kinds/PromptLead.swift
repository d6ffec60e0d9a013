/// What the sentence before a block gives to another prompt than that of a shell is code.
///
/// ```markdown
/// In psql:
///
/// At the `mysql` prompt, run:
///
/// In the Rails console, look the user up:
/// ```
///
/// The sentence opens with the program, or `Run this in psql` ends with it. Left alone is a block
/// that calls the program itself (`psql -c '…'`), or that opens its prompt.
struct PromptLead: BlockRule {
  static let name: RuleName = "prompt-lead"

  func verdict(on block: BlockCandidate) -> Verdict<GuideBlock.Kind>? {
    guard block.fence.isShell || block.fence.isOpen else { return nil }
    for lead in block.leads where lead.isOpen || lead.points {
      guard let program = Self.program(in: lead) else { continue }
      let isOpened = block.script.commands.contains { Self.opens(program, $0) }
      return isOpened ? nil : block.byLead(.code, lead)
    }
    return nil
  }

  private static func opens(_ program: String, _ command: ScriptText.Command) -> Bool {
    command.waitsForTyping || command.stages.contains { $0.programName == program }
      || command.line.arguments.contains { $0 == program || $0.hasSuffix("/" + program) }
      || command.line.arguments.contains("console") || command.line.arguments.contains("shell")
  }

  /// The program at whose prompt a sentence stands.
  private static func program(in lead: BlockLead) -> String? {
    let words = lead.words.drop { Lexicon.orderLeadIns.contains($0) }
    if let found = place(words), found.count == words.count || isOver(words.dropFirst(found.count))
    {
      return found.program
    }
    guard lead.ordersRun,
      let start = words.lastIndex(where: { prepositions.contains($0) }),
      let found = place(words[start...]), start + found.count == words.endIndex
    else { return nil }
    return found.program
  }

  /// Whether what follows the place is an order and not more of its name.
  private static func isOver(_ rest: ArraySlice<String>) -> Bool {
    rest.first.map { Lexicon.actionVerbs.contains($0) || ["you", "then", "the"].contains($0) }
      == true
  }

  private static func place(_ words: ArraySlice<String>) -> (program: String, count: Int)? {
    guard let first = words.first, prepositions.contains(first) else { return nil }
    var rest = words.dropFirst()
    if let next = rest.first, prepositions.contains(next) { rest = rest.dropFirst() }
    if let next = rest.first, Lexicon.placeDeterminers.contains(next) { rest = rest.dropFirst() }
    guard let program = rest.first else { return nil }
    let noun = rest.dropFirst().first.map(nouns.contains) == true
    guard programs.contains(program) || noun && hosts.contains(program) else { return nil }
    return (program, words.count - rest.count + (noun ? 2 : 1))
  }

  private static let prepositions: Set<String> = ["in", "inside", "at", "within", "from"]

  private static let nouns: Set<String> = [
    "prompt", "console", "shell", "repl", "session", "client", "cli", "interpreter",
  ]

  /// Programs that are known by their names alone.
  private static let programs: Set<String> = [
    "psql", "mysql", "sqlite", "sqlite3", "mongo", "mongosh", "redis-cli", "irb", "cqlsh", "gdb",
    "sqlplus", "sqlcmd", "clickhouse-client", "iex", "ghci", "ipython", "fdisk", "gdisk", "parted",
    "pdb", "influx", "grub", "u-boot", "rados", "vtysh", "ovn-nbctl",
  ]

  /// What has a prompt, where the word behind says so: `the Rails console`.
  private static let hosts: Set<String> = [
    "rails", "django", "python", "node", "ruby", "mongodb", "postgres", "postgresql", "mariadb",
    "redis", "elixir", "erlang", "scala", "groovy", "php", "sql", "cassandra", "oracle",
    "clickhouse", "etcd", "tinker", "perl", "lua", "javascript", "browser", "julia", "influxdb",
    "database", "db", "rescue",
  ]
}
