/// A sentence says that what it orders is done to check something.
///
/// ```markdown
/// To verify this, open the health page:
///
/// Use `tool status` to confirm that the service runs.
/// ```
///
/// `To ensure …` and `to make sure …` tell a purpose that is reached and not looked at, and in
/// `The browser asks you to confirm …` nobody is told to check.
struct PurposeToCheck: VerificationRule {
  static let name: RuleName = "purpose-to-check"

  func check(_ sentence: Prose.Sentence, at index: Int, of passage: Passage) -> Verdict<Void>? {
    guard passage.kind != .heading, let phrase = Self.purposes.first(in: sentence.words),
      let start = sentence.words.firstIndex(of: phrase)
    else { return nil }
    let next = sentence.words.dropFirst(start + phrase.count).first
    guard next.map({ !Self.unproven.contains($0) }) ?? (start == 0),
      start == 0 || Self.isOrder(sentence, until: start)
    else { return nil }
    return Verdict(phrase, in: sentence)
  }

  private static let purposes = Phrases([
    "to verify", "to confirm", "to check", "to validate", "to double-check", "to see if",
    "to see whether", "to test", "to make sure that's", "to test that", "to test whether",
  ])

  private static let unproven: Set<String> = ["your", "out", "in", "email", "by", "against"]

  private static func isOrder(_ sentence: Prose.Sentence, until start: Int) -> Bool {
    let before = sentence.words[..<start]
    guard Orders.verb(of: sentence) != nil || before.starts(with: ["you", "can"]) else {
      return false
    }
    return !before.contains("asked") && !before.contains("prompted")
      && before.last.map { !["you", "want", "need", "like", "wish"].contains($0) } ?? true
  }
}
