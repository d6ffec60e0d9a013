/// A numbered heading begins with a verb: `2. Drain the node` says all there is to say.
struct NumberedOrder: StepRule {
  static let name: RuleName = "numbered-order"

  func verdict(on candidate: StepCandidate) -> Verdict<Bool>? {
    guard candidate.title.number != nil,
      candidate.title.words.first.map(Lexicon.actionVerbs.contains) == true
    else { return nil }
    return candidate.verdict(true)
  }
}
