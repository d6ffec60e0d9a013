import ArgumentParser
import RunbookExecution
import RunbookModel
import RunbookReporting
import SystemCalls

/// `runbook mark PROGRESS ID… OUTCOME`: writes down how steps ended, in any order.
struct MarkCommand: ParsableCommand {
  /// What a person can say of a step.
  private static let outcomes: [StepOutcome] = [.done, .skipped, .failed, .pending]

  static let configuration = CommandConfiguration(
    commandName: "mark",
    abstract: "Writes down that a step is done, skipped, failed, or pending again.",
    usage: """
      runbook mark <progress> <id> ... done|skipped|failed|pending [--note <text>]
      runbook mark <progress> <id> ... --note <text>
      """,
    discussion: """
      Ids are those of 'runbook show': 4.2.1 for steps, p1 for prerequisites, c1 for checklist \
      items. To mark a step also takes its alternative and says that its condition holds; a \
      mark on a group is one on each open step in it.
      """)

  @Argument(help: "A progress document.")
  var progress: String

  @Argument(help: "Ids, and behind them done, skipped, failed or pending.")
  var words: [String]

  @Option(help: "Words to keep with the steps, such as the reason.")
  var note: String?

  @Option(
    help: """
      A file that shows the result, up to 5 MiB, of which a copy is kept beside the progress \
      document; or the address of a page, https:// or http://. Can be given several times.
      """)
  var evidence: [String] = []

  @Option(help: "Who says so; the user's name where it is left out.")
  var by: String?

  @Flag(help: "Uses ASCII signs.")
  var plain = false

  private var outcome: StepOutcome? {
    Self.outcomes.first { $0.rawValue == words.last?.lowercased() }
  }

  private var ids: [Step.ID] {
    (outcome == nil ? words[...] : words.dropLast()).map { Step.ID($0) }
  }

  func validate() throws {
    if ids.isEmpty {
      throw ValidationError("Name at least one id before the outcome; 'runbook show' lists them.")
    }
    if outcome == nil, note == nil, evidence.isEmpty {
      throw ValidationError(
        "'\(words.last ?? "")' is no outcome; end with done, skipped, failed or pending.")
    }
    if note.map(\.printableLine)?.isEmpty == true {
      throw ValidationError("The note is blank; give a few words.")
    }
  }

  func run() throws {
    // Says of a file that is no progress document what is wrong with it.
    _ = try RunFile(at: progress)
    let (bodies, state) = try record()
    try Output.print(text(of: bodies, state))
  }

  /// Writes the marks, all or none, and draws the document anew.
  private func record() throws(CommandFailure) -> ([RunEvent.Body], RunState) {
    var file: ProgressFile
    do throws(ExecutionError) {
      file = try ProgressFile(opening: progress, by: operatorName)
      // What was ticked by hand happened before this.
      try file.takeStock()
    } catch {
      throw CommandFailure(error)
    }
    let mask = Self.mask(of: file.guide.runbook)
    // What cannot be marked leaves no files behind.
    _ = try planned(in: file.guide.runbook, after: file.record, evidence, mask)
    let bodies = try planned(in: file.guide.runbook, after: file.record, kept(mask), mask)
    file.settle(Set(ids))
    do throws(ExecutionError) {
      try file.append(bodies)
      // Marks are not drawn over boxes of which nobody knows whether they are meant.
      guard file.unsureEdits.isEmpty else {
        CommandFailure.note(
          CommandFailure.words(unsure: file.unsureEdits, in: file.guide.runbook, progress))
        return (bodies, file.state)
      }
    } catch {
      throw CommandFailure(error)
    }
    do throws(ExecutionError) {
      try file.project()
    } catch {
      let failure = CommandFailure(error)
      guard case .progressNotWritable(let message) = error else { throw failure }
      throw CommandFailure(
        "\(message); what was marked is recorded all the same, and the next command that can write "
          + "draws it", exitCode: failure.exitCode)
    }
    return (bodies, file.state)
  }

  private var operatorName: String {
    ProcessContext.operatorName(by)
  }

  // MARK: What is recorded

  /// Hides what the environment has under the names of the guide's secrets.
  ///
  /// What is shorter than any secret that `exec` takes is none: it would hide half of every text.
  private static func mask(of runbook: Runbook) -> SecretMask {
    let environment = ProcessContext.environment
    let names = runbook.inputs.filter(\.isSecret).flatMap { [$0.name] + $0.variables }
    return SecretMask(names.compactMap { environment[$0] }.filter { $0.count >= 4 })
  }

  /// The paths of the evidence after it was taken in; of an address, with secrets hidden in it.
  private func kept(_ mask: SecretMask) throws(CommandFailure) -> [String] {
    let folder = EvidenceFolder(beside: progress)
    guard let first = ids.first else { return [] }
    return try evidence.map { path throws(CommandFailure) in
      let shown = mask.masked(path)
      if EvidenceFolder.isAddress(path) { return shown }
      guard shown == path else {
        throw CommandFailure(
          "the name of the evidence '\(shown)' holds a secret; give the file another name",
          exitCode: .unreadable)
      }
      return try folder.keep(path, for: first)
    }
  }

  /// The events of all ids, with these paths of evidence; each is planned after those before it.
  private func planned(
    in runbook: Runbook, after record: RunRecord, _ evidence: [String], _ mask: SecretMask
  ) throws(CommandFailure) -> [RunEvent.Body] {
    let marking = Marking(in: runbook)
    var planned = PlannedRecord(record)
    do throws(Marking.Refusal) {
      for id in ids { try plan(id, evidence, mask, marking, &planned) }
    } catch {
      throw CommandFailure(error, in: progress)
    }
    return planned.bodies
  }

  private func plan(
    _ id: Step.ID, _ evidence: [String], _ mask: SecretMask, _ marking: Marking,
    _ planned: inout PlannedRecord
  ) throws(Marking.Refusal) {
    if let note { planned.add([try marking.note(mask.masked(note), on: id)]) }
    for path in evidence {
      let body = try marking.evidence(path, for: id)
      // What is attached already is not attached once more.
      if !planned.record.events.contains(where: { $0.body == body }) { planned.add([body]) }
    }
    guard let outcome else { return }
    planned.add(try marking.events(marking: id, outcome, after: planned.record))
  }

  // MARK: What is said

  private func text(of bodies: [RunEvent.Body], _ state: RunState) -> String {
    let style = TextStyle.ofOutput(isPlain: plain)
    var lines = bodies.compactMap { MarkText(of: $0, style: style).line }
    if bodies.isEmpty {
      lines.append(
        outcome == nil
          ? "That is attached already; nothing was written."
          : "Nothing was open; nothing was written.")
    }
    if let rollback = state.rollback {
      let place = ExecWords.quoted(progress)
      lines.append("Next: \(rollback.clause): runbook exec \(place) --rollback")
    } else if state.isComplete {
      lines.append("The run is complete: \(state.counts.ended) of \(state.counts.onPath).")
    } else if let next = state.next.first {
      lines.append("Next: \(next.id) \(next.title)")
    }
    return lines.map { $0.printableLine + "\n" }.joined()
  }
}
