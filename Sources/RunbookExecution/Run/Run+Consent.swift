import RunbookModel

extension Run {
  /// What comes of asking before a command.
  enum Consent {
    case runs(PreparedScript)
    case ended(BlockEnding)
    /// A value was given anew, so that something else would run.
    case valueGiven
  }

  /// Asks whether an optional step is wanted, where nothing else would ask.
  ///
  /// - Returns: `nil` to go on with the step.
  mutating func askWhetherWanted(_ step: Step) throws(ExecutionError) -> Course? {
    guard step.isOptionalByItself, plan.runsWithoutAsking else { return nil }
    // Commands may run unasked; whether an optional one is wanted, only a person can say.
    for block in runbook.commands(of: step) { try prepareToAsk(.command(display(block))) }
    switch try ask(.options("This is optional.", [.run, .skip, .quit])) {
    case .option(.run, _): return nil
    case .option(.skip, let note): return try finish([step], .skipped, note)
    case .option(.quit, _): return .stop(.quit)
    default: return try leaveOut([step])
    }
  }

  /// Asks whether one of several blocks of a step is wanted, where a directive makes it depend on
  /// something.
  ///
  /// - Returns: `nil` to go on with it.
  mutating func askWhetherWanted(
    _ block: GuideBlock, of step: Step
  ) throws(ExecutionError) -> BlockEnding? {
    let directive = block.directive
    guard directive.when != nil || directive.optional != nil,
      runbook.commands(of: step).count > 1
    else { return nil }
    if let when = directive.when {
      if state.conditions[when.name] == nil {
        let course = try settle(when.name)
        guard case .goOn = course else { return .stopped(course) }
      }
      guard state.conditions[when.name] == when.holds else {
        return .byHand(.skipped, note: "the block on line \(block.line) does not apply")
      }
    }
    guard case .yes = directive.optional, plan.runsWithoutAsking else { return nil }
    try prepareToAsk(.command(display(block)))
    switch try ask(
      .options("The block on line \(block.line) is optional.", [.run, .skip, .quit]))
    {
    case .option(.run, _): return nil
    case .option(.skip, let note): return .byHand(.skipped, note: note)
    case .option(.quit, _): return .stopped(.stop(.quit))
    default:
      return .byHand(
        .skipped, note: "the block on line \(block.line) is optional, and nobody was asked")
    }
  }

  /// Says what is known of the last try, and asks where that is not enough to go on.
  ///
  /// Without a person, a failed step is tried again by the next run that may, and an interrupted
  /// one, of which nobody knows how far it came, is not.
  mutating func beforeRetry(
    of step: Step, _ outcome: StepOutcome
  ) throws(ExecutionError) -> Course {
    try person.show(
      .message(
        outcome == .interrupted
          ? "it was running when the run was cut off; look at how far it came before it runs again"
          : "it has failed before"))
    if let output = state.history(of: step.id)?.output { try person.show(.outputEnd(output)) }
    guard plan.runsWithoutAsking, outcome == .interrupted, !plan.retry.contains(step.id) else {
      return .goOn
    }
    switch try ask(.options("Run it again?", [.yes, .quit])) {
    case .option(.yes, _): return .goOn
    case .option(.quit, _): return .stop(.quit)
    default: return .stop(.waiting(.retry(step, outcome)))
    }
  }

  /// Asks before a command, unless it may run unasked; and once more where there is no way back.
  mutating func askBefore(_ attempt: CommandAttempt) throws(ExecutionError) -> Consent {
    while true {
      var script = attempt.script
      if !mayRunUnasked(attempt) {
        if let place = attempt.openedPlace { try person.show(.message(place.reason)) }
        switch try ask(attempt) {
        case .runs(let chosen): script = chosen
        case .ended(let ending): return .ended(ending)
        case .valueGiven: return .valueGiven
        }
      }
      switch try confirmNoReturn(attempt.step) {
      case .option(.yes, _):
        if let opener = attempt.openedPlace?.opener { placesLeft.insert(opener) }
        return .runs(script)
      case .option(.quit, _): return .ended(.stopped(.stop(.quit)))
      case .option: continue
      default:
        let why = pointOfNoReturn(around: attempt.step)?.text ?? ""
        return .ended(.stopped(.stop(.waiting(.confirmation(attempt.step, why: why)))))
      }
    }
  }

