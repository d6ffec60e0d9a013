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
struct LeadToOutput: VerificationRule {
  static let name: RuleName = "lead-to-output"

  func check(_ sentence: Prose.Sentence, at index: Int, of passage: Passage) -> Verdict<Void>? {
    guard index == passage.speech.count - 1, passage.prose.endsWithColon else { return nil }
    let signs: Set<String>
    switch passage.follower {
    case .block(.output): signs = Self.announcing.union(Self.printing)
    case .block(.text): signs = Self.printing
    default: return nil
    }
    let words = sentence.words
    guard words.contains(where: signs.contains), !words.contains(where: Self.faults.contains) else {
      return nil
    }
    return Verdict(words.suffix(6), in: sentence)
  }

  private static let announcing: Set<String> = [
    "should", "expected", "looks", "similar", "receiving", "confirm", "confirms", "shows", "show",
    "return", "report",
  ]

  private static let printing: Set<String> = [
    "returns", "reports", "successfully", "success", "prints",
  ]

  private static let faults: Set<String> = [
    "error", "errors", "warning", "warnings", "fails", "failure", "failed", "sometimes", "symptom",
    "example", "might",
  ]
}
