import RunbookModel

/// Something that has failed, and what may be asked about it.
struct StepFailure {
  let step: Step
  /// What was printed, to look for in the guide's troubleshooting.
  let output: String
  /// Whether it is said what each key does.
  var explains = false
  /// The inputs of what has failed that can be given anew.
  var inputs: [Input] = []
}

extension Run {
  /// How it goes on after a command has failed.
  enum AfterFailure {
    case again
    /// With another value in it.
    case valueGiven
    case ended(BlockEnding)
  }

  /// Asks how a command goes on that has failed.
  ///
  /// - Parameters:
  ///   - failure: what has failed.
  ///   - otherwise: how the run ends without an answer.
  /// - Returns: what the person wants.
  /// - Throws: as `carryOut`.
  mutating func ask(
    after failure: StepFailure, otherwise: RunEnding
  ) async throws(ExecutionError) -> AfterFailure {
    switch try await answer(to: failure) {
    case nil: return .ended(.stopped(.goOn))
    case .option(.again, _): return .again
    case .option(.value, _): return .valueGiven
    case .option(.skip, let note): return .ended(.byHand(.skipped, note: note))
    case .option(.doneByHand, let note): return .ended(.byHand(.done, note: note))
    case .option(.rollBack, _): return .ended(.stopped(.stop(try await rollBack())))
    default: return .ended(.stopped(.stop(otherwise)))
    }
  }

  /// Asks how to go on after something failed that a person did, or that was looked at.
  mutating func afterFailure(
    of step: Step, output: String, explains: Bool = false
  ) async throws(ExecutionError) -> Course {
    let failure = StepFailure(step: step, output: output, explains: explains)
    switch try await answer(to: failure) {
    case nil: return .goOn
    case .option(.again, _):
      shownGroups = []
      return .goOn
    case .option(.skip, let note): return try finish([step], .skipped, note)
    case .option(.doneByHand, let note): return try finish([step], .done, note)
    case .option(.rollBack, _): return .stop(try await rollBack())
    default: return .stop(.failed(step))
    }
  }

  /// Offers what the guide knows of a trouble, each as a small run, until there is another answer.
  ///
  /// - Returns: `nil` where somebody has ended the step from elsewhere meanwhile, so that no answer
  ///   counts.
  private mutating func answer(
    to failure: StepFailure
  ) async throws(ExecutionError) -> Answer? {
    let step = failure.step
    let hadEnded = state.outcome(of: step.id).hasEnded
    let found = TroubleMatcher(runbook.troubleshooting)
      .entries(for: failure.output, of: step.title)
    let entries = found.entries
    if !entries.isEmpty { try person.show(.trouble(entries, fit: found.fit)) }
    var options: [PromptOption] = [.again, .skip, .doneByHand]
    if !failure.inputs.isEmpty { options.append(.value) }
    if !entries.isEmpty { options.append(.trouble) }
    if !isRollingBack, hasRollback { options.append(.rollBack) }
    options += [.note, .help, .quit]
    if failure.explains { try person.show(.help(options)) }
    try journal.project()
    while true {
      let answer = try ask(.options("", options))
      switch answer {
      case .option(.trouble, let note):
        let number = note.flatMap { Int($0) } ?? 1
        guard entries.indices.contains(number - 1) else {
          try person.show(.message("the list has no \(number)"))
          continue
        }
        try await walk(through: entries[number - 1], for: step)
      case .option(.note, let note):
        if case .stop = try keep(note, on: step) { return .option(.quit, note: nil) }
      case .option(.help, _): try person.show(.help(options))
      case .option(.value, let note):
        let ending = try giveAnew(failure.inputs, named: note)
        if case .quit = ending { return .option(.quit, note: nil) }
        guard case .given = ending else { continue }
        let isEnded = hadEnded ? false : try hasEndedElsewhere(step)
        return isEnded ? nil : answer
      case .option(.skip, let note):
        var reason = note
        if note == nil, person.isPerson {
          switch try askForWords("why it is skipped") {
          case .given(let text): reason = text
          case .nothing:
            try person.show(.message("not skipped, since no reason was given"))
            continue
          case .quit: return .option(.quit, note: nil)
          }
        }
        let isEnded = hadEnded ? false : try hasEndedElsewhere(step)
        return isEnded ? nil : .option(.skip, note: reason)
      case .option(.again, _), .option(.doneByHand, _):
        let isEnded = hadEnded ? false : try hasEndedElsewhere(step)
        return isEnded ? nil : answer
      default: return answer
      }
    }
  }
}
