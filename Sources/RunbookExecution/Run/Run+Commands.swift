import RunbookModel

extension Run {
  /// What became of one block of a step.
  enum BlockEnding {
    case ran(CommandResult)
    case byHand(StepOutcome, note: String?)
    case stopped(Course)
  }

  /// Goes through the commands of a step, each after its own question.
  mutating func runCommands(
    of step: Step, _ pending: Pending
  ) async throws(ExecutionError) -> Course {
    let blocks = runbook.commands(of: step)
    if case .retry(let outcome) = pending.waitsFor {
      let course = try beforeRetry(of: step, outcome)
      guard case .goOn = course else { return course }
    }
    try person.show(.commandStep(task(step, hiding: blocks)))
    if step.isOptionalByItself, plan.runsWithoutAsking {
      // Commands may run unasked; whether an optional one is wanted, only a person can say.
      switch try person.ask(.options("This is optional.", [.run, .skip, .quit])) {
      case .option(.run, _): break
      case .option(.skip, let note): return try finish([step], .skipped, note)
      case .option(.quit, _): return .stop(.quit)
      default: return try leaveOut([step])
      }
    }
    var hasStarted = false
    var outcomes: [StepOutcome] = []
    var duration = Duration.zero
    var exitCode: Int?
    for block in blocks {
      switch try await run(block, of: step, hasStarted: &hasStarted) {
      case .stopped(let course): return course
      case .byHand(let outcome, let note):
        let noted = noted(note, on: step.subject)
        if !noted.isEmpty { try journal.append(noted) }
        outcomes.append(outcome)
      case .ran(let result):
        duration += result.duration
        exitCode = result.exitCode
        outcomes.append(.done)
      }
    }
    let outcome: StepOutcome = outcomes.contains(.done) ? .done : outcomes.first ?? .done
    if outcome == .done, let wait = step.wait {
      return try await until(wait, step, pending)
    }
    try journal.append([
      .stepFinished(
        step.subject, outcome, exitCode: exitCode, duration: hasStarted ? duration : nil)
    ])
    trail.append([step.id])
    if exitCode == nil { try person.show(.ended(outcome, exitCode: nil, duration: nil)) }
    return .goOn
  }

  /// Says what is known of the last try, and asks where that is not enough to go on.
  ///
  /// Without a person, a failed step is tried again by the next run that may, and an interrupted
  /// one, of which nobody knows how far it came, is not.
  private mutating func beforeRetry(
    of step: Step, _ outcome: StepOutcome
  ) throws(ExecutionError) -> Course {
    try person.show(
      .message(
        outcome == .interrupted
          ? "it was running when the run was cut off; look at how far it came before it runs again"
          : "it has failed before"))
    guard plan.runsWithoutAsking, outcome == .interrupted, !plan.retry.contains(step.id) else {
      return .goOn
    }
    switch try person.ask(.options("Run it again?", [.yes, .quit])) {
    case .option(.yes, _): return .goOn
    case .option(.quit, _): return .stop(.quit)
    default: return .stop(.waiting(.retry(step, outcome)))
    }
  }

  private mutating func run(
    _ block: GuideBlock, of step: Step, hasStarted: inout Bool
  ) async throws(ExecutionError) -> BlockEnding {
    if !block.hold.isEmpty { return try leaveToPerson(block, of: step) }
    if let lost = lostState(before: block, state) { return try afterLoss(lost, block, of: step) }
    let course = try askInputs(of: block)
    guard case .goOn = course else { return .stopped(course) }
    let script: PreparedScript
    do throws(PreparedScript.Refusal) {
      script = try PreparedScript(block, inputs: runbook.inputs, values: values)
    } catch {
      return try leaveToPerson(block, of: step, error.description)
    }
    if let reason = commands.objection(to: request(script)) {
      return try leaveToPerson(block, of: step, reason)
    }
    try prepareToAsk(.command(script.display))
    if plan.runsWithoutAsking {
      ranHere.insert(block.line)
      return try await perform(script, of: step, hasStarted: &hasStarted)
    }
    let ending = try await ask(script, of: step, hasStarted: &hasStarted)
    if case .ran = ending { ranHere.insert(block.line) }
    return ending
  }

  private mutating func ask(
    _ script: PreparedScript, of step: Step, hasStarted: inout Bool
  ) async throws(ExecutionError) -> BlockEnding {
    var options: [PromptOption] = [.run, .edit, .skip, .doneByHand]
    if !trail.isEmpty { options.append(.back) }
    options += [.help, .quit]
    while true {
      switch try person.ask(.options("", options)) {
      case .option(.run, _): return try await perform(script, of: step, hasStarted: &hasStarted)
      case .option(.edit, _):
        let question = Question.text("run instead", isSecret: false, isOptional: true)
        guard case .text(let text) = try person.ask(question), !text.isEmpty else { continue }
        try journal.append([.note(step.subject, text: "ran instead: \(mask.masked(text))")])
        let edited = PreparedScript(edited: text, like: script)
        return try await perform(edited, of: step, hasStarted: &hasStarted)
      case .option(.skip, let note): return .byHand(.skipped, note: note)
      case .option(.doneByHand, let note): return .byHand(.done, note: note)
      case .option(.back, _): return .stopped(try goBack())
      case .option(.help, _): try person.show(.help(options))
      case .option(.quit, _): return .stopped(.stop(.quit))
      default:
        if step.isOptionalByItself { return .stopped(try leaveOut([step])) }
        return .stopped(.stop(.waiting(.permission(step))))
      }
    }
  }

