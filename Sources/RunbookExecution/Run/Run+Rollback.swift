import MarkdownSyntax
import RunbookModel

extension Run {
  /// Whether anything that was done can be undone.
  var hasRollback: Bool {
    mutating get { RollbackPlanner(guide, state, journal.record).canUndo }
  }

  /// Undoes what was done, the newest first, as far as the guide says how.
  ///
  /// What is undone is open again in the record. A walk that stops in the middle goes on with
  /// what is left, another time.
  ///
  /// - Throws: as `carryOut`.
  package mutating func rollBack() async throws(ExecutionError) -> RunEnding {
    try takeGiven()
    isRollingBack = true
    let planner = RollbackPlanner(guide, state, journal.record)
    rollbackLength = planner.length
    // Steps of it that were marked belong to it from here on.
    if state.rollback != nil { try journal.append(announcementOfRollback) }
    try prepareToAsk(.rollback(planner.undone))
    var left: Set<Step.ID> = []
    var undone: Set<Step.ID> = []
    var covered: [RunEnding.Covered] = []
    for unit in planner.units {
      switch try await undo(unit, planner) {
      case .stopped(let ending):
        try journal.project()
        return ending
      case .undone:
        if unit.isOfWhole, case .part(let part) = unit.way {
          let steps = unit.undoes.filter { !undone.contains($0.id) }
          if !steps.isEmpty { covered.append(RunEnding.Covered(part: part, steps: steps)) }
        }
        undone.formUnion(unit.undoes.map(\.id))
        try journal.append(unit.undoes.map { .reopened($0.subject, reason: RunEvent.rolledBack) })
      case .left: left.formUnion(unit.undoes.map(\.id))
      }
    }
    if left.isEmpty, state.rollback != nil { try journal.append([.rollbackEnded(isUndone: true)]) }
    try journal.project()
    return .rolledBack(
      undone: planner.undone.filter { !left.contains($0.id) },
      left: planner.undone.filter { left.contains($0.id) }, leaving: planner.leaving,
      covered: covered)
  }

  /// Stops before anything runs forward while what was done is being undone, unless a person wants
  /// that.
  ///
  /// - Returns: `nil` to go forward.
  mutating func settleRollback() async throws(ExecutionError) -> RunEnding? {
    guard let rollback = state.rollback else { return nil }
    try prepareToAsk(.message("\(rollback.clause), and what it undid stays undone"))
    switch try ask(.options("", [.undoRest, .forward, .quit])) {
    case .option(.undoRest, _): return try await rollBack()
    case .option(.forward, _):
      try journal.append([.rollbackEnded(isUndone: false)])
      return nil
    case .option(.quit, _): return .quit
    default: return .waiting(.rollback(rollback))
    }
  }

  /// That a rollback begins, where one is walked and the record does not know it yet.
  var announcementOfRollback: [RunEvent.Body] {
    mutating get {
      guard isRollingBack, state.rollback?.isAnnounced != true else { return [] }
      return [.rollbackBegan(steps: rollbackLength)]
    }
  }

  /// What came of undoing something.
  private enum Undoing {
    case undone
    /// Nobody did it; it stays to be undone.
    case left
    case stopped(RunEnding)
  }

  private mutating func undo(
    _ unit: RollbackUnit, _ planner: RollbackPlanner
  ) async throws(ExecutionError) -> Undoing {
    switch unit.way {
    case .commands(let commands):
      guard let step = unit.undoes.last else { return .undone }
      return try await undo(step, with: commands)
    case .part(let part):
      shownGroups = []
      let leaves = [part].leaves
      for leaf in leaves where !planner.isDoneSince(leaf, unit) {
        if case .stop(let ending) = try await carryOut(undoing: leaf) { return .stopped(ending) }
      }
      return wereLeftOut(leaves) ? .left : .undone
    }
  }

