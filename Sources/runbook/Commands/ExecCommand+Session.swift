import ArgumentParser
import MarkdownSyntax
import RunbookExecution
import RunbookModel
import RunbookReporting
import SystemCalls

/// One sitting at a run: takes the run, carries on with it, and says how it came to a stop.
struct ExecSession {
  let place: ExecPlace
  let plan: RunPlan
  let style: TextStyle
  let environment: [String: String]
  let options: ExecCommand
  /// The absolute paths of the guides in whose middle this one is carried out.
  var outer: [String] = []

  var by: String { ProcessContext.operatorName(options.by) }
  var words: ExecWords {
    ExecWords(
      place: place, progressOption: options.progress, runsWithoutAsking: options.yes,
      rollsBack: options.rollback, retried: options.answers.retry, style: style)
  }

  /// - Throws: `CommandFailure`, or the exit code for where the run stands.
  func run() async throws {
    let signals: SignalWatch
    let lock: FileLock
    do throws(SystemCallError) {
      try StandardInput.prepare()
      signals = try SignalWatch()
    } catch {
      throw CommandFailure(error.description, exitCode: .failed)
    }
    lock = try takeRun()
    do throws(ExecutionError) {
      try await carryOut(signals)
    } catch {
      throw failure(for: error)
    }
    _ = lock
  }

  func takeRun() throws(CommandFailure) -> FileLock {
    try RunLock.take(of: place.progressPath, by: by)
  }

  // MARK: The run

  private func carryOut(_ signals: SignalWatch) async throws(ExecutionError) {
    var (journal, isNew) = try openJournal()
    if options.abandon { return try abandon(&journal) }
    let background = BackgroundCommands()
    var person = TerminalOperator(
      style: style, isColoured: options.isColoured(environment), asks: !options.noInput,
      signals: signals, background: background)
    try await settled(&journal, &person).goOn(journal, person, signals, background, isNew: isNew)
  }

  private func goOn(
    _ journal: ProgressFile, _ given: TerminalOperator, _ signals: SignalWatch,
    _ background: BackgroundCommands, isNew: Bool
  ) async throws(ExecutionError) {
    var person = given
    let ground = RunGround(of: place.guide, after: journal.record)
    let state = ground.state
    try person.write(words.opening(place.guide.runbook, state, isNew: isNew))
    // What its author meant is not known, and who carries it out should know that.
    DiagnosticPrinter(text: place.guide.text).printToError(
      place.guide.runbook.diagnostics.filter {
        $0.severity == .error && $0.rule.hasPrefix("directive")
      })
    if let note = state.facts.abandoned, !options.rollback {
      throw .stopped(
        "this run was abandoned (\(note)); begin another with '\(words.command) --new'",
        ExitCode.waiting.rawValue)
    }
    let (directory, isOfBefore) = try directory(state, &person)
    let shell = ShellSession(
      shell: try shellPath(), environment: environment, directory: directory, signals: signals,
      surroundings: ShellSession.Surroundings(
        isAttended: person.isPerson, margin: person.margin),
      background: background)
    var run = Run(
      of: place.guide, plan: plan(inDirectoryOfBefore: isOfBefore), journal: journal,
      person: person, commands: shell,
      clock: .system(signals, background, isAttended: person.isPerson),
      subRuns: subRuns(signals, background), from: ground)
    let ending: RunEnding
    do throws(ExecutionError) {
      ending = options.rollback ? try await run.rollBack() : try await run.carryOut()
    } catch {
      var journal = run.journal
      if case .ended = error {
        try journal.project()
        let state = run.state
        say((state.rollback == nil ? words : words.undoing()).goesOn(state))
      } else {
        // What keeps the run from going on need not keep progress from being kept.
        try? journal.settle()
      }
      throw error
    }
    UntilExit.keep((ground, run.state, run.journal.record))
    try tell(ending, run.state, person: run.person)
  }

  private func openJournal() throws(ExecutionError) -> (ProgressFile, isNew: Bool) {
    let path = place.progressPath
    if DurableFile(path).exists {
      guard options.beginsAnother else {
        return (try openedJournal(), false)
      }
      do throws(SystemCallError) {
        try place.setAside(on: words.today)
      } catch {
        throw .progressNotWritable(error.description)
      }
    }
    if options.abandon || options.rollback {
      throw .stopped(
        "there is no run in '\(path)' to \(options.abandon ? "abandon" : "roll back")",
        ExitCode.unreadable.rawValue)
    }
    let (journal, _) = try beginJournal()
    return (journal, true)
  }

