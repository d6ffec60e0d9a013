/// The bullet says what not to do: `Do not restart both at once`, `Never edit it by hand`.
///
/// It is shown with the step before it, since there is nothing in it to do. Write what is to be
/// done instead as an item of its own.
struct ProhibitionItem: StepRule {
  static let name: RuleName = "prohibition-item"

  func verdict(on candidate: StepCandidate) -> Verdict<Bool>? {
    guard !candidate.hasWork, let sentence = candidate.prose.sentences.first,
      Self.openings.start(of: sentence.words) != nil
    else { return nil }
    return Verdict(false, words: sentence.text, line: sentence.line)
  }

  private static let openings = Phrases(["do not", "don't", "never", "avoid", "must not"])
}
