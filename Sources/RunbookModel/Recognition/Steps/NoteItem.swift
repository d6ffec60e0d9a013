/// The bullet is a note on the one before it: it begins with `Or`, `Alternatively` or `Note`.
///
/// It is shown with that step and is not asked about by itself. Alternatives of some length are
/// better written as `Option A` and `Option B`.
struct NoteItem: StepRule {
  static let name: RuleName = "note-item"

  func verdict(on candidate: StepCandidate) -> Verdict<Bool>? {
    guard let first = candidate.prose.sentences.first?.words.first,
      first == "or" || first == "alternatively" || first == "note"
    else { return nil }
    return candidate.verdict(false, first)
  }
}
