/// Statements of SQL without a language, or in a fence that says `bash`, are code.
///
/// The first line begins with a statement's verb in capitals (`SELECT`, `CREATE`, `GRANT`), and
/// a line ends in `;`. A shell reads no such line; a database does.
struct QueryLines: BlockRule {
  static let name: RuleName = "query-lines"

  private static let verbs: Set<String> = [
    "SELECT", "INSERT", "UPDATE", "DELETE", "CREATE", "ALTER", "DROP", "GRANT", "REVOKE", "SHOW",
    "EXPLAIN", "TRUNCATE", "BEGIN", "COMMIT", "VACUUM", "ANALYZE", "FLUSH", "USE", "SET", "WITH",
    "REINDEX", "KILL", "CALL", "MERGE",
  ]

  func verdict(on block: BlockCandidate) -> Verdict<GuideBlock.Kind>? {
    guard block.fence.isShell || block.fence.isOpen, block.transcript?.hasPrompts != true,
      let first = block.filled.first(where: { !$0.text.hasPrefix("--") }),
      first.text.utf8.first.map(ASCII.isUpper) == true,
      let verb = first.text.split(whereSeparator: { $0 == " " || $0 == ";" }).first,
      Self.verbs.contains(String(verb)), block.filled.contains(where: { $0.text.hasSuffix(";") })
    else { return nil }
    return block.byLine(.code, first)
  }
}
