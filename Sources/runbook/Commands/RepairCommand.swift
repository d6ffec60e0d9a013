import ArgumentParser
import MarkdownSyntax
import RunbookExecution
import RunbookModel
import RunbookReporting
import SystemCalls

/// `runbook repair PROGRESS`: shows what can be read of a damaged document, and writes it back when
/// told to.
struct RepairCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repair",
    abstract: "Shows what can be read of damaged progress, and writes it back when told to.",
    discussion: """
      Nothing is thrown away: the damaged document is kept beside the new one, and what does not \
      read any more becomes a note in the record.
      """)

  @Argument(help: "The progress document.")
  var progress: String

  @Flag(help: "Writes it without asking.")
  var yes = false

  @Option(help: "Who repairs; the user's name where it is left out.")
  var by: String?

  @Flag(help: "Uses ASCII signs.")
  var plain = false

  func run() throws {
    let operatorName = ProcessContext.operatorName(by)
    let lock = try RunLock.take(of: progress, by: operatorName)
    // What is written while a person thinks about it is looked at anew.
    while try !repair(as: operatorName) { CommandFailure.note(writtenMeanwhile: progress) }
    _ = lock
  }

  /// Shows what is damaged, and writes what can be read where that is wanted.
  ///
  /// - Returns: `false` where others have written to the document meanwhile, so that nothing was
  ///   done.
  private func repair(as operatorName: String) throws -> Bool {
    let (bytes, fingerprint) = try GuideFile.fingerprinted(at: progress)
    if ConflictedProgress(bytes, path: progress) != nil {
      throw CommandFailure(
        "conflict markers stand in '\(progress)'; resolve them with: runbook merge \(progress)",
        exitCode: .waiting)
    }
    if let lost = LostRecord(bytes, path: progress) {
      return try repair(lost, bytes, fingerprint, as: operatorName)
    }
    let salvage = try salvage(bytes)
    guard !salvage.findings.isEmpty else {
      try Output.print("Nothing in '\(progress.printableLine)' is damaged.\n")
      return true
    }
    try Output.print(text(of: salvage))
    guard try isWanted() else { return true }
    let repaired = salvage.repaired(by: writer(operatorName))
    return try write(repaired, over: bytes, fingerprint, as: operatorName)
  }

  /// Shows what the boxes of a document without a record say, and makes a new record of them where
  /// that is wanted.
  private func repair(
    _ lost: LostRecord, _ bytes: [UInt8], _ fingerprint: FileFingerprint, as operatorName: String
  ) throws -> Bool {
    let subjects = lost.guide.runbook.subjects
    let lines =
      [
        "The run record is gone from '\(progress.printableLine)', and only the marks of a run stand in it."
      ]
      + ["If git has the file, have it back with: git checkout HEAD -- \(progress.printableLine)"]
      + ["Else a new record can say what the boxes say, by nobody knows whom:"]
      + lost.ticked.map {
        "  " + "\($0.step) \(subjects[$0.step]?.title ?? ""): ticked by hand".printableLine
      }
      + ["All else is open again: what was skipped, chosen and given, and steps without a box."]
    try Output.print(lines.joined(separator: "\n") + "\n")
    guard try isWanted() else { return true }
    let restored = lost.restored(
      by: writer(operatorName), run: RandomText.letters(8), tool: Version.current)
    return try write(restored, over: bytes, fingerprint, as: operatorName)
  }

  private func writer(_ name: String) -> EventWriter {
    EventWriter(
      name: name, id: RandomText.letters(6), time: Timestamp(seconds: ProcessContext.now))
  }

  /// Puts a document in the damaged one's place, which is kept beside it.
  ///
  /// - Returns: `false` where others have written meanwhile, so that nothing was done.
  private func write(
    _ repaired: [UInt8], over bytes: [UInt8], _ fingerprint: FileFingerprint, as name: String
  ) throws -> Bool {
    let kept = unusedName
    let isWritten = try RunLock.replace(
      progress, with: repaired, ifStill: fingerprint, by: name
    ) { () throws(SystemCallError) in try DurableFile(kept).create(with: bytes) }
    guard isWritten else { return false }
    try Output.print("Written. The damaged document is kept as '\(kept.printableLine)'.\n")
    return true
  }

  /// What to call the damaged document.
  private var unusedName: String {
    var name = "\(progress).damaged"
    var number = 1
    while DurableFile(name).exists {
      number += 1
      name = "\(progress).damaged-\(number)"
    }
    return name
  }

  private func salvage(_ bytes: [UInt8]) throws(CommandFailure) -> ProgressSalvage {
    do throws(ProgressDamage) {
      let first = try ProgressSalvage(bytes, path: progress, guide: nil)
      let beside = FilePath.join(FilePath.folder(of: progress), first.document.guidePath)
      guard let guide = try? DurableFile(beside).read() else { return first }
      return try ProgressSalvage(bytes, path: progress, guide: guide)
    } catch {
      throw CommandFailure(error)
    }
  }

  // MARK: What is said

  private func text(of salvage: ProgressSalvage) -> String {
    let runbook = salvage.runbook
    let state = RunState(of: runbook, after: salvage.document.record)
    let subjects = runbook.subjects
    func name(_ id: Step.ID) -> String { "\(id) \(subjects[id]?.title ?? "")".printableLine }
    var lines = salvage.findings.flatMap { finding in
      [finding.damage.description.printableLine, "  \(finding.remedy.printableLine)"]
    }
    lines += salvage.edits.map {
      "\(name($0.step)) was \($0.isChecked ? "ticked" : "cleared") by hand."
    }
    lines += salvage.unsureEdits.map { edit in
      let outcome = edit.isChecked ? "done" : "pending"
      return "\(name(edit.step)) is \(edit.words), and the record that can be read has it as "
        + "\(state.outcome(of: edit.step).words); where the box is right: "
        + "runbook mark \(progress.printableLine) \(edit.step) \(outcome)"
    }
    let count = salvage.document.record.events.count
    lines.append("\(count) \(count == 1 ? "event" : "events") can be read.")
    var planned = PlannedRecord(salvage.document.record)
    planned.add(salvage.edits.events(in: runbook, after: planned.record))
    let counts = RunState(of: runbook, after: planned.record).counts
    lines.append("The run then stands at \(counts.ended) of \(counts.onPath).")
    return lines.map { $0 + "\n" }.joined()
  }

  /// Whether to write, as the person says.
  private func isWanted() throws -> Bool {
    if yes { return true }
    guard StandardInput.isTerminal else {
      try Output.print("To write it: runbook repair \(progress.printableLine) --yes\n")
      return false
    }
    var person = TerminalOperator(
      style: TextStyle.ofOutput(isPlain: plain), isColoured: false, asks: true,
      signals: try SignalWatch(), background: BackgroundCommands())
    if case .option(.yes, _) = try person.ask(.options("Write it?", [.yes, .no])) { return true }
    return false
  }
}
