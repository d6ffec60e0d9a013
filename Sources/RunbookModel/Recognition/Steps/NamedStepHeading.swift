/// The heading says `Step`, `Phase`, `Stage` or `Part` and a number.
///
/// `### Step 2: Export the data` is a step whatever stands below it, also in capitals or with
/// `Optional` before it. Where all headings of such a series tell what a program does by itself,
/// none of them is one: see `described-series`.
struct NamedStepHeading: StepRule {
  static let name: RuleName = "named-step-heading"

  func verdict(on candidate: StepCandidate) -> Verdict<Bool>? {
    candidate.title.isNamedStep ? candidate.verdict(true, candidate.prose.text) : nil
  }
}
