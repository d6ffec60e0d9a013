/// A section stands in one that is no procedure: what that one is for, this one is for too.
///
/// `### Step 1: Restart` below `## Troubleshooting` is part of a remedy, and no step on the way,
/// however much it sounds like one. To bring it onto the way, move it out of that section, or say
/// `part=procedure` in a directive before the heading.
struct InheritedRole: SectionRule {
  static let name: RuleName = "inherited-role"

  func verdict(on candidate: SectionCandidate) -> Verdict<SectionRole>? {
    candidate.parent == .procedure ? nil : candidate.verdict(candidate.parent, [])
  }
}
