/// A question that the reader answers by looking.
///
/// ````markdown
/// Is the cluster healthy?
///
/// ```sh
/// tool status
/// ```
/// ````
///
/// A block to run follows, whose output is the answer. The questions of an FAQ are entries of
/// troubleshooting.
struct QuestionToCheck: VerificationRule {
  static let name: RuleName = "question-to-check"

  func check(_ sentence: Prose.Sentence, at index: Int, of passage: Passage) -> Verdict<Void>? {
    guard passage.kind != .heading, index == passage.speech.count - 1,
      sentence.text.hasSuffix("?"),
      sentence.words.first.map(Self.openings.contains) == true
    else { return nil }
    switch passage.follower {
    case .block(.command), .block(.session): return Verdict(sentence.words.prefix(6), in: sentence)
    default: return nil
    }
  }

  private static let openings: Set<String> = ["is", "are", "does", "do", "has", "have", "can"]
}
