/// The bullet begins with `✅`, `❌` or a thumb: it says what is good or bad, not what to do now.
struct AdviceItem: StepRule {
  static let name: RuleName = "advice-item"

  func verdict(on candidate: StepCandidate) -> Verdict<Bool>? {
    Self.isAdvice(candidate.prose) ? candidate.verdict(false, candidate.prose.text) : nil
  }

  /// Whether a text begins with a sign of approval or disapproval.
  static func isAdvice(_ prose: Prose) -> Bool {
    // Compared by scalars, since `✔️` is `✔` and a selector of how it looks.
    guard let first = prose.text.trimmed.unicodeScalars.first else { return false }
    return signs.contains(first)
  }

  private static let signs: Set<Unicode.Scalar> = [
    "✅", "❌", "✔", "✓", "✗", "✘", "☑", "👍", "👎",
  ]
}
