/// A part of the prerequisites with commands of its own is work to do.
///
/// Below `## Prerequisites`, `### Node.js` with a block of commands has to be carried out like any
/// other step, and comes first. What only checks (`### Verify the tools`) stays with what must
/// hold.
struct WorkBeforehand: SectionRule {
  static let name: RuleName = "work-beforehand"

  func verdict(on candidate: SectionCandidate) -> Verdict<SectionRole>? {
    guard candidate.parent == .prerequisites, candidate.holdsCommands,
      candidate.title.words.first.map({ !Lexicon.checkingVerbs.contains($0) }) ?? false
    else { return nil }
    return candidate.verdict(.procedure, [])
  }
}
