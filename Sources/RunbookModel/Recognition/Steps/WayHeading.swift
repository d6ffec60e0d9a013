/// The heading names one of several ways: `Option A`, `Method 2`, or one beside others such as
/// `Using rsync` and `Using a snapshot`.
///
/// A way with anything below it is something to take or to leave, so it is a step.
struct WayHeading: StepRule {
  static let name: RuleName = "way-heading"

  func verdict(on candidate: StepCandidate) -> Verdict<Bool>? {
    (candidate.isWay || NamedOption.isOption(candidate.title.words)) && !candidate.body.isEmpty
      ? candidate.verdict(true) : nil
  }
}
