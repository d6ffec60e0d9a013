import RunbookModel

extension Run {
  /// What a step waits for: what the guide says takes its time, or what a probe has to find.
  func wait(of step: Step) -> Wait? {
    if let wait = step.wait { return wait }
    let hasProbe = !runbook.bound[.step(step.id), .until].isEmpty
    guard hasProbe, runbook.commands(of: step).isEmpty else { return nil }
    return Wait(text: step.title, line: step.line, upTo: nil, step: step.id)
  }

  /// Asks about something that takes its own time, or looks whether it is over.
  mutating func until(
    _ wait: Wait, _ step: Step, _ pending: Pending
  ) async throws(ExecutionError) -> Course {
    var due = (step.directive.timeout ?? wait.upTo).map { limit in
      Timestamp(seconds: clock.now().seconds + Int(limit.components.seconds))
    }
    var hasBegun = false
    if case .time(let recorded) = pending.waitsFor {
      hasBegun = true
      due = recorded
    }
    try prepareToAsk(.tasks([task(step)]))
    if hasBegun, let due {
      let isOver = due <= clock.now()
      try person.show(
        .message(isOver ? "was due by \(due.readableMinute)" : "due by \(due.readableMinute)"))
    }
    let state = WaitState(step: step, due: due, hasBegun: hasBegun)
    guard let block = runbook.bound[.step(step.id), .until].first else {
      return try await askWhetherOver(state)
    }
    switch try await prepare(block) {
    case .ready(let script): return try await until(Probe(script: script, block: block), state)
    case .stopped(let course): return course
    case .refused(let refusal):
      try person.show(.message("whether it is over cannot be found out: \(refusal.description)"))
      return try await askWhetherOver(state)
    }
  }

  /// A wait as it stands.
  struct WaitState {
    let step: Step
    /// When it is over at the latest.
    let due: Timestamp?
    /// Whether the record has that it began.
    var hasBegun: Bool
  }

  /// What finds out whether a wait is over.
  struct Probe {
    let script: PreparedScript
    let block: GuideBlock
  }

  private mutating func until(
    _ probe: Probe, _ state: WaitState
  ) async throws(ExecutionError) -> Course {
    var state = state
    try person.show(.manner(["over when this succeeds: \(probe.script.display)"]))
    guard plan.runsWithoutAsking else { return try await askWhetherOver(state, probe) }
    try begin(&state)
    // A person can stop it; nobody else waits longer than the guide's author says.
    let limit = state.step.directive.timeout ?? (person.isPerson ? nil : .zero)
    switch try await self.probe(probe.script, probe.block, for: limit) {
    case .holds: return try endWait(state, probe)
    case .interrupted:
      try person.show(.message("stopped looking; it is not over by what was seen so far"))
      return try await askWhetherOver(state, probe)
    case .fails(let result):
      try tell(that: result)
      return person.isPerson
        ? try await askWhetherOver(state, probe)
        : .stop(.waiting(.time(state.step, due: state.due)))
    }
  }

  /// Says what looking has found where a wait is not over.
  private mutating func tell(that result: CommandResult) throws(ExecutionError) {
    try showEnd(of: result)
    try person.show(.message("not yet: exit \(result.exitCode)"))
  }

  private mutating func askWhetherOver(
    _ given: WaitState, _ probe: Probe? = nil
  ) async throws(ExecutionError) -> Course {
    var state = given
    let step = state.step
    var offers = OfferTries(runbook.offered[step.id] ?? [])
    try show(offers)
    var options: [PromptOption] = [.done]
    if probe != nil { options += [.check, .keepChecking] }
    options += [.wait, .meanwhile, .skip] + (trail.isEmpty ? [] : [.back]) + [.help, .quit]
    while true {
      switch try ask(.options("Is it over?", offers.options + options)) {
      case .option(.run, _), .option(.inBackground, _):
        if let course = try await runOffered(&offers, of: step) { return course }
        // What was run is no end of the wait, which goes on as it was.
        if self.state.outcome(of: step.id) != .waiting, offers.tries.hasStarted {
          state.hasBegun = false
          try begin(&state)
        }
      case .option(.done, let note):
        return try finish([step], .done, note, after: offers.tries)
      case .option(.skip, let note): return try finish([step], .skipped, note)
      case .option(.back, _): return try goBack()
      case .option(.help, _): try person.show(.help(offers.options + options))
      case .option(.quit, _): return .stop(.quit)
      case .option(.check, _):
        guard let probe, try await isOver(probe, &state, for: .zero) else { continue }
        return try endWait(state, probe)
      case .option(.keepChecking, _):
        try person.show(.message("looking until it is over; Ctrl-C stops that"))
        guard let probe, try await isOver(probe, &state, for: nil) else { continue }
        return try endWait(state, probe)
      case .option(.meanwhile, _):
        try begin(&state)
        deferred.insert(step.id)
        return .goOn
      case .nobody where isOver(state) && probe == nil:
        // The guide's own longest time has passed.
        try journal.append([.waitOver(step.subject), step.subject.finished(.done)])
        return .goOn
      default:
        try begin(&state)
        return .stop(.waiting(.time(step, due: state.due)))
      }
    }
  }

  /// Whether a probe finds that a wait is over; says so where it does not.
  private mutating func isOver(
    _ probe: Probe, _ state: inout WaitState, for limit: Duration?
  ) async throws(ExecutionError) -> Bool {
    try begin(&state)
    switch try await self.probe(probe.script, probe.block, for: limit) {
    case .holds: return true
    case .fails(let result): try tell(that: result)
    case .interrupted:
      try person.show(.message("stopped looking; it is not over by what was seen so far"))
    }
    return false
  }

  private func isOver(_ state: WaitState) -> Bool {
    state.hasBegun && state.due.map { $0 <= clock.now() } == true
  }

  /// Keeps that a wait is under way.
  private mutating func begin(_ state: inout WaitState) throws(ExecutionError) {
    guard !state.hasBegun else { return }
    try journal.append([.waitBegan(state.step.subject, due: state.due)])
    state.hasBegun = true
  }

  private mutating func endWait(
    _ state: WaitState, _ probe: Probe
  ) throws(ExecutionError) -> Course {
    let subject = state.step.subject
    try journal.append(
      [.waitOver(subject)]
        + noted("it was found to be over: \(probe.script.display)", on: subject)
        + [subject.finished(.done)])
    remember([state.step])
    try person.show(.ended(.done, exitCode: nil, duration: nil))
    return .goOn
  }
}