  /// Opens the document of a run that is under way, to be written to.
  func openedJournal() throws(ExecutionError) -> ProgressFile {
    var journal = try ProgressFile(
      opening: place.progressPath, by: by, knowing: place.guide, place.read)
    try journal.prepareToWrite()
    return journal
  }

  /// Makes the progress document of a new run.
  func beginJournal() throws(ExecutionError) -> (ProgressFile, isNew: Bool) {
    let path = place.progressPath
    let here = ProcessContext.currentDirectory
    let folder = FilePath.absolute(FilePath.folder(of: path), from: here)
    let guide = FilePath.absolute(place.guidePath, from: here)
    let journal = try ProgressFile.begin(
      path, for: place.guide, guidePath: FilePath.relative(guide, to: folder),
      directory: FilePath.relative(here, to: folder), by: by)
    return (journal, true)
  }

  private func abandon(_ journal: inout ProgressFile) throws(ExecutionError) {
    guard !journal.state.isComplete else {
      throw .stopped(
        "error: the run in '\(place.progressPath)' is complete, so there is nothing to abandon; begin "
          + "another with '\(words.command) --new'", ExitCode.validationFailure.rawValue)
    }
    let runbook = journal.guide.runbook
    let secrets = runbook.inputs.filter(\.isSecret).compactMap { plan.values[$0.name] }
    let note = options.note.map { SecretMask(secrets).masked($0) } ?? "no reason given"
    try journal.append([.runAbandoned(note: note)])
    try journal.project()
    let planner = RollbackPlanner(place.guide, journal.state, journal.record)
    let undo = planner.canUndo ? "undo what was done with '\(words.command) --rollback', or " : ""
    say("abandoned; \(undo)begin another run with '\(words.command) --new'")
  }

  func shellPath() throws(ExecutionError) -> String {
    if let shell = options.shell {
      let path = FilePath.absolute(shell, from: ProcessContext.currentDirectory)
      if FilePath.isProgram(path) { return path }
      throw .noShell("'\(shell)' is no program that can be started; give the path of a bash")
    }
    if let bash = FilePath.program(named: "bash", in: environment["PATH"]) { return bash }
    throw .noShell("no bash is on the path; install it or give one with --shell")
  }

  // MARK: The end

  private func tell(
    _ ending: RunEnding, _ state: RunState, person: TerminalOperator
  ) throws(ExecutionError) {
    var person = person
    // What is being undone goes on with that.
    let words = state.rollback == nil ? words : words.undoing()
    switch ending {
    case .complete:
      try person.write(words.summary(state))
    case .partDone:
      try person.write(words.summary(state))
      throw .stopped(words.left(state), ExitCode.waiting.rawValue)
    case .failed(let step):
      throw .stopped(
        "\(step.id) \(step.title) failed; \(words.goesOn(state))", ExitCode.failed.rawValue)
    case .undoingFailed(let steps, let command):
      throw .stopped(words.undoing().undoingFailed(steps, command), ExitCode.failed.rawValue)
    case .quit:
      throw .stopped(words.goesOn(state), 130)
    case .rolledBack(let undone, let left, let leaving, let covered):
      try person.write(words.rolledBack(undone: undone, left: left, leaving: leaving))
      try person.write(words.covered(covered))
      if left.isEmpty, !undone.isEmpty { try person.write(words.afterRollback(state)) }
      guard left.isEmpty else {
        throw .stopped(
          words.undoing().leftByRollback(state, left), ExitCode.waiting.rawValue)
      }
      if undone.isEmpty, !leaving.isEmpty {
        throw .stopped(words.leftToUndo(leaving), ExitCode.waiting.rawValue)
      }
    case .waiting(let waiting):
      throw .stopped(words.waits(waiting), ExitCode.waiting.rawValue)
    }
  }

  private func say(_ text: String) {
    // Nobody is left to tell when standard error itself refuses.
    try? OutputStream.standardError.write(text + "\n")
  }

  private func failure(for error: ExecutionError) -> any Error {
    switch error {
    case .progressNotWritable(let message):
      return CommandFailure(
        "\(message); make room or give another place with --progress", exitCode: .unwritable)
    case .progressDamaged(let message):
      say(message)
      return ExitCode.unreadable
    case .noShell(let message): return CommandFailure(message, exitCode: .failed)
    case .ended(let signal): return ExitCode(signal.exitCode)
    case .notShown(let error):
      return CommandFailure(
        "standard output cannot be written: \(error.cause)", exitCode: .unwritable)
    case .stopped: return CommandFailure(error)
    }
  }
}
