import RunbookModel
import SystemCalls

extension Run {
  /// Runs a command, and once more for as long as it fails and that is wanted.
  ///
  /// - Returns: `nil` where it has failed and a value was given anew, so that it is another one.
  mutating func perform(
    _ attempt: CommandAttempt, owner: BoundCommand.Owner?, _ tries: inout StepTries
  ) async throws(ExecutionError) -> BlockEnding? {
    let step = attempt.step
    if !tries.isChecked {
      tries.isChecked = true
      if try await holdsAlready(.step(step.id), step.subject) {
        return .stopped(try finish([step], .done, nil))
      }
    }
    if !tries.isWanted, let owner, try await holdsAlready(owner, step.subject) { return .done }
    if attempt.isBeside { return try await start(attempt, &tries) }
    while true {
      try begin(step, &tries)
      let trial = try await tryOut(attempt)
      var fault = trial.fault
      if fault == nil, let owner {
        fault = try await faultAfter(owner, of: step, output: trial.output)
        if let fault { try person.show(.message(fault)) }
      }
      // What a look has found is told by the look, and what is asked then is another thing.
      let isFoundByLook = trial.fault == nil
      tries.duration += trial.result.duration
      tries.exitCode = trial.result.exitCode
      tries.output += trial.output
      guard let fault else {
        ranHere.insert(attempt.block)
        return .done
      }
      // What was interrupted has not ended, whatever it says: nobody knows how far it came.
      let wasInterrupted = trial.result.ending == .interrupted
      let isUndoing = isUndoing(step, tries)
      if isUndoing { try tellOfUndoing(attempt, fault) }
      if !wasInterrupted {
        try recordFailure(
          of: step, fault, exitCode: trial.result.exitCode, duration: tries.duration)
        tries.hasStarted = false
      }
      let failure = StepFailure(
        step: step, output: "\(trial.output)\n\(fault)", explains: isFoundByLook || isUndoing,
        inputs: changeable(in: attempt))
      let otherwise = wasInterrupted ? .quit : ending(afterFailureOf: attempt, tries)
      switch try await ask(after: failure, otherwise: otherwise) {
      case .again: continue
      case .valueGiven: return nil
      case .ended(let ending): return ending
      }
    }
  }

  /// Whether a command is there to undo something, and not to do its step.
  private func isUndoing(_ step: Step, _ tries: StepTries) -> Bool {
    isRollingBack && !tries.isWanted && (tries.undoing != nil || step.part == .rollback)
  }

  /// Says that it is not a step of the way that has failed, but what undoes it.
  private mutating func tellOfUndoing(
    _ attempt: CommandAttempt, _ fault: String
  ) throws(ExecutionError) {
    let names = beingUndone.map { "\($0.id) \($0.title)" }.joined(separator: ", ")
    let command = attempt.script.display
    let many = beingUndone.count == 1 ? "it" : "they"
    try person.show(
      .message("undoing \(names) failed, so \(many) may be undone in part or not at all; this ran:")
    )
    try person.show(.command(command))
    guard attempt.step.part == .main else { return }
    try journal.append(
      noted("undoing it failed (\(fault)): \(command)", on: attempt.step.subject))
  }

  /// How the run ends where nobody goes on after a failure.
  private func ending(
    afterFailureOf attempt: CommandAttempt, _ tries: StepTries
  ) -> RunEnding {
    isUndoing(attempt.step, tries)
      ? .undoingFailed(beingUndone, command: attempt.script.display) : .failed(attempt.step)
  }

  /// Records that a command of a step begins, or one that undoes it, before it does.
  private mutating func begin(_ step: Step, _ tries: inout StepTries) throws(ExecutionError) {
    guard !tries.hasStarted else { return }
    tries.hasStarted = true
    let announcement = tries.isWanted ? [] : announcementOfRollback
    let body: RunEvent.Body =
      tries.undoing.map { .undoing($0.subject, command: $0.command, hasEnded: false) }
      ?? .stepStarted(step.subject)
    try journal.append(announcement + [body])
  }

  /// Starts a command that goes on beside those that follow.
  private mutating func start(
    _ attempt: CommandAttempt, _ tries: inout StepTries
  ) async throws(ExecutionError) -> BlockEnding {
    let step = attempt.step
    try begin(step, &tries)
    // What the blocks before it came to is on the disk before it starts.
    try journal.settle()
    try await commands.start(request(attempt), title: "\(step.id) \(step.title)")
    try person.show(.message("it goes on beside what follows, and ends with the run"))
    try journal.append(noted("started in the background", on: step.subject))
    ranHere.insert(attempt.block)
    return .done
  }

  /// What came of trying a command as often as its manner says.
  private struct Trial {
    let result: CommandResult
    let output: String
    /// Why it has not succeeded; `nil` where it has.
    let fault: String?
  }

  private mutating func tryOut(_ attempt: CommandAttempt) async throws(ExecutionError) -> Trial {
    let manner = attempt.manner
    var faults: [String] = []
    while true {
      let before = commands.directory
      let result = try await runToEnd(attempt)
      let left = commands.directory == before ? nil : commands.directory
      let all = result.output.text(.ofFailure)
      let difference = difference(in: all, after: attempt)
      let fault = manner.fault(of: result, output: all, difference: difference)
      try person.show(
        .ended(
          result.ending == .interrupted ? .interrupted : fault == nil ? .done : .failed,
          exitCode: result.exitCode, duration: result.duration))
      if let fault, result.ending == .outOfTime || manner.success.contains(result.exitCode) {
        try person.show(.message(fault))
      } else if let difference, fault == nil {
        try person.show(.difference(difference))
      }
      let isLast =
        fault == nil || result.ending == .interrupted || faults.count + 1 >= manner.tries
      if let fault, !isLast {
        faults.append(fault)
        try person.show(
          .message("try \(faults.count + 1) of \(manner.tries) in \(manner.pause.readable)"))
        if try await clock.pause(manner.pause) { continue }
      }
      try record(result, difference, faults: faults, isSuccess: fault == nil, of: attempt, left)
      return Trial(result: result, output: all, fault: fault)
    }
  }

