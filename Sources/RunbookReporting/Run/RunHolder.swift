package import RunbookModel

/// Who works on a run while a report on it is made.
///
/// No record says that, so it is given to the report, which looks for nothing itself.
package struct RunHolder: Hashable, Sendable {
  /// Who it is; `nil` where that is not known.
  package let name: String?
  /// The number of the process that works on it, on the machine where the report is made.
  package let process: Int?
  /// Since when; `nil` where that is not known.
  package let since: Timestamp?

  package init(name: String?, process: Int?, since: Timestamp?) {
    self.name = name
    self.process = process
    self.since = since
  }

  /// Who it is, in words: `held by ana (process 4711)`.
  var words: String {
    guard let name, let process else { return "held by another process" }
    return "held by \(name.printableLine) (process \(process))"
  }
}

extension RunReport {
  /// The steps that are being carried out while the report is made, in the guide's order.
  ///
  /// The record has them as begun and says nothing of how they ended. What was begun before the
  /// run was taken hold of is not among them: nobody knows how that ended.
  package var running: [Step] { state.leaves.filter { isRunning($0.id) } }

  func isRunning(_ id: Step.ID) -> Bool {
    guard let holder, let history = state.history(of: id), history.isRunning,
      state.outcome(of: id) == .interrupted, let began = history.at
    else { return false }
    return holder.since.map { began >= $0 } ?? true
  }

  /// How a step or group stands while somebody may be at work on it: what is being carried out is
  /// open, and not interrupted.
  func outcome(of id: Step.ID) -> StepOutcome {
    let outcome = state.outcome(of: id)
    guard outcome == .interrupted, holder != nil else { return outcome }
    let isOpen = index.leaves(in: id).allSatisfy {
      state.outcome(of: $0.id) != .interrupted || isRunning($0.id)
    }
    return isOpen ? .pending : outcome
  }

  /// How many steps of the way stand at an outcome, those that are being carried out among the
  /// open ones.
  func count(of outcome: StepOutcome) -> Int {
    switch outcome {
    case .interrupted: state.counts[.interrupted] - running.count
    case .pending: state.counts[.pending] + running.count
    default: state.counts[outcome]
    }
  }
}
