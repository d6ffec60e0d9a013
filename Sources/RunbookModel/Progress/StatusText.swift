/// How steps stand, in one line each, for the readers of a progress document.
struct StatusText {
  private let outcome: (Step.ID) -> StepOutcome
  /// The last event that bears on each step.
  private let latest: [Step.ID: RunEvent]

  init(of record: RunRecord, outcome: @escaping (Step.ID) -> StepOutcome) {
    self.outcome = outcome
    latest = record.events.reduce(into: [:]) { latest, event in
      switch event.body {
      case .output, .note, .evidence: break
      default: if let subject = event.body.subject { latest[subject.id] = event }
      }
    }
  }

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
    let outcome = outcome(subject.id)
    guard outcome != .pending, subject.leaves.isEmpty || outcome.hasEnded else { return nil }
    var parts = ["\(outcome.sign) \(outcome.words)"]
    let events = (subject.leaves + [subject.id]).compactMap { latest[$0] }
      .sorted { ($0.time, $0.id) < ($1.time, $1.id) }
    if let last = events.last {
      var names: [String] = []
      for event in events where !names.contains(event.by) { names.append(event.by) }
      parts.append(ReadableText.phrase(names.joined(separator: ", ")))
      parts.append(last.time.readableMinute)
      if case .stepFinished(_, outcome, let code, let duration) = last.body, subject.leaves.isEmpty
      {
        return parts.joined(separator: " · ") + Self.details(code, duration)
      }
    }
    return parts.joined(separator: " · ")
  }

  /// How a command ended and how long it took, as an addition to a line.
  static func details(_ exitCode: Int?, _ duration: Duration?) -> String {
    let code = exitCode.map { $0 == 0 ? "" : " · exit \($0)" } ?? ""
    return code + (duration.map { " · took \($0.readable)" } ?? "")
  }
}
