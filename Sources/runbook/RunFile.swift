import ArgumentParser
import MarkdownSyntax
import RunbookModel
import RunbookReporting
import SystemCalls

/// A progress document as commands read it that write nothing.
struct RunFile {
  /// The path as the person gave it.
  let path: String
  let document: ProgressDocument
  let guide: CompiledGuide
  /// The document's record, and behind it what was ticked or cleared by hand since.
  let record: RunRecord
  /// Whether marks alone are left of it, so that nothing is known of the run.
  let isRecordLost: Bool
  /// What is wrong with it, where only a part could be read.
  let damage: CommandFailure?

  /// Reads a progress document.
  ///
  /// Of a damaged one what can be read is, and one in which git has left conflict markers is read
  /// as the two that it is. An entry that was cut short is told of and left out.
  ///
  /// - Throws: `CommandFailure` where there is no progress document, or nothing of it can be read.
  init(at path: String) throws(CommandFailure) {
    self.path = path
    let bytes = try GuideFile.bytes(at: path)
    guard ProgressDocument.isProgressDocument(bytes) else {
      guard let lost = LostRecord(bytes, path: path) else {
        throw CommandFailure(
          "'\(path)' holds no run; it is made by: runbook exec GUIDE", exitCode: .unreadable)
      }
      (document, guide) = (lost.document, lost.guide)
      (record, isRecordLost) = (RunRecord(), true)
      damage = CommandFailure(lost, in: path)
      return
    }
    isRecordLost = false
    if let conflicted = ConflictedProgress(bytes, path: path) {
      CommandFailure.note(
        "\(path): conflict markers stand in it from line \(conflicted.position.line) on, and both "
          + "sides were read; resolve them with: runbook merge \(path)")
      document = conflicted.merge.document(takingOurs: true).0
      damage = nil
      guide = CompiledGuide(compiling: document.guide)
    } else {
      // The guide can be understood while the record, which may be long, is read.
      let (read, likely) = concurrently(
        { Result { () throws(CommandFailure) in try Self.document(in: bytes, path) } },
        {
          let guide = CompiledGuide(likelyIn: bytes, path: path)
          guide?.beginIndex()
          return guide
        })
      (document, damage) = try read.get()
      guide = likely.follows(document) ?? CompiledGuide(compiling: document.guide)
    }
    record = Self.record(of: document, guide, path)
    if let torn = document.tornTail {
      let place = bytes.position(of: bytes.skippingLineEndings(from: torn.lowerBound))
      CommandFailure.note(
        "\(path):\(place.line):\(place.column): the last entry was cut short, and does not count")
    }
  }

  /// What reports are made of: the document, and who works on its run now.
  var report: RunReport {
    RunReport(
      runbook: guide.runbook, indexed: guide.index, record: record, guidePath: document.guidePath,
      holder: RunLock.holder(of: path), damage: damage?.message)
  }

  /// Ends a command that has shown what it could.
  ///
  /// - Throws: `CommandFailure` that says what is wrong, where only a part could be read.
  func requireWhole() throws(CommandFailure) { if let damage { throw damage } }

  /// The document, and what is wrong where it is not all of it.
  private static func document(
    in bytes: [UInt8], _ path: String
  ) throws(CommandFailure) -> (ProgressDocument, CommandFailure?) {
    do throws(ProgressDamage) {
      return (try ProgressDocument(reading: bytes, path: path), nil)
    } catch {
      guard let salvage = try? ProgressSalvage(bytes, path: path, guide: nil) else {
        throw CommandFailure(error)
      }
      return (salvage.document, CommandFailure(error))
    }
  }

  private static func record(
    of document: ProgressDocument, _ guide: CompiledGuide, _ path: String
  ) -> RunRecord {
    // Without the summary nobody knows what a box was to show, so a difference says nothing.
    guard document.projectedCount != nil else { return document.record }
    let edits = document.handEdits(
      in: guide.runbook, MarkPlan(for: guide.runbook, in: guide.document), indexed: guide.index)
    guard !edits.isEmpty else { return document.record }
    let unsure = edits.doubtful(
      in: guide.runbook, indexed: guide.index, after: document.record)
    if !unsure.isEmpty {
      CommandFailure.note(CommandFailure.words(unsure: unsure, in: guide.runbook, path))
    }
    let doubted = Set(unsure.map(\.edit))
    var planned = PlannedRecord(document.record)
    planned.add(
      edits.filter { !doubted.contains($0) }.events(in: guide.runbook, after: document.record),
      by: RunEvent.byHand)
    return planned.record
  }
}

extension CommandFailure {
  /// A progress document that has lost its record, with the ways out.
  init(_ lost: LostRecord, in path: String) {
    let shown = lost.count.map { " (they showed \($0) events)" } ?? ""
    let guide = FilePath.join(FilePath.folder(of: path), lost.document.guidePath)
    let name = lost.document.guidePath == path ? "GUIDE" : guide
    self.init(
      "the run record is gone from '\(path)', only the marks of a run stand in it\(shown); have it "
        + "back from git with: git checkout HEAD -- \(path); or make a new record of its boxes with: "
        + "runbook repair \(path); or begin another run with: runbook exec \(name) --new",
      exitCode: .unreadable)
  }

  /// A damaged progress document, with the place.
  init(_ damage: ProgressDamage) {
    self.init(
      "\(damage.message); to see what can be restored: runbook repair \(damage.path)",
      at: damage.position, in: damage.path, exitCode: .unreadable)
  }

  /// A progress document that is two, with the place and what to do.
  init(_ conflicted: ConflictedProgress, in path: String) {
    self.init(
      "conflict markers stand here, and only a whole document can be written; resolve them with: "
        + "runbook merge \(path)", at: conflicted.position, in: path, exitCode: .waiting)
  }

  /// Tells of something on standard error that does not keep a command from its work.
  static func note(_ clause: String) {
    // Nobody is left to tell when standard error itself refuses.
    try? OutputStream.standardError.write("note: \(clause.printableLine)\n")
  }
}
