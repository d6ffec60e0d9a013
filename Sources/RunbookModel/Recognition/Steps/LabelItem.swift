/// The bullet inside an item is a label and a value: it says what to fill in.
///
/// `- **Region:** the one next to you`, `- Timeout: 10 seconds`, `- URL: https://…` are shown with
/// the step around them and are not asked one by one, and so is `- **Events:** select those of
/// users`. Where another order follows the label (`- **Standby:** Promote it`), the bullet is a
/// step.
struct LabelItem: StepRule {
  static let name: RuleName = "label-item"

  func verdict(on candidate: StepCandidate) -> Verdict<Bool>? {
    guard candidate.isNested, !candidate.hasWork, let label = Self.label(of: candidate.prose) else {
      return nil
    }
    return candidate.verdict(false, label)
  }

  /// Whether a word orders more than how the field is filled in.
  private static func isOrder(_ word: String) -> Bool {
    Lexicon.actionVerbs.contains(word) && !Lexicon.fillingVerbs.contains(word)
  }

  /// The label of at most four words that a text opens with, where no order stands in it or after.
  private static func label(of prose: Prose) -> String? {
    guard let sentence = prose.sentences.first, let colon = sentence.text.firstIndex(of: ":") else {
      return nil
    }
    let label = sentence.text[..<colon]
    let words = Words.of(label)
    let rest = Words.of(sentence.text[colon...])
    guard (1...4).contains(words.count), !Lexicon.screenVerbs.contains(words[0]),
      rest.first.map({ isOrder($0) && rest.count > 1 }) != true
    else { return nil }
    return String(label)
  }
}
