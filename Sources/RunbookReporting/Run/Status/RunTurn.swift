import RunbookModel

/// Who has to do something before a run can go on, and who waits for that.
struct RunTurn: Hashable {
  /// Who it is; `nil` where the record names nobody.
  let person: String?
  /// Who handed the run over to them, and so waits for them; `nil` where nobody did.
  let askedBy: String?
  /// Since when it is their turn.
  let since: Timestamp?
}

extension RunReport {
  /// Whose turn it is: who the run was handed over to, else who was last at work on it; `nil`
  /// where the run has ended or time alone is waited for.
  var turn: RunTurn? {
    guard !hasEnded, let first = state.next.first else { return nil }
    if case .time = first.waitsFor { return nil }
    if let handover {
      return RunTurn(
        person: handover.to, askedBy: handover.from == handover.to ? nil : handover.from,
        since: handover.at)
    }
    let last = record.events.last { $0.by != "" && $0.by != RunEvent.byHand }
    return RunTurn(person: last?.by, askedBy: nil, since: state.facts.lastEvent)
  }

  /// Everything that waits for a time, the first that is due first, and behind them what may end
  /// at any time.
  var waits: [(step: Step, due: Timestamp?)] {
    guard !hasEnded else { return [] }
    let waiting = state.leaves.filter { state.outcome(of: $0.id) == .waiting }
      .map { (step: $0, due: state.history(of: $0.id)?.due) }
    return waiting.filter { $0.due != nil }
      .sorted { ($0.due?.seconds ?? 0, $0.step.line) < ($1.due?.seconds ?? 0, $1.step.line) }
      + waiting.filter { $0.due == nil }
  }

  /// When the first wait is due; `nil` where none says.
  var due: Timestamp? { waits.first?.due }
}
