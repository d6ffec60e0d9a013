/// Further steps stand in it, so it is the step that groups them.
///
/// A heading over numbered items or over headings with work in them is a step, whatever it says;
/// its own outcome follows from theirs.
struct StepsInside: StepRule {
  static let name: RuleName = "steps-inside"

  func verdict(on candidate: StepCandidate) -> Verdict<Bool>? {
    candidate.hasSteps ? candidate.verdict(true) : nil
  }
}
