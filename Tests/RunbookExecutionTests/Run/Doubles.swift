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

/// Says of each command how it ends, and keeps what it was given.
struct ScriptedRunner: CommandRunner {
  /// The exit codes of the commands to come; then 0.
  var exitCodes: [Int] = []
  private(set) var ran: [PreparedScript] = []
  private(set) var exported: [String: String] = [:]

  mutating func export(_ name: String, _ value: String) { exported[name] = value }

  let directory = "/"
  let background = BackgroundCommands()

  func objection(to request: CommandRequest) -> String? { nil }

  func knows(_ name: String, in shell: ShellName?) -> Bool {
    exported[name] != nil || ran.contains { $0.text.contains(name + "=") }
  }

  mutating func run(
    _ request: CommandRequest, show: (OutputStream, [UInt8]) -> Void
  ) async throws(ExecutionError) -> CommandResult {
    ran.append(request.script)
    var output = OutputCapture()
    output.append(Array("printed\n".utf8))
    return CommandResult(
      exitCode: exitCodes.isEmpty ? 0 : exitCodes.removeFirst(), duration: .seconds(2),
      output: output)
  }

  mutating func value(
    printedBy request: CommandRequest, show: (OutputStream, [UInt8]) -> Void
  ) async throws(ExecutionError) -> (value: String?, CommandResult) {
    ("printed", try await run(request, show: show))
  }

  mutating func start(_ request: CommandRequest, title: String) async throws(ExecutionError) {
    ran.append(request.script)
  }
}

/// What was left of a run after it was carried out.
struct Sitting {
  let ending: RunEnding
  let journal: RecordingJournal
  let person: ScriptedOperator
  let ran: [PreparedScript]
  let state: RunState

  /// Carries a guide out with answers from a list.
  static func at(
    _ guide: String, _ answers: [String], plan: RunPlan = RunPlan(), isPerson: Bool = false,
    exitCodes: [Int] = [], after record: RunRecord = RunRecord()
  ) async throws -> Sitting {
    var run = Run(
      of: CompiledGuide(compiling: SourceText(guide, path: "guide.md")), plan: plan,
      journal: RecordingJournal(record: record),
      person: ScriptedOperator(answers, isPerson: isPerson),
      commands: ScriptedRunner(exitCodes: exitCodes), clock: { Timestamp(seconds: 1_000_000) })
    let ending = try await run.carryOut()
    return Sitting(
      ending: ending, journal: run.journal, person: run.person, ran: run.commands.ran,
      state: run.state)
  }

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
