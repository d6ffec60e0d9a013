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
    var planner = RollbackPlanner(guide, state, journal.record)
    rollbackLength = planner.length
    // Steps of it that were marked belong to it from here on.
    if state.rollback != nil { try journal.append(announcementOfRollback) }
    // What only took its time leaves nothing to be undone.
    let undone = planner.undone.filter { !isMereWait($0) }
    try prepareToAsk(.rollback(undone))
    var walk = RollbackWalk()
    while true {
      switch try await go(through: planner, &walk) {
      case .stop(let ending):
        try journal.project()
        return ending
      case .planAnew: planner = RollbackPlanner(guide, state, journal.record)
      case .goOn:
        if walk.left.isEmpty, state.rollback != nil {
          try journal.append([.rollbackEnded(isUndone: true)])
        }
        try journal.project()
        return walk.ending(leaving: planner.leaving)
      }
    }
  }

  /// Whether a step is nothing but a wait, which nothing is done for.
  private func isMereWait(_ step: Step) -> Bool {
    wait(of: step) != nil && runbook.commands(of: step).isEmpty
      && (runbook.offered[step.id] ?? []).isEmpty
  }

  /// Does what undoes the steps of a plan, in order.
  private mutating func go(
    through planner: RollbackPlanner, _ walk: inout RollbackWalk
  ) async throws(ExecutionError) -> Course {
    walk.begin(planner.undone)
    let units = planner.units
    for (position, unit) in units.enumerated() {
      // What came before has come to its end.
      trail = []
      switch try await undo(unit, planner) {
      case .stopped(let course): return course
      case .undone:
        walk.undid(unit)
        // A step is open again when all that undoes it has been carried out.
        let later = Set(units[(position + 1)...].flatMap(\.undoes).map(\.id))
        let undone = unit.undoes.filter { !later.contains($0.id) && !walk.left.contains($0.id) }
        try journal.append(undone.map { .reopened($0.subject, reason: "rolled back") })
      case .left: walk.left.formUnion(unit.undoes.map(\.id))
      }
    }
    return .goOn
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
    /// With another course than going on.
    case stopped(Course)
  }

  private mutating func undo(
    _ unit: RollbackUnit, _ planner: RollbackPlanner
  ) async throws(ExecutionError) -> Undoing {
    switch unit.way {
    case .commands(let commands):
      guard let step = unit.undoes.last else { return .undone }
      beingUndone = [step]
      return try await undo(step, with: commands)
    case .part(let part):
      beingUndone = unit.undoes
      shownGroups = []
      let leaves = [part].leaves
      for leaf in leaves where !planner.isDone(leaf, sinceAll: unit) {
        let isDone = planner.isDone(leaf, since: unit)
        let course = try await isDone ? again(leaf) : carryOut(undoing: leaf)
        guard case .goOn = course else { return .stopped(course) }
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
    // What undoes a group is kept with the group, since its steps are open again one by one.
    let owner = commands.first?.step.flatMap { index[$0] } ?? step
    var ended = state.history(of: owner.id)?.undoneBy ?? []
    var earlier: [GuideBlock] = []
    for command in commands {
      let checksum = Checksum(of: command.code.text).description
      if let position = ended.firstIndex(of: checksum) {
        ended.remove(at: position)
        earlier.append(command)
        try person.show(.message("carried out before: \(display(command))"))
        continue
      }
      if state.history(of: owner.id)?.isUndoneBy == checksum {
        let course = try beforeRetry(of: step, .interrupted)
        guard case .goOn = course else { return .stopped(course) }
      }
      try journal.append(noted("rolling back with: \(display(command))", on: step.subject))
      let undoing = StepTries.Undoing(subject: owner.subject, command: checksum)
      var tries = StepTries()
      tries.undoing = undoing
      tries.earlier = earlier
      // Whether the step holds is no reason to leave its undoing out.
      tries.isChecked = true
      switch try await run(command, of: step, &tries) {
      // Somebody has ended the step from elsewhere: this is not done.
      case .stopped(.goOn): isLeft = true
      case .stopped(let course): return .stopped(course)
      case .byHand(let outcome, let note):
        let noted = noted(note, on: step.subject)
        if !noted.isEmpty { try journal.append(noted) }
        if outcome == .skipped { isLeft = true } else { try end(undoing) }
      case .done: try end(undoing)
      }
    }
    return isLeft ? .left : .undone
  }

  /// Records that a command that undoes something has been carried out.
  private mutating func end(_ undoing: StepTries.Undoing) throws(ExecutionError) {
    try journal.append(
      announcementOfRollback
        + [.undoing(undoing.subject, command: undoing.command, hasEnded: true)])
  }

  /// Asks whether a leaf of a rollback part is carried out again, since what it undoes ran once more
  /// behind it.
  private mutating func again(_ leaf: Step) async throws(ExecutionError) -> Course {
    try person.show(
      .message(
        "\(leaf.id) \(leaf.title) was carried out before; what it undoes ran once more since"))
    if plan.retry.contains(leaf.id) { return try await carryOut(undoing: leaf) }
    switch try ask(.options("Carry it out again?", [.yes, .no, .quit])) {
    case .option(.yes, _): return try await carryOut(undoing: leaf)
    case .option(.no, _): return try finish([leaf], .done, "not carried out again")
    case .option(.quit, _): return .stop(.quit)
    default: return .stop(.waiting(.retry(leaf, .done)))
    }
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
