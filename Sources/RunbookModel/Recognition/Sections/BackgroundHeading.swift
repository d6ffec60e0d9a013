/// A heading announces something to read and not to do.
///
/// `Overview`, `Architecture`, `References`, `Best practices`, `Useful commands`: nobody is told
/// to do anything there now, so what stands below is neither a step nor run. A word that is only
/// what the heading is about (`Set up monitoring`, `Integration with monitoring`) does not count, and what holds task boxes is to be done whatever it is
/// called.
struct BackgroundHeading: SectionRule {
  static let name: RuleName = "background-heading"

  func verdict(on candidate: SectionCandidate) -> Verdict<SectionRole>? {
    guard !candidate.holdsBoxes else { return nil }
    if Lexicon.backgroundTitles.contains(candidate.title.words) {
      return candidate.verdict(.background, [])
    }
    return candidate.phrase(naming: Lexicon.backgroundHeadings).map {
      candidate.verdict(.background, $0)
    }
  }
}
