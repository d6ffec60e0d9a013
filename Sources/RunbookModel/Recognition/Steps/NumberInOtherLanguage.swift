/// The guide is in a language whose verbs are not known here, so its numbers are believed.
///
/// A numbered item, or a numbered heading with anything below it, is a step. In a guide in English
/// an item also has to tell the reader to do something.
struct NumberInOtherLanguage: StepRule {
  static let name: RuleName = "number-in-other-language"

  func verdict(on candidate: StepCandidate) -> Verdict<Bool>? {
    guard !candidate.isEnglish, candidate.title.number != nil,
      candidate.carrier == .orderedItem || !candidate.body.isEmpty
    else { return nil }
    return candidate.verdict(true)
  }
}
