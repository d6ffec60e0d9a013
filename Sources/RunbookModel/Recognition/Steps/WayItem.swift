/// The item stands in a numbered list whose lead offers its items as ways: `Choose one of these
/// options:`.
///
/// It may say only what the way is (`The managed certificate`), since taking it is what is to be
/// done.
struct WayItem: StepRule {
  static let name: RuleName = "way-item"

  func verdict(on candidate: StepCandidate) -> Verdict<Bool>? {
    guard let lead = candidate.listLead, OneOfLead.offers(lead) else { return nil }
    return Verdict(true, words: lead.text, line: lead.line)
  }
}
