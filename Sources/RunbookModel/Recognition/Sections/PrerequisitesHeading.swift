/// A heading announces what must hold before the first step.
///
/// `Prerequisites`, `Requirements`, `Before you begin`, `What you need`. Its items are confirmed
/// first; nothing below it is a step, but for parts
/// with commands of their own (`work-beforehand`). An order with such a word in it (`Install the
/// prerequisites`) is a step.
struct PrerequisitesHeading: SectionRule {
  static let name: RuleName = "prerequisites-heading"

  func verdict(on candidate: SectionCandidate) -> Verdict<SectionRole>? {
    if let phrase = candidate.phrase(naming: Lexicon.prerequisiteHeadings) {
      return candidate.verdict(.prerequisites, phrase)
    }
    // `Upgrade requirements` are those of the upgrade; `Install the prerequisites` is an order.
    let words = candidate.title.words
    guard words.count == 2, let last = words.last,
      ["requirements", "prerequisites"].contains(last), !Lexicon.preparingVerbs.contains(words[0])
    else { return nil }
    return candidate.verdict(.prerequisites, [last])
  }
}