  /// Keeps what a command printed and what is worth knowing of it.
  private mutating func record(
    _ result: CommandResult, _ difference: OutputDifference?, faults: [String], isSuccess: Bool,
    of attempt: CommandAttempt, _ left: String?
  ) throws(ExecutionError) {
    let step = attempt.step
    let output = try kept(result.output.text(isSuccess ? .ofSuccess : .ofFailure))
    var events: [RunEvent.Body] = [.commandRan(step.subject, trace(of: attempt, result, left))]
    if !output.isEmpty { events.append(.output(step.subject, text: output)) }
    if !faults.isEmpty {
      let list = faults.joined(separator: "; ")
      events += noted("try \(faults.count + 1); before it: \(list)", on: step.subject)
    }
    if isSuccess, let difference {
      events += noted(
        "its output differs from what the guide shows: '\(difference.expected)' (line "
          + "\(difference.line)) did not come", on: step.subject)
    }
    try journal.add(events)
  }

  /// What is kept of an output: none of it where a secret could stand in it that cannot be hidden,
  /// since it was given in an earlier sitting and is not known here.
  private mutating func kept(_ output: String) throws(ExecutionError) -> String {
    let unknown = unknownSecrets
    guard !output.isEmpty, !unknown.isEmpty else { return output }
    let names = unknown.joined(separator: ", ")
    if !hasToldOfUnkept {
      hasToldOfUnkept = true
      let options = unknown.map { "--input \($0)" }.joined(separator: " ")
      try person.show(
        .message(
          "what commands print is not kept: \(names) was given in an earlier sitting, is secret, and "
            + "could stand in it; to have it hidden and the rest kept, go on with \(options)"))
    }
    return "(not kept, since \(names) could stand in it and is not known in this sitting)\n"
  }

  /// The secrets that the record knows were given, and whose values are not known here.
  private var unknownSecrets: [Input.Name] {
    mutating get {
      let given = state.inputs
      return runbook.inputs.filter(\.isSecret).map(\.name).filter { name in
        given[name] == .secret && values[name] == nil
      }
    }
  }

  /// What ran and where, as the record keeps it.
  private func trace(
    of attempt: CommandAttempt, _ result: CommandResult, _ left: String?
  ) -> CommandTrace {
    var script = OutputCapture()
    let mask = mask
    script.append(Array(mask.masked(attempt.script.display).utf8))
    func place(_ directory: String) -> String {
      // A folder can be called as a secret is; who resumes the run begins elsewhere then.
      mask.masked(FilePath.relative(mask.masked(directory), to: plan.progressFolder))
    }
    return CommandTrace(
      script: script.text(.ofFailure), exitCode: result.exitCode, duration: result.duration,
      host: result.place.host, user: result.place.user,
      directory: place(result.place.directory), left: left.map(place))
  }

  /// Records that a step has failed, and why, where its exit code does not say so.
  mutating func recordFailure(
    of step: Step, _ fault: String, exitCode: Int?, duration: Duration
  ) throws(ExecutionError) {
    let isSaid = exitCode.map { fault == "exit \($0)" } ?? false
    try journal.append(
      (isSaid ? [] : noted(fault, on: step.subject)) + [
        .stepFinished(step.subject, .failed, exitCode: exitCode, duration: duration)
      ])
  }

  private func difference(in output: String, after attempt: CommandAttempt) -> OutputDifference? {
    if case .some(.none) = attempt.manner.expectation { return nil }
    // What somebody typed instead prints something else.
    if attempt.isEdited { return nil }
    let shown = ShownOutput.lines(
      after: attempt.block, at: map.position(of: attempt.block, in: runbook), in: runbook)
    return shown.isEmpty ? nil : OutputDifference(between: shown, and: output)
  }

  private mutating func runToEnd(
    _ attempt: CommandAttempt
  ) async throws(ExecutionError) -> CommandResult {
    try journal.settle()
    // The operator is lent out for as long as the command prints.
    var shown = person
    var request = request(attempt)
    // What cannot be hidden is not logged either.
    if !unknownSecrets.isEmpty { request.log = nil }
    let result = try await commands.run(request) { shown.show($0, $1) }
    person = shown
    if let failure = result.logFailure {
      try person.show(.message("not all of its output is in the log: \(failure)"))
    }
    return result
  }

  /// What is asked of the runner for an attempt.
  func request(_ attempt: CommandAttempt) -> CommandRequest {
    let manner = attempt.manner
    let log = plan.logPath.map { path in
      let heading = "\(clock.now().rfc3339) \(attempt.step.id) \(attempt.step.title)"
      return OutputLog(path: path, heading: mask.masked(heading))
    }
    return CommandRequest(
      attempt.script, mask: mask, shell: manner.shell, directory: manner.directory,
      timeout: manner.timeout, isInteractive: manner.isInteractive ?? person.isPerson, log: log)
  }
}
