/// The heading is an order with an object: `Submit the request`, `Create a snapshot`.
///
/// It is a step with anything at all below it. A heading that only begins with such a word
/// (`Access control`, `Backup strategy`) needs an order or a command as well.
struct ImperativeHeading: StepRule {
  static let name: RuleName = "imperative-heading"

  func verdict(on candidate: StepCandidate) -> Verdict<Bool>? {
    let words = candidate.title.words
    guard words.count > 2, Lexicon.actionVerbs.contains(words[0]),
      Lexicon.determiners.contains(words[1]), !candidate.body.isEmpty
    else { return nil }
    return candidate.verdict(true)
  }
}
