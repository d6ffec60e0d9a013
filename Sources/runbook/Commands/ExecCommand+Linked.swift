import ArgumentParser
import MarkdownSyntax
import RunbookExecution
import RunbookModel
import SystemCalls

extension ExecSession {
  /// Carries out the guides that this one links to, each with a progress document of its own.
  func subRuns(
    _ signals: SignalWatch, _ background: BackgroundCommands
  ) -> SubRuns<TerminalOperator> {
    SubRuns(
      exists: { link in
        let path = FilePath.join(FilePath.folder(of: place.guidePath), link)
        return DurableFile(path).exists && !FilePath.isFolder(path)
      },
      carryOut: { link, person, secrets throws(ExecutionError) in
        let path = FilePath.join(FilePath.folder(of: place.guidePath), link)
        let session: ExecSession
        let lock: FileLock
        do throws(CommandFailure) {
          session = try linked(path, hiding: secrets)
          lock = try session.takeRun()
        } catch let failure {
          var person = person
          try person.show(.message(failure.message))
          return (person, nil)
        }
        let result = try await session.carryOut(
          with: person, signals, background, outer: place.progressPath)
        _ = lock
        return result
      })
  }

  /// The session of a linked guide.
  ///
  /// - Throws: `CommandFailure` where it cannot be read, or is being carried out already.
  private func linked(
    _ path: String, hiding secrets: [String]
  ) throws(CommandFailure) -> ExecSession {
    let around = outer + [absolute(place.guidePath)]
    guard !around.contains(absolute(path)) else {
      throw CommandFailure(
        "'\(path)' is being carried out already, and links back to itself", exitCode: .held)
    }
    let place = try ExecPlace(guide: path, progress: nil)
    try place.requireSoundBindings()
    var plan = RunPlan()
    plan.runsWithoutAsking = self.plan.runsWithoutAsking
    plan.timeout = self.plan.timeout
    plan.guideFolder = place.guideFolder
    plan.secrets = secrets
    for input in place.guide.runbook.inputs {
      let given = input.variables.compactMap { environment[$0] }.first { !$0.isEmpty }
      if let given, input.refusal(of: given) == nil { plan.values[input.name] = given }
    }
    return ExecSession(
      place: place, plan: plan, style: style, environment: environment, options: options,
      outer: around)
  }

  private func absolute(_ path: String) -> String {
    FilePath.absolute(path, from: ProcessContext.currentDirectory)
  }

  private typealias Result = (TerminalOperator, SubRuns<TerminalOperator>.Ending?)

  /// Begins or resumes the run of a linked guide and goes as far as it can.
  private func carryOut(
    with given: TerminalOperator, _ signals: SignalWatch, _ background: BackgroundCommands,
    outer progress: String
  ) async throws(ExecutionError) -> Result {
    var person = given
    var journal: ProgressFile
    let session: ExecSession
    do throws(ExecutionError) {
      journal =
        DurableFile(place.progressPath).exists ? try openedJournal() : try beginJournal().0
      session = try settled(&journal, &person)
    } catch {
      switch error {
      case .ended, .notShown: throw error
      case .progressNotWritable, .progressDamaged, .noShell, .stopped:
        // The guide in whose middle this one stands goes on without it.
        try person.show(.message(CommandFailure(error).message))
        return (person, nil)
      }
    }
    return try await session.goOn(journal, person, signals, background, outer: progress)
  }

  private func goOn(
    _ journal: ProgressFile, _ given: TerminalOperator, _ signals: SignalWatch,
    _ background: BackgroundCommands, outer progress: String
  ) async throws(ExecutionError) -> Result {
    var person = given
    let ground = RunGround(of: place.guide, after: journal.record)
    let state = ground.state
    try person.write(words.opening(place.guide.runbook, state, isNew: false))
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
    do throws(ExecutionError) {
      let ending = try await run.carryOut()
      return (
        run.person,
        SubRuns.Ending(
          progress: link(from: progress), isComplete: ending.isComplete, secrets: run.secrets)
      )
    } catch {
      if case .ended = error {
        var journal = run.journal
        try journal.project()
      }
      throw error
    }
  }

  /// Where the progress of this run is, as seen from another one's document.
  private func link(from progress: String) -> String {
    FilePath.relative(
      absolute(place.progressPath), to: absolute(FilePath.folder(of: progress)))
  }
}

extension RunEnding {
  fileprivate var isComplete: Bool { if case .complete = self { true } else { false } }
}
