/// The heading stands below `Diagnosis`, `Mitigation` or `Resolution` of an alert's runbook.
///
/// Each part of these is something to look at or to do, though its text may only describe it.
struct RemedyPart: StepRule {
  static let name: RuleName = "remedy-part"

  func verdict(on candidate: StepCandidate) -> Verdict<Bool>? {
    guard let parent = candidate.parent, parent.words.count == 1,
      parent.words.contains(where: Self.names.contains), !candidate.body.isEmpty
    else { return nil }
    return Verdict(true, words: parent.text, line: candidate.line)
  }

  private static let names: Set<String> = [
    "diagnosis", "diagnostics", "mitigation", "mitigations", "remediation", "resolution",
    "investigation", "triage",
  ]
}
