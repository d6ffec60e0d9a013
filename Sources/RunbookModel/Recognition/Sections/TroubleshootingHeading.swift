/// A heading announces where to look when something fails.
///
/// `Troubleshooting`, `Common issues`, `FAQ`, `If something goes wrong`. What stands below it is
/// offered when a step fails, numbered or not, and is never on the way.
struct TroubleshootingHeading: SectionRule {
  static let name: RuleName = "troubleshooting-heading"

  func verdict(on candidate: SectionCandidate) -> Verdict<SectionRole>? {
    candidate.phrase(naming: Lexicon.troubleshootingHeadings).map {
      candidate.verdict(.troubleshooting, $0)
    }
  }
}
