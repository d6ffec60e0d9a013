/// A part of the prerequisites with commands of its own is work to do.
///
/// Below `## Prerequisites`, `### Node.js` with a block of commands has to be carried out like any
/// other step, and comes first. What only checks (`### Verify the tools`) stays with what must
/// hold, and a heading that says otherwise (`### Rollback`) is heard first.
struct WorkBeforehand: SectionRule {
  static let name: RuleName = "work-beforehand"

  func verdict(on candidate: SectionCandidate) -> Verdict<SectionRole>? {
    Self.isWork(candidate) ? candidate.verdict(.procedure, []) : nil
  }

  /// Whether it is to be carried out although it stands among what must hold.
  static func isWork(_ candidate: SectionCandidate) -> Bool {
    guard candidate.parent == .prerequisites, candidate.holdsCommands,
      let first = candidate.title.words.first
    else { return false }
    return !Lexicon.checkingVerbs.contains(first)
  }
}
