import RunbookModel
import SystemCalls

extension Run {
  /// How long a probe may take where no directive says.
  private static var probeLimit: Duration { .seconds(60) }

  /// The commands that look at a step or block, and do not do it.
  func probes(of owner: BoundCommand.Owner) -> [GuideBlock] {
    runbook.bound[owner, .verify] + runbook.bound[owner, .until]
  }

  /// What a person should know of them before anything runs, as clauses.
  func wordsOfProbes(of owner: BoundCommand.Owner) -> [String] {
    runbook.bound[owner, .verify].map { "looked at before and after: \(display($0))" }
      + runbook.bound[owner, .until].map { "then tried until it succeeds: \(display($0))" }
  }

  func display(_ block: GuideBlock) -> String {
    PreparedScript.display(of: block, inputs: runbook.inputs, values: values, hiding: secrets)
  }

  // MARK: Before

  /// Whether what a step or block brings about is so already, by its own probe; says so and
  /// keeps it.
  mutating func holdsAlready(
    _ owner: BoundCommand.Owner, _ subject: RunEvent.Subject
  ) async throws(ExecutionError) -> Bool {
    let verify = runbook.bound[owner, .verify]
    guard !verify.isEmpty else { return false }
    for block in verify {
      guard case .ready(let script) = try await prepare(block),
        try await probe(script, block).isSuccess
      else { return false }
    }
    let words = verify.map { display($0) }.joined(separator: "; ")
    try person.show(.message("it is so already: \(words)"))
    try journal.append(noted("it was so already: \(words)", on: subject))
    return true
  }

  // MARK: After

  /// Why what a step or block should have brought about is not so; `nil` where it is.
  mutating func faultAfter(
    _ owner: BoundCommand.Owner, of step: Step, output: String
  ) async throws(ExecutionError) -> String? {
    if case .step = owner, case .text(let text) = step.directive.expect,
      step.anchor.kind != .block, !ExpectedText(text).stands(in: output)
    {
      return "'\(text)' is not in its output"
    }
    // On a wait, what `until` says ends the wait.
    for block in runbook.bound[owner, .until] where step.wait == nil {
      if let fault = try await fault(until: block) { return fault }
    }
    return try await fault(verifying: owner)
  }

  /// Why something is not so, by the commands that look at it; `nil` where it is, or nothing looks.
  mutating func fault(
    verifying owner: BoundCommand.Owner
  ) async throws(ExecutionError) -> String? {
    for block in runbook.bound[owner, .verify] {
      if let fault = try await fault(verifying: block) { return fault }
    }
    return nil
  }

  private mutating func fault(verifying block: GuideBlock) async throws(ExecutionError) -> String? {
    switch try await prepare(block) {
    case .ready(let script):
      let result = try await probe(script, block)
      guard !result.isSuccess else { return nil }
      try showEnd(of: result)
      return "not verified: \(script.display) ends with exit \(result.exitCode)"
    case .refused(let refusal): return "it cannot be verified: \(refusal.description)"
    case .stopped: return "it cannot be verified: a value is missing"
    }
  }

  private mutating func fault(until block: GuideBlock) async throws(ExecutionError) -> String? {
    guard case .ready(let script) = try await prepare(block) else {
      return "whether it is so cannot be found out: a value is missing"
    }
    let limit = block.directive.timeout ?? Self.probeLimit
    try person.show(.message("tried until it succeeds, for \(limit.readable): \(script.display)"))
    switch try await probe(script, block, for: limit) {
    case .holds:
      try person.show(.message("it succeeds now"))
      return nil
    case .interrupted: return "ended by Ctrl-C before it was so: \(script.display)"
    case .fails(let result):
      try showEnd(of: result)
      return "not so after \(limit.readable): \(script.display) ends with exit \(result.exitCode)"
    }
  }

  /// Shows the end of what a probe printed that did not say yes.
  mutating func showEnd(of result: CommandResult) throws(ExecutionError) {
    let text = result.output.text(.ofFailure)
    try person.show(
      text.allSatisfy(\.isWhitespace) ? .message("it printed nothing") : .outputEnd(text))
  }

  // MARK: Probing

  /// How repeated looking ended.
  enum ProbeEnding {
    case holds
    case fails(CommandResult)
    case interrupted
  }

  /// Looks again and again until it is so, at least once.
  ///
  /// - Parameters:
  ///   - script: what looks.
  ///   - block: what it was made of.
  ///   - limit: how long; `nil` for as long as it takes.
  /// - Returns: what was found in the end.
  /// - Throws: as `carryOut`.
  mutating func probe(
    _ script: PreparedScript, _ block: GuideBlock, for limit: Duration?
  ) async throws(ExecutionError) -> ProbeEnding {
    let pause = CommandManner(block, plan).pause
    var spent = Duration.zero
    while true {
      // What came between two looks is meant for this, and not for the run.
      guard try await clock.pause(.zero) else { return .interrupted }
      let result: CommandResult
      do throws(ExecutionError) {
        result = try await probe(script, block)
      } catch {
        // So is what came after that, and before the look had begun; nobody has taken it yet.
        guard case .ended(.interrupt) = error, try await !clock.pause(.zero) else { throw error }
        return .interrupted
      }
      if result.isSuccess { return .holds }
      if result.ending == .interrupted { return .interrupted }
      spent += result.duration + pause
      if let limit, spent > limit { return .fails(result) }
      guard try await clock.pause(pause) else { return .interrupted }
    }
  }

  /// Looks once.
  ///
  /// What it does to the shell is forgotten, and what it prints is not shown.
  mutating func probe(
    _ script: PreparedScript, _ block: GuideBlock
  ) async throws(ExecutionError) -> CommandResult {
    try journal.settle()
    let manner = CommandManner(block, plan)
    let limit = min(manner.timeout ?? Self.probeLimit, Self.probeLimit)
    var scratch = commands
    return try await scratch.run(
      CommandRequest(
        script, mask: mask, shell: manner.shell, directory: manner.directory, timeout: limit)
    ) { _, _ in }
  }
}

extension CommandResult {
  /// Whether a probe says yes.
  var isSuccess: Bool { exitCode == 0 && ending == .byItself }
}
