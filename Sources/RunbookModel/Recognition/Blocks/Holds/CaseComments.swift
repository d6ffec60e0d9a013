/// Comments that say for which case the lines under them are hold the block.
///
/// ````markdown
/// ```bash
/// # For a new host
/// ./join --new
///
/// # For a host that was here before
/// ./join --again
/// ```
/// ````
///
/// Two parts of the block begin with `for`, `if`, `when`, `on`, `using`, `with`, `via` or `from`,
/// and the reader is in one of the cases. `# For each host` says that all of it is done, several times.
struct CaseComments: HoldRule {
  static let name: RuleName = "case-comments"

  func verdict(on script: HoldCandidate) -> Verdict<GuideBlock.Hold>? {
    let cases = script.parts.compactMap { part in
      part.commands.isEmpty ? nil : part.lead
    }.filter { Self.isCase($0.words) }
    return cases.count > 1 ? script.by(cases[1], .alternatives) : nil
  }

  private static func isCase(_ words: [String]) -> Bool {
    guard words.count > 1, Lexicon.caseWords.contains(words[0]) else { return false }
    // `# On the server` says where, not in which case.
    let saysWhere = words.prefix(6).contains(where: Lexicon.machineNouns.contains)
    if words[0] == "on" || words[0] == "from", saysWhere { return false }
    return !["each", "every", "all", "example"].contains(words[1])
  }
}
