/// A command stands under the heading, so the heading says what running it achieves.
struct CommandUnderHeading: StepRule {
  static let name: RuleName = "command-under-heading"

  func verdict(on candidate: StepCandidate) -> Verdict<Bool>? {
    candidate.hasCommand ? candidate.verdict(true) : nil
  }
}
