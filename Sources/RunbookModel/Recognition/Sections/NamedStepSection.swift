/// A heading says `Step`, `Phase`, `Stage` or `Part` and a number, so it heads a part of the
/// procedure, whatever else it says.
///
/// `## Step 1: Requirements of the host` is a step, though `Requirements` alone would list what
/// must hold beforehand.
struct NamedStepSection: SectionRule {
  static let name: RuleName = "named-step-section"

  func verdict(on candidate: SectionCandidate) -> Verdict<SectionRole>? {
    candidate.title.isNamedStep ? candidate.verdict(.procedure, []) : nil
  }
}