  /// Runs a script, and once more for as long as it fails and that is wanted.
  private mutating func perform(
    _ script: PreparedScript, of step: Step, hasStarted: inout Bool
  ) async throws(ExecutionError) -> BlockEnding {
    while true {
      if !hasStarted { try journal.append([.stepStarted(step.subject)]) }
      hasStarted = true
      let result = try await runToEnd(script)
      // What was interrupted has not ended, whatever it says: nobody knows how far it came.
      let wasInterrupted = result.ending == .interrupted
      let succeeded = result.exitCode == 0 && !wasInterrupted
      let output = result.output.text(succeeded ? .ofSuccess : .ofFailure)
      var events: [RunEvent.Body] = output.isEmpty ? [] : [.output(step.subject, text: output)]
      if !succeeded, !wasInterrupted {
        events.append(
          .stepFinished(
            step.subject, .failed, exitCode: result.exitCode, duration: result.duration))
      }
      if !events.isEmpty { try journal.append(events) }
      try person.show(
        .ended(
          succeeded ? .done : wasInterrupted ? .interrupted : .failed, exitCode: result.exitCode,
          duration: result.duration))
      if succeeded { return .ran(result) }
      hasStarted = wasInterrupted
      let ending = wasInterrupted ? RunEnding.quit : .failed(step)
      let course = try await askAfterFailure(
        of: step, text: step.title + " " + output, otherwise: ending)
      guard let course else { continue }
      return course
    }
  }

  private mutating func runToEnd(
    _ script: PreparedScript
  ) async throws(ExecutionError) -> CommandResult {
    // The operator is lent out for as long as the command prints.
    var shown = person
    let result = try await commands.run(request(script)) { shown.show($0, $1) }
    person = shown
    return result
  }

  private func request(_ script: PreparedScript) -> CommandRequest {
    CommandRequest(script, mask: mask, isInteractive: person.isPerson)
  }

  /// - Returns: `nil` to try once more.
  private mutating func askAfterFailure(
    of step: Step, text: String, otherwise ending: RunEnding
  ) async throws(ExecutionError) -> BlockEnding? {
    switch try await failureAnswer(of: step, text: text, options: [.again, .skip, .doneByHand]) {
    case .option(.again, _): return nil
    case .option(.skip, let note): return .byHand(.skipped, note: note)
    case .option(.doneByHand, let note): return .byHand(.done, note: note)
    default: return .stopped(.stop(ending))
    }
  }

  /// Asks how to go on after a person said that something failed.
  mutating func afterFailure(of step: Step, text: String) async throws(ExecutionError) -> Course {
    switch try await failureAnswer(of: step, text: text, options: [.again, .skip, .doneByHand]) {
    case .option(.again, _):
      shownGroups = []
      return .goOn
    case .option(.skip, let note): return try finish([step], .skipped, note)
    case .option(.doneByHand, let note): return try finish([step], .done, note)
    default: return .stop(.failed(step))
    }
  }

  /// Offers what the guide knows of a trouble until there is another answer.
  private mutating func failureAnswer(
    of step: Step, text: String, options: [PromptOption]
  ) async throws(ExecutionError) -> Answer {
    let entries = TroubleMatcher(runbook.troubleshooting).entries(for: text)
    if !entries.isEmpty { try person.show(.trouble(entries)) }
    let offered = options + (entries.isEmpty ? [] : [.trouble]) + [.note, .quit]
    try journal.project()
    while true {
      let answer = try person.ask(.options("", offered))
      switch answer {
      case .option(.trouble, let note):
        let number = note.flatMap { Int($0) } ?? 1
        guard entries.indices.contains(number - 1) else { continue }
        try person.show(.troubleEntry(entries[number - 1]))
      case .option(.note, let note): try keep(note, on: step)
      default: return answer
      }
    }
  }

  /// Lets a person do what must not run.
  private mutating func leaveToPerson(
    _ block: GuideBlock, of step: Step, _ reason: String? = nil
  ) throws(ExecutionError) -> BlockEnding {
    let hold = block.hold.first.map { PreparedScript.Refusal.hold($0) } ?? .notRunnable
    try prepareToAsk(.leftToPerson(block, reason: reason ?? hold.description))
    switch try person.ask(.options("", [.doneByHand, .skip, .quit])) {
    case .option(.doneByHand, let note): return .byHand(.done, note: note)
    case .option(.skip, let note): return .byHand(.skipped, note: note)
    case .option(.quit, _): return .stopped(.stop(.quit))
    default: return .stopped(.stop(.waiting(.person([step.id], title: step.title))))
    }
  }
}
