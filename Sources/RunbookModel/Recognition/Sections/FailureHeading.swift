/// A heading names the case that the guide's own work fails, or the recovery from that.
///
/// ```markdown
/// ## When it fails
///
/// ## If the deployment hangs
///
/// ## On failure
///
/// ## Disaster recovery
/// ```
///
/// What stands below is offered when a step fails, and is never on the way. It has to follow
/// something to do; a `Recovery` has to be the end of the guide, too, and not what its title is
/// about. A case of something else (`If the disk is full`) is a condition, and a heading with a
/// number is a step.
struct FailureHeading: SectionRule {
  static let name: RuleName = "failure-heading"

  func verdict(on candidate: SectionCandidate) -> Verdict<SectionRole>? {
    guard let around = candidate.surroundings, Self.names(candidate.title), around.followsWork
    else { return nil }
    if !Self.isCase(candidate.title.words) {
      guard around.isAtEnd, !around.guideNames(candidate.title.words) else { return nil }
    }
    return candidate.verdict(.troubleshooting, [])
  }

  /// Whether a heading without a number names such a case.
  static func names(_ title: Title) -> Bool {
    title.number == nil && (isCase(title.words) || isRecovery(title.words))
  }

  private static func isCase(_ words: [String]) -> Bool {
    guard let first = words.first else { return false }
    let failing = words.firstIndex(where: Lexicon.failings.contains)
    guard let failing, !words.contains(where: negations.contains) else { return false }
    if let opening = mischiefs.start(of: words) { return words.count < opening.count + 4 }
    if let opening = openings.start(of: words) {
      // `If the disk is full` is about something else than the work.
      return words[opening.count..<failing].contains {
        subjects.contains($0) || Lexicon.ownWork.contains($0)
      }
    }
    return ["recover", "recovering", "recovery", "handling", "handle"].contains(first)
      && words.count < 7
  }

  private static func isRecovery(_ words: [String]) -> Bool {
    guard let phrase = recoveries.start(of: words) else { return false }
    return words.dropFirst(phrase.count).allSatisfy(parts.contains)
  }

  private static let negations: Set<String> = ["no", "nothing", "without", "never", "over", "to"]

  private static let openings = Phrases([
    "if", "when", "whenever", "should", "in case", "in the event", "what if", "what to do if",
    "what to do when",
  ])

  /// What fails, beside the guide's own work.
  private static let subjects: Set<String> = [
    "it", "this", "that", "something", "anything", "things", "step", "steps", "script", "command",
    "commands", "check", "checks", "verification", "test", "tests", "process", "job", "build",
  ]

  private static let mischiefs = Phrases([
    "on failure", "on failures", "on error", "on errors", "upon failure", "in case of failure",
    "in case of failures", "in case of trouble", "in case of problems", "in case of errors",
    "in case of error", "after a failure", "after a failed", "on a failure", "on a failed",
  ])

  private static let recoveries = Phrases([
    "disaster recovery", "emergency recovery", "emergency procedure", "emergency procedures",
    "recovery procedure", "recovery procedures", "recovery plan", "recovery steps", "recovery",
    "failure recovery", "failure handling", "in an emergency", "in case of emergency",
    "emergency", "emergencies", "last resort", "as a last resort",
  ])

  private static let parts: Set<String> = [
    "procedure", "procedures", "plan", "steps", "runbook", "instructions", "process", "guide",
    "and", "only", "use", "measures", "actions",
  ]
}
