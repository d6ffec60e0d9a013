/// A directive before the heading says what the section is for: `part=background`.
///
/// The author has the last word: no other rule is asked. The values are `procedure`,
/// `prerequisites`, `troubleshooting`, `rollback`, `checklist` and `background`.
struct DirectedSection: SectionRule {
  static let name: RuleName = "directed-section"

  func verdict(on candidate: SectionCandidate) -> Verdict<SectionRole>? {
    guard let said = candidate.said, case .part(let part) = said.setting,
      let role = SectionRole(rawValue: part.rawValue)
    else { return nil }
    return Verdict(role, words: said.words, line: said.line)
  }
}
