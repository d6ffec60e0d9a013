/// A section stands in one that is no procedure: what that one is for, this one is for too.
///
/// `### Step 1: Restart` below `## Troubleshooting` is part of a remedy, and no step on the way,
/// however much it sounds like one. To bring it onto the way, move it out of that section, or say
/// `part=procedure` in a directive before the heading. Troubles that are told in a part to read
/// are troubles all the same, and commands below the prerequisites are work.
struct InheritedRole: SectionRule {
  static let name: RuleName = "inherited-role"

  func verdict(on candidate: SectionCandidate) -> Verdict<SectionRole>? {
    if candidate.parent == .procedure || WorkBeforehand.isWork(candidate) { return nil }
    // `Support` may hold the troubles of a guide: `#### Troubleshooting` below it says so itself.
    if candidate.parent == .background,
      candidate.phrase(naming: Lexicon.troubleshootingHeadings) != nil
    {
      return nil
    }
    return candidate.verdict(candidate.parent, [])
  }
}