  /// Whether the leaves of a rollback part undo nothing: one that has to be done was skipped, or
  /// nothing but what is optional is there and was left out.
  private mutating func wereLeftOut(_ leaves: [Step]) -> Bool {
    let state = state
    let skipped = leaves.filter { state.outcome(of: $0.id) == .skipped }
    let isDone = leaves.contains { state.outcome(of: $0.id) == .done }
    return !skipped.isEmpty && (!isDone || !skipped.allSatisfy(\.isOptionalByItself))
  }

  private mutating func undo(
    _ step: Step, with commands: [GuideBlock]
  ) async throws(ExecutionError) -> Undoing {
    var isLeft = false
    try person.show(.undoing(step))
    var ended = state.history(of: step.id)?.undoneBy ?? []
    for command in commands {
      let checksum = Checksum(of: command.code.text).description
      if let position = ended.firstIndex(of: checksum) {
        ended.remove(at: position)
        try person.show(.message("carried out before: \(display(command))"))
        continue
      }
      if state.history(of: step.id)?.isUndoneBy == checksum {
        let course = try beforeRetry(of: step, .interrupted)
        if case .stop(let ending) = course { return .stopped(ending) }
      }
      try journal.append(noted("rolling back with: \(display(command))", on: step.subject))
      var tries = StepTries()
      tries.undoing = checksum
      // Whether the step holds is no reason to leave its undoing out.
      tries.isChecked = true
      switch try await run(command, of: step, &tries) {
      case .stopped(.stop(let ending)): return .stopped(ending)
      // Back to something before it: this is not done.
      case .stopped(.goOn): isLeft = true
      case .byHand(let outcome, let note):
        let noted = noted(note, on: step.subject)
        if !noted.isEmpty { try journal.append(noted) }
        if outcome == .skipped { isLeft = true } else { try end(checksum, of: step) }
      case .done: try end(checksum, of: step)
      }
    }
    return isLeft ? .left : .undone
  }

  /// Records that a command that undoes a step has been carried out.
  private mutating func end(_ checksum: String, of step: Step) throws(ExecutionError) {
    try journal.append(
      announcementOfRollback + [.undoing(step.subject, command: checksum, hasEnded: true)])
  }

  /// Carries out a leaf of a rollback part, and asks first what it depends on.
  private mutating func carryOut(undoing leaf: Step) async throws(ExecutionError) -> Course {
    if state.outcome(of: leaf.id).hasEnded {
      try journal.append([.reopened(leaf.subject, reason: "to roll back once more")])
    }
    for decision in index.decisions(on: leaf.id) {
      let course = try settle(decision)
      guard case .goOn = course else { return course }
      guard isTaken(decision) else { return .goOn }
    }
    while true {
      let state = state
      guard !state.outcome(of: leaf.id).hasEnded else { return .goOn }
      let outcome = state.outcome(of: leaf.id)
      let isRetry = outcome == .failed || outcome == .interrupted
      let pending = Pending(
        id: leaf.id, line: leaf.line, title: leaf.title,
        waitsFor: outcome == .waiting
          ? .time(due: state.history(of: leaf.id)?.due) : isRetry ? .retry(outcome) : .person)
      let course = try await perform(leaf, pending, state)
      guard case .goOn = course else { return course }
    }
  }

  private mutating func settle(_ decision: Decision) throws(ExecutionError) -> Course {
    let state = state
    switch decision {
    case .condition(let name), .unless(let name):
      return state.conditions[name] == nil ? try settle(name) : .goOn
    case .alternative(let id, _):
      guard state.choices[id] == nil, let choice = runbook.choices.first(where: { $0.id == id })
      else { return .goOn }
      return try take(choice, title: index[id]?.title ?? "")
    }
  }

  private mutating func isTaken(_ decision: Decision) -> Bool {
    switch decision {
    case .condition(let name): state.conditions[name] == true
    case .unless(let name): state.conditions[name] == false
    case .alternative(let id, let label): state.choices[id] == label
    }
  }
}
