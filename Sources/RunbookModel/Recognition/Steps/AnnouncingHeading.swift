/// The heading only says that the steps follow: `Step-by-step setup` over `Step 1: …`.
///
/// Its parts say `Step`, `Phase` or `Part` themselves, so that nothing is left for it to be: they
/// stand at its level. So do the parts of a heading that is `Steps`, `Procedure` or `Instructions`
/// and nothing else. `Upgrade, step by step` over parts without such a word groups them.
struct AnnouncingHeading: StepRule {
  static let name: RuleName = "announcing-heading"

  func verdict(on candidate: StepCandidate) -> Verdict<Bool>? {
    let words = candidate.title.words
    guard candidate.title.number == nil, candidate.hasSteps else { return nil }
    let announces =
      Lexicon.announcingTitles.contains(words)
      || candidate.hasNamedSteps
        && Lexicon.announcingHeadings.contains { words.contains(phrase: $0) }
    guard announces else { return nil }
    return candidate.verdict(false)
  }
}
