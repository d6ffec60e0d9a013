/// A heading announces what undoes the work.
///
/// `Rollback`, `Revert the change`, `Uninstall`, `Clean up`, `Downgrade`. Its steps are never on
/// the way; `exec --rollback` walks them. A numbered `5. Clean up` or `3. Uninstall the old agent`
/// among numbered steps is one of them, unless it says outright that it takes the work back
/// (`5. Rollback`).
struct RollbackHeading: SectionRule {
  static let name: RuleName = "rollback-heading"

  func verdict(on candidate: SectionCandidate) -> Verdict<SectionRole>? {
    guard let phrase = candidate.phrase(naming: Lexicon.rollbackHeadings) else { return nil }
    let takesBack = Lexicon.takingBack.contains { candidate.title.words.contains(phrase: $0) }
    return candidate.title.number == nil || takesBack
      ? candidate.verdict(.rollback, phrase) : candidate.verdict(.procedure, phrase)
  }
}
