/// A heading announces what undoes the work.
///
/// `Rollback`, `Revert the change`, `Uninstall`, `Clean up`, `Downgrade`. Its steps are never on
/// the way; `exec --rollback` walks them. A numbered `5. Clean up` or `3. Uninstall the old agent`
/// among numbered steps is one of them, unless it says outright that it takes the work back
/// (`5. Rollback`). What the guide's title begins with (`Uninstall the agent`) is its way, and so is
/// a first section such as `Clean up`.
struct RollbackHeading: SectionRule {
  static let name: RuleName = "rollback-heading"

  func verdict(on candidate: SectionCandidate) -> Verdict<SectionRole>? {
    guard let phrase = candidate.phrase(naming: Lexicon.rollbackHeadings) else { return nil }
    if let around = candidate.surroundings, around.holdsWork, Self.isWay(phrase, around) {
      return nil
    }
    let takesBack = Lexicon.takingBack.contains { candidate.title.words.contains(phrase: $0) }
    return candidate.title.number == nil || takesBack
      ? candidate.verdict(.rollback, phrase) : candidate.verdict(.procedure, phrase)
  }

  /// Whether the guide is for nothing else, as its title says, or begins with it.
  private static func isWay(_ phrase: [String], _ around: SectionSurroundings) -> Bool {
    if let guide = around.guide?.words, guide.starts(withPhrase: phrase), !guide.contains("and") {
      return true
    }
    return around.isFirst && !Lexicon.takingBack.contains(phrase)
  }
}
