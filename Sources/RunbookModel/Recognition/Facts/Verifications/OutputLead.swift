/// A text leads in what a command should print.
///
/// ````markdown
/// The cluster reports success:
///
/// ```text
/// all members healthy
/// ```
/// ````
///
/// Where a block of output follows, `returns`, `reports`, `looks like` and `successfully` announce
/// what to compare. `Output:`, `Example output:` and what introduces an error do not.
struct OutputLead: VerificationRule {
  static let name: RuleName = "output-lead"

  func check(_ sentence: Prose.Sentence, at index: Int, of passage: Passage) -> Verdict<Void>? {
    guard passage.follower == .block(.output), index == passage.speech.count - 1,
      passage.prose.endsWithColon
    else { return nil }
    let words = sentence.words
    guard words.contains(where: Self.signs.contains), !words.contains(where: Self.faults.contains)
    else { return nil }
    return Verdict(words.suffix(6), in: sentence)
  }

  private static let signs: Set<String> = [
    "should", "expected", "returns", "return", "reports", "report", "looks", "similar",
    "successfully", "success", "prints", "shows", "show", "receiving", "confirm", "confirms",
  ]

  private static let faults: Set<String> = [
    "error", "errors", "warning", "warnings", "fails", "failure", "failed", "sometimes", "symptom",
    "example", "might",
  ]
}
