/// A block to run or to enter stands in the item.
struct WorkInItem: StepRule {
  static let name: RuleName = "work-in-item"

  func verdict(on candidate: StepCandidate) -> Verdict<Bool>? {
    candidate.hasWork ? candidate.verdict(true) : nil
  }
}
