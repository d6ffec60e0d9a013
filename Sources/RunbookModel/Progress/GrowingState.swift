/// Where a run stands while its record grows, of which only what is new is read each time.
///
/// It is the same as a `RunState` that is made anew.
package struct GrowingState {
  private let runbook: Runbook
  private let index: StepIndex
  private var digest: RecordDigest
  /// How many events were read, and the last of them.
  private var count = 0
  private var last: RunEvent.ID?
  private var state: RunState?

  package init(of runbook: Runbook, indexed index: StepIndex) {
    self.runbook = runbook
    self.index = index
    digest = RecordDigest(runbook: runbook, index: index)
  }

  /// The state after a record, mostly the one of the last call with more at its end.
  ///
  /// - Complexity: O(*n* + *m*) for *n* steps and *m* events that are new, and O(1) where none is.
  package mutating func state(after record: RunRecord) -> RunState {
    let isKnown =
      count <= record.events.count && (count == 0 || record.events[count - 1].id == last)
    if isKnown, count == record.events.count, let state { return state }
    let new = record.events[(isKnown ? count : 0)...]
    if count == 0 || !isKnown || new.contains(where: \.movesSteps) {
      digest = RecordDigest(runbook: runbook, index: index)
      digest.read(record.events)
    } else {
      // Nobody else holds what the digest changes now.
      state = nil
      digest.read(Array(new))
    }
    count = record.events.count
    last = record.events.last?.id
    let state = RunState(of: runbook, indexed: index, digest)
    self.state = state
    return state
  }
}

extension RunEvent {
  /// Whether what was said before it counts for other steps from here on.
  fileprivate var movesSteps: Bool { if case .guideChanged = body { true } else { false } }
}