  /// Whether a command needs nobody's leave.
  func mayRunUnasked(_ attempt: CommandAttempt) -> Bool {
    switch attempt.manner.confirmation {
    // What never ends runs beside the rest where somebody wants that.
    case nil where attempt.isBeside && !attempt.manner.isBackground: false
    case .always: plan.runsWithoutAsking && plan.confirmed.contains(attempt.step.id)
    case .never: plan.runsWithoutAsking || person.isPerson
    case nil where attempt.openedPlace != nil:
      plan.runsWithoutAsking && plan.confirmed.contains(attempt.step.id)
    case nil: plan.runsWithoutAsking
    }
  }

  private mutating func ask(_ attempt: CommandAttempt) throws(ExecutionError) -> Consent {
    var options: [PromptOption] =
      [attempt.isBeside ? .inBackground : .run, .edit, .skip, .doneByHand]
    let inputs = changeable(in: attempt)
    if !inputs.isEmpty { options.append(.value) }
    if !trail.isEmpty { options.append(.back) }
    options += [.help, .quit]
    let step = attempt.step
    let hadEnded = state.outcome(of: step.id).hasEnded
    while true {
      switch try ask(.options("", options)) {
      case .option(.run, _), .option(.inBackground, _):
        if !hadEnded, try hasEndedElsewhere(step) { return .ended(.stopped(.goOn)) }
        return .runs(attempt.script)
      case .option(.edit, _):
        let text: String
        switch try askForWords("run instead") {
        case .given(let line): text = line
        case .nothing: continue
        case .quit: return .ended(.stopped(.stop(.quit)))
        }
        try journal.append([.note(step.subject, text: "ran instead: \(mask.masked(text))")])
        return .runs(PreparedScript(edited: text, like: attempt.script))
      case .option(.skip, let note): return .ended(.byHand(.skipped, note: note))
      case .option(.doneByHand, let note): return .ended(.byHand(.done, note: note))
      case .option(.value, let note):
        switch try giveAnew(inputs, named: note) {
        case .given: return .valueGiven
        case .kept: continue
        case .quit: return .ended(.stopped(.stop(.quit)))
        }
      case .option(.back, _): return .ended(.stopped(try goBack()))
      case .option(.help, _): try person.show(.help(options))
      case .option(.quit, _): return .ended(.stopped(.stop(.quit)))
      default: return .ended(.stopped(try withoutPermission(attempt)))
      }
    }
  }

  /// What is done where nobody can say whether a command may run.
  private mutating func withoutPermission(
    _ attempt: CommandAttempt
  ) throws(ExecutionError) -> Course {
    let step = attempt.step
    // A step that is being undone was not left out.
    let isUndone = isRollingBack && step.part == .main
    if step.isOptionalByItself, !isUndone { return try leaveOut([step]) }
    guard plan.runsWithoutAsking else { return .stop(.waiting(.permission(step))) }
    guard let statement = attempt.block.directive[.confirm] else {
      let why = attempt.openedPlace?.reason
      return .stop(
        .waiting(why.map { .confirmation(step, why: $0) } ?? .permission(step)))
    }
    return .stop(.waiting(.confirmation(step, why: "'\(statement.words)'")))
  }

  // MARK: No way back

  /// Asks once more before what the guide says cannot be undone.
  mutating func confirmNoReturn(_ step: Step) throws(ExecutionError) -> Answer {
    guard let warning = pointOfNoReturn(around: step), !crossed.contains(warning.line),
      !plan.confirmed.contains(step.id)
    else { return .option(.yes, note: nil) }
    try prepareToAsk(.pointOfNoReturn(warning))
    let answer = try ask(.options("Go on?", [.yes, .no, .quit]))
    if case .option(.yes, _) = answer { crossed.insert(warning.line) }
    // A no to a command that runs unasked would be asked for ever.
    if case .option(.no, _) = answer, plan.runsWithoutAsking { return .option(.quit, note: nil) }
    return answer
  }

  /// What cannot be undone, as the guide says of a step or of one that it stands in.
  private func pointOfNoReturn(around step: Step) -> Warning? {
    ([step] + groups(around: step).reversed()).lazy.compactMap(\.pointOfNoReturn).first
  }
}
