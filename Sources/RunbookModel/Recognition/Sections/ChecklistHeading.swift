/// A heading speaks of a checklist: its boxes are ticked when the work is done.
///
/// `Migration Checklist` at the end of a guide repeats the procedure, so its items are joined with
/// the steps that fulfil them and are no steps. One that is for before (`Pre-flight checklist`,
/// `Checklist before the release`) lists what must hold. Where a guide has no other steps, its
/// checklist is the procedure; and a heading `Checklist` over further headings, without any box,
/// heads a procedure as well.
struct ChecklistHeading: SectionRule {
  static let name: RuleName = "checklist-heading"

  func verdict(on candidate: SectionCandidate) -> Verdict<SectionRole>? {
    let words = candidate.title.words
    guard words.contains("checklist") || words.contains("checklists"), !candidate.isOnlyHeading
    else { return nil }
    let isBeforehand = words.first?.hasPrefix("pre-") == true || words.contains("before")
    return candidate.verdict(isBeforehand ? .prerequisites : .checklist, [])
  }
}
