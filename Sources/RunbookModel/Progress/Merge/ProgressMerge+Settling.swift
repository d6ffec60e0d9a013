extension ProgressMerge {
  /// One of the two documents.
  package enum Side: String, Sendable, CaseIterable { case ours, theirs }

  /// The merged document once a person has said for each conflict which side holds.
  ///
  /// What the other side recorded stays in the record; what holds is stated once more behind it.
  ///
  /// - Parameters:
  ///   - sides: one for each of `conflicts`.
  ///   - writer: who has said so.
  /// - Returns: its bytes.
  package func settled(_ sides: [Side], by writer: EventWriter) -> [UInt8] {
    let decisions = zip(conflicts, sides)
    if let runs = decisions.first(where: { $0.0 == .runs }) { return whole(runs.1) }
    let guideSide = decisions.first { $0.0 == .guide }?.1 ?? .ours
    let notes = decisions.compactMap { conflict, side -> RunEvent.ID? in
      if case .note(let id, _, _) = conflict, side == .theirs { id } else { nil }
    }
    var (document, runbook) = document(takingOurs: guideSide == .ours, notesOfTheirs: notes)
    let wordings = runbook.wordings
    let last = document.record.events.last
    let time = max(writer.time, Timestamp(seconds: (last?.time.seconds ?? 0) + 1))
    let bodies = decisions.compactMap { Self.statement(of: $0.0, taking: $0.1) }
    for (index, body) in bodies.enumerated() {
      document.append(
        RunEvent(
          id: RunEvent.ID(run: last?.id.run ?? "", writer: writer.id, counter: index + 1),
          time: time, by: writer.name, body: body, wording: wordings.wording(for: body)))
    }
    return document.projected(runbook)
  }

  /// What holds of a conflict, stated anew; `nil` where that shows in the guide.
  private static func statement(
    of conflict: MergeConflict, taking side: Side
  ) -> RunEvent.Body? {
    let isOurs = side == .ours
    switch conflict {
    case .step(let subject, let ours, let theirs):
      let outcome = (isOurs ? ours : theirs).outcome
      return outcome == .pending
        ? .reopened(subject, reason: "it was opened again on one of two sides that were merged")
        : .stepFinished(subject, outcome, exitCode: nil, duration: nil)
    case .choice(let id, let ours, let theirs):
      return .choiceTaken(choice: id, label: isOurs ? ours : theirs)
    case .condition(let name, let ours, let theirs):
      return .conditionSettled(name: name, holds: isOurs ? ours : theirs)
    case .note, .guide, .runs: return nil
    }
  }
}
