import MarkdownSyntax
@testable import RunbookExecution
import RunbookModel
import SystemCalls

/// A journal in memory that counts how often it was appended to.
struct RecordingJournal: RunJournal {
  private(set) var record: RunRecord
  /// What each append held, in order.
  private(set) var appends: [[RunEvent.Body]] = []

  init(record: RunRecord = RunRecord()) { self.record = record }

  var bodies: [RunEvent.Body] { appends.flatMap { $0 } }

  mutating func append(_ bodies: [RunEvent.Body]) throws(ExecutionError) {
    appends.append(bodies)
    for body in bodies {
      let counter = record.events.count + 1
      let id = RunEvent.ID(run: "run", writer: "writer", counter: counter)
      record.append(RunEvent(id: id, time: Timestamp(seconds: counter), by: "ana", body: body))
    }
  }

  mutating func refresh() {}
  mutating func project() {}
}

/// An operator who answers from a list of lines and then is gone.
struct ScriptedOperator: Operator {
  let isPerson: Bool
  private var lines: [String]
  private(set) var scenes: [Scene] = []
  private(set) var questions: [Question] = []

  init(_ lines: [String], isPerson: Bool = false) {
    self.lines = lines
    self.isPerson = isPerson
  }

  /// How many answers were not asked for.
  var unusedAnswers: Int { lines.count }

  /// The texts of commands that were shown before they ran.
  var commandsShown: [String] {
    scenes.compactMap { if case .command(let text) = $0 { text } else { nil } }
  }

  mutating func show(_ scene: Scene) { scenes.append(scene) }
  mutating func show(_ stream: OutputStream, _ bytes: [UInt8]) {}

  mutating func ask(_ question: Question) -> Answer {
    questions.append(question)
    while !lines.isEmpty {
      if let answer = question.answer(to: lines.removeFirst()) { return answer }
    }
    return .nobody
  }
}

/// A Ctrl-C that comes when nobody looks out for it, right before a command begins.
final class ScriptedInterrupt {
  private let command: Int?
  private var isPending = false

  /// - Parameter command: which command it comes before, counted from 1; `nil` for none.
  init(before command: Int? = nil) { self.command = command }

  /// Whether it comes now; it is not forgotten until somebody takes it.
  func comes(before command: Int) -> Bool {
    isPending = isPending || command == self.command
    return isPending
  }

  /// Whether it has come since the last call.
  func take() -> Bool {
    defer { isPending = false }
    return isPending
  }
}

/// Says of each command how it ends, and keeps what it was given.
struct ScriptedRunner: CommandRunner {
  /// What the runner and its copies share, since what a copy runs is run too.
  private final class Calls {
    var exitCodes: [Int]
    var outputs: [String]
    var requests: [CommandRequest] = []
    var started: [String] = []

    init(_ exitCodes: [Int], _ outputs: [String]) {
      self.exitCodes = exitCodes
      self.outputs = outputs
    }
  }

  private let calls: Calls
  private let interrupt: ScriptedInterrupt
  private(set) var exported: [String: String] = [:]

  /// - Parameters:
  ///   - exitCodes: those of the commands to come; then 0.
  ///   - outputs: what the commands to come print; then `printed`.
  ///   - interrupt: comes right before one of them begins.
  init(
    exitCodes: [Int], outputs: [String] = [], interrupt: ScriptedInterrupt = ScriptedInterrupt()
  ) {
    calls = Calls(exitCodes, outputs)
    self.interrupt = interrupt
  }

  var requests: [CommandRequest] { calls.requests }

  mutating func export(_ name: String, _ value: String) { exported[name] = value }

  let directory = "/"
  let background = BackgroundCommands()

  func objection(to request: CommandRequest) -> String? { nil }

  func knows(_ name: String, in shell: ShellName?) -> Bool {
    exported[name] != nil || requests.contains { $0.script.text.contains(name + "=") }
  }

  mutating func run(
    _ request: CommandRequest, show: (OutputStream, [UInt8]) -> Void
  ) async throws(ExecutionError) -> CommandResult {
    calls.requests.append(request)
    if interrupt.comes(before: calls.requests.count) { throw .ended(.interrupt) }
    var output = OutputCapture()
    let text = calls.outputs.isEmpty ? "printed\n" : calls.outputs.removeFirst()
    output.append(Array(text.utf8))
    return CommandResult(
      exitCode: calls.exitCodes.isEmpty ? 0 : calls.exitCodes.removeFirst(),
      duration: .seconds(2), output: output)
  }

  mutating func value(
    printedBy request: CommandRequest, show: (OutputStream, [UInt8]) -> Void
  ) async throws(ExecutionError) -> (value: String?, CommandResult) {
    let result = try await run(request, show: show)
    let line = result.output.text(.ofFailure).prefix { !$0.isNewline }
    return (result.exitCode == 0 ? String(line) : nil, result)
  }

  mutating func start(_ request: CommandRequest, title: String) async throws(ExecutionError) {
    calls.requests.append(request)
    calls.started.append(title)
  }

  /// What was started beside the others.
  var started: [String] { calls.started }
}

/// What was left of a run after it was carried out.
struct Sitting {
  let ending: RunEnding
  let journal: RecordingJournal
  let person: ScriptedOperator
  /// What was run, probes too, in order.
  let requests: [CommandRequest]
  /// What was started beside the others.
  let started: [String]
  let state: RunState

  /// Carries a guide out with answers from a list.
  static func at(
    _ guide: String, _ answers: [String], plan: RunPlan = RunPlan(), isPerson: Bool = false,
    exitCodes: [Int] = [], outputs: [String] = [], after record: RunRecord = RunRecord(),
    rollsBack: Bool = false, interruptedBefore command: Int? = nil
  ) async throws -> Sitting {
    let interrupt = ScriptedInterrupt(before: command)
    var run = Run(
      of: CompiledGuide(compiling: SourceText(guide, path: "guide.md")), plan: plan,
      journal: RecordingJournal(record: record),
      person: ScriptedOperator(answers, isPerson: isPerson),
      commands: ScriptedRunner(exitCodes: exitCodes, outputs: outputs, interrupt: interrupt),
      clock: RunClock(
        now: { Timestamp(seconds: 1_000_000) }, pause: { _ in !interrupt.take() }))
    let ending = rollsBack ? try await run.rollBack() : try await run.carryOut()
    return Sitting(
      ending: ending, journal: run.journal, person: run.person, requests: run.commands.requests,
      started: run.commands.started, state: run.state)
  }

  var ran: [PreparedScript] { requests.map(\.script) }

  func outcome(_ id: String) -> StepOutcome { state.outcome(of: Step.ID(id)) }
}

extension RunPlan {
  /// Commands run without a question.
  static var yes: RunPlan {
    var plan = RunPlan()
    plan.runsWithoutAsking = true
    return plan
  }
}
