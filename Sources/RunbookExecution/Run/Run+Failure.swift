import RunbookModel

extension Run {
  /// Asks how a command goes on that has failed.
  ///
  /// - Parameters:
  ///   - step: what has failed.
  ///   - output: what it printed, to look for in the guide's troubleshooting.
  ///   - otherwise: how the run ends without an answer.
  /// - Returns: `nil` to try once more.
  /// - Throws: as `carryOut`.
  mutating func askAfterFailure(
    of step: Step, output: String, otherwise: RunEnding
  ) async throws(ExecutionError) -> BlockEnding? {
    switch try await failureAnswer(of: step, output: output) {
    case nil: return .stopped(.goOn)
    case .option(.again, _): return nil
    case .option(.skip, let note): return .byHand(.skipped, note: note)
    case .option(.doneByHand, let note): return .byHand(.done, note: note)
    case .option(.rollBack, _): return .stopped(.stop(try await rollBack()))
    default: return .stopped(.stop(otherwise))
    }
  }

  /// Asks how to go on after something failed that a person did, or that was looked at.
  mutating func afterFailure(of step: Step, output: String) async throws(ExecutionError) -> Course {
    switch try await failureAnswer(of: step, output: output) {
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

  /// Why something that failed is skipped: what was said with it, else what is said when asked.
  private mutating func reason(_ note: String?) throws(ExecutionError) -> String? {
    guard note == nil, person.isPerson else { return note }
    let question = Question.text("why it is skipped", isSecret: false, isOptional: true)
    guard case .text(let text) = try ask(question), !text.isEmpty else { return nil }
    return text
  }

  /// Offers what the guide knows of a trouble, each as a small run, until there is another answer.
  ///
  /// - Returns: `nil` where somebody has ended the step from elsewhere meanwhile, so that no answer
  ///   counts.
  private mutating func failureAnswer(
    of step: Step, output: String
  ) async throws(ExecutionError) -> Answer? {
    let hadEnded = state.outcome(of: step.id).hasEnded
    let found = TroubleMatcher(runbook.troubleshooting).entries(for: output, of: step.title)
    let entries = found.entries
    if !entries.isEmpty { try person.show(.trouble(entries, fit: found.fit)) }
    var options: [PromptOption] = [.again, .skip, .doneByHand]
    if !entries.isEmpty { options.append(.trouble) }
    if hasRollback { options.append(.rollBack) }
    options += [.note, .quit]
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
      case .option(.note, let note): try keep(note, on: step)
      case .option(.skip, let note):
        let reason = try reason(note)
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
