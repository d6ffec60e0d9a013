import RunbookModel

/// When what was done, as bars in lanes over one axis of time.
struct Timeline {
  /// One try at a step, or the time that a wait took.
  struct Bar: Hashable {
    let step: Step.ID
    let title: String
    let by: String
    let outcome: StepOutcome
    let isWait: Bool
    /// Seconds since 1970; a statement takes no time.
    let from: Int
    let to: Int
  }

  /// The bars of one part of the runbook, in the order of their beginnings.
  struct Lane {
    let step: Step
    let bars: [Bar]
  }

  /// Parts in which something was done, in the guide's order.
  let lanes: [Lane]
  let axis: TimelineAxis

  /// - Returns: `nil` where there is nothing to see: less than two tries, or all at one instant.
  init?(of report: RunReport) {
    var parts = report.parts
    var lanes = parts.compactMap { Self.lane(of: $0, in: report) }
    while lanes.count == 1, let only = lanes.first?.step, !only.isLeaf {
      parts = only.steps
      lanes = parts.compactMap { Self.lane(of: $0, in: report) }
    }
    let bars = lanes.flatMap(\.bars)
    guard bars.count > 1, let from = bars.map(\.from).min(), let to = bars.map(\.to).max(),
      from < to
    else { return nil }
    self.lanes = lanes
    axis = TimelineAxis(
      from: from, to: to, busy: bars.filter { !$0.isWait }.map { (from: $0.from, to: $0.to) })
  }

  private static func lane(of part: Step, in report: RunReport) -> Lane? {
    let leaves = part.isLeaf ? [part] : report.index.leaves(in: part.id)
    let bars = leaves.flatMap { leaf in
      let isWait = leaf.actions.contains { if case .wait = $0 { true } else { false } }
      return (report.state.history(of: leaf.id)?.attempts ?? []).map { attempt in
        bar(of: attempt, leaf, isWait: isWait || attempt.outcome == .waiting, in: report)
      }
    }
    guard !bars.isEmpty else { return nil }
    return Lane(
      step: part, bars: bars.sorted { ($0.from, $0.to, $0.title) < ($1.from, $1.to, $1.title) })
  }

  private static func bar(
    of attempt: SubjectHistory.Attempt, _ leaf: Step, isWait: Bool, in report: RunReport
  ) -> Bar {
    let from = (attempt.began ?? attempt.at).seconds
    // What has not ended lasts at least until the last thing that is known.
    let isOpen = attempt.outcome == .waiting
    let end = isOpen ? report.state.facts.lastEvent ?? attempt.at : attempt.at
    return Bar(
      step: leaf.id, title: leaf.title, by: attempt.by, outcome: attempt.outcome, isWait: isWait,
      from: from, to: max(from, end.seconds))
  }
}
