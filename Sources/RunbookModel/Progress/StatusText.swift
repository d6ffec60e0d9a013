/// How steps stand, in one line each, for the readers of a progress document.
struct StatusText {
  let state: RunState

  /// The lines to show at a place; none where nothing is to be said yet.
  func lines(of status: MarkPlan.Status) -> [String] {
    let own = status.own.flatMap { line(of: $0) }
    let others = status.others.compactMap { subject in
      line(of: subject).map { "\(ReadableText.phrase("\(subject.id) \(subject.title)")): \($0)" }
    }
    return (own.map { [$0] } ?? []) + others
  }

  /// A group speaks only when it has ended, so that two people who work in it do not collide.
  private func line(of subject: MarkPlan.Subject) -> String? {
    let outcome = state.outcome(of: subject.id)
    guard outcome != .pending, subject.leaves.isEmpty || outcome.hasEnded else { return nil }
    let words = "\(outcome.sign) \(outcome.words)"
    guard subject.leaves.isEmpty else { return words + people(in: subject.leaves) }
    let attempt = state.history(of: subject.id)?.attempts.last
    let isOfAttempt = attempt?.outcome == outcome
    let details = isOfAttempt ? Self.details(attempt?.exitCode, attempt?.duration) : ""
    return words + people(in: [subject.id]) + details
  }

  /// Who brought steps to where they stand, in the order of their doing, and when the last did.
  private func people(in steps: [Step.ID]) -> String {
    let statements = steps.compactMap { state.history(of: $0) }
      .compactMap { history in history.at.map { (at: $0, by: history.by) } }
      .sorted { ($0.at, $0.by) < ($1.at, $1.by) }
    guard let last = statements.last else { return "" }
    var names: [String] = []
    for statement in statements where !statement.by.isEmpty && !names.contains(statement.by) {
      names.append(statement.by)
    }
    let by = names.isEmpty ? "" : " · \(ReadableText.phrase(names.joined(separator: ", ")))"
    return "\(by) · \(last.at.readableMinute)"
  }

  /// Whether a line looks like one that stands between marks for readers.
  static func isStatus(_ line: String) -> Bool {
    let text = line.drop { " \t>".contains($0) }
    if text.hasPrefix("**▓") || text.hasPrefix("**░") { return true }
    return StepOutcome.allCases.contains { outcome in
      let words = "\(outcome.sign) \(outcome.words)"
      return text.hasPrefix(words) || text.contains(": \(words)")
    }
  }

  /// How a command ended and how long it took, as an addition to a line.
  static func details(_ exitCode: Int?, _ duration: Duration?) -> String {
    let code = exitCode.map { $0 == 0 ? "" : " · exit \($0)" } ?? ""
    return code + (duration.map { " · took \($0.readable)" } ?? "")
  }
}
