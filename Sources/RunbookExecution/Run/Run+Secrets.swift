import RunbookModel

extension Run {
  /// Takes the value of an input from the command that prints it, once it may run.
  ///
  /// Where it may not, or prints nothing that fits, the value is still open, and is asked for.
  mutating func take(
    _ input: Input, printedBy command: GuideBlock
  ) async throws(ExecutionError) -> Course {
    let script: PreparedScript
    switch try await prepare(command) {
    case .ready(let prepared): script = prepared
    case .stopped(let course): return course
    case .refused(let refusal):
      try person.show(.message("\(input.name) cannot be read: \(refusal.description)"))
      return .goOn
    }
    try prepareToAsk(.command(script.display))
    try person.show(.manner(["prints \(input.name), which is not shown"]))
    if !plan.runsWithoutAsking {
      switch try ask(.options("", [.run, .skip, .quit])) {
      case .option(.run, _): break
      case .option(.quit, _): return .stop(.quit)
      default: return .goOn
      }
    }
    let (value, result) = try await value(of: script, command)
    guard let value else {
      try person.show(.ended(.failed, exitCode: result.exitCode, duration: result.duration))
      try person.show(.message("no value for \(input.name)"))
      return .goOn
    }
    if let refusal = input.refusal(of: value) {
      try person.show(.message("what was printed for \(input.name) \(refusal)"))
      return .goOn
    }
    try keep(value, for: input)
    return .goOn
  }

  private mutating func value(
    of script: PreparedScript, _ command: GuideBlock
  ) async throws(ExecutionError) -> (String?, CommandResult) {
    try journal.settle()
    let manner = CommandManner(command, plan)
    let request = CommandRequest(
      script, mask: mask, shell: manner.shell, directory: manner.directory,
      timeout: manner.timeout, isInteractive: person.isPerson)
    var shown = person
    let result = try await commands.value(printedBy: request) { shown.show($0, $1) }
    person = shown
    return result
  }
}
