import RunbookModel

/// The commands that stand in the text of a step, and what has come of them.
struct OfferTries {
  /// Those that have not run yet, in order.
  private(set) var open: ArraySlice<GuideBlock>
  /// What those that ran have come to.
  var tries = StepTries()

  init(_ commands: [GuideBlock]) {
    open = commands[...]
    // A probe of the step is looked at when the step is said to be done.
    tries.isChecked = true
  }

  /// How the next of them can be run; nothing where none is left.
  var options: [PromptOption] {
    open.first.map { [$0.hold.contains(.forever) ? .inBackground : .run] } ?? []
  }

  /// Takes the next away, which has run.
  mutating func hasRun() { open = open.dropFirst() }
}

extension Run {
  /// Shows the command that a person may have run next for a step.
  mutating func show(_ offers: OfferTries) throws(ExecutionError) {
    if let next = offers.open.first { try person.show(.command(display(next))) }
  }

  /// Runs the next command that stands in the text of a step, because a person has just said so.
  ///
  /// Such a command is not run in any other way: a text may as well name it to warn of it.
  ///
  /// - Returns: `nil` to ask on.
  mutating func runOffered(
    _ offers: inout OfferTries, of step: Step
  ) async throws(ExecutionError) -> Course? {
    guard let block = offers.open.first else { return nil }
    let manner = CommandManner(block, plan)
    if let reason = reasonToLeave(block, manner) { return try refuse(block, reason) }
    let place = place(of: block, in: step, offers.tries)
    if let lost = lostState(before: block, at: place, state) {
      return try refuse(block, "it needs \(lost.what), which \(lost.step.id) sets")
    }
    let script: PreparedScript
    switch try await prepare(block) {
    case .ready(let prepared): script = prepared
    case .stopped(let course): return course
    case .refused(.unsafe(let name, let reason)) where person.isPerson:
      _ = try refuse(block, PreparedScript.Refusal.unsafe(name, reason: reason).description)
      for input in runbook.inputs where input.name == name && canGiveAnew(input) {
        let answer = try giveAnew(input, else: "leaves the command to you")
        if case .quit = answer { return .stop(.quit) }
      }
      try show(offers)
      return nil
    case .refused(let refusal): return try refuse(block, refusal.description)
    }
    let attempt = CommandAttempt(script: script, manner: manner, block: block, step: step)
    if let reason = commands.objection(to: request(attempt)) { return try refuse(block, reason) }
    // What an input has filled was not seen so yet.
    if script.display != block.script {
      try prepareToAsk(.command(script.display))
      switch try ask(.options("Run this?", [.yes, .no, .quit])) {
      case .option(.yes, _): break
      case .option(.quit, _): return .stop(.quit)
      default: return nil
      }
    }
    switch try confirmNoReturn(step) {
    case .option(.yes, _): break
    case .option(.quit, _): return .stop(.quit)
    default: return nil
    }
    if try hasEndedElsewhere(step) { return .goOn }
    switch try await perform(attempt, owner: nil, &offers.tries) {
    case .done:
      let isLast = offers.open.count == 1
      // Done means verified.
      if isLast, !probes(of: .step(step.id)).isEmpty, try await !isVerifiedNow(step) { return nil }
      offers.hasRun()
      try show(offers)
      guard isLast else { return nil }
      if OfferWords(of: step).askForMore {
        try person.show(.message("it ran; say when all that the step asks for is done"))
        return nil
      }
      return try finish([step], .done, nil, after: offers.tries)
    case .byHand(let outcome, let note):
      return try finish([step], outcome, note, after: offers.tries)
    case .stopped(let course): return course
    case nil:
      try show(offers)
      return nil
    }
  }

  /// Says why a command does not run.
  private mutating func refuse(
    _ block: GuideBlock, _ reason: String
  ) throws(ExecutionError) -> Course? {
    try person.show(.message("not run (line \(block.line)): \(reason)"))
    return nil
  }
}
