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

  /// Reads a progress document; an entry that was cut short is told of and left out.
  ///
  /// - Throws: `CommandFailure` where there is no progress document, or a damaged one.
  init(at path: String) throws(CommandFailure) {
    self.path = path
    document = try Self.document(in: GuideFile.bytes(at: path), path)
    guide = CompiledGuide(compiling: document.guide)
    record = Self.record(of: document, guide.runbook)
    if let torn = document.tornTail {
      CommandFailure.note(
        "\(path): the last entry was cut short at byte \(torn.lowerBound + 1) and does not count")
    }
  }

  /// What reports are made of.
  var report: RunReport {
    RunReport(runbook: guide.runbook, record: record, guidePath: document.guidePath)
  }

  private static func document(
    in bytes: [UInt8], _ path: String
  ) throws(CommandFailure) -> ProgressDocument {
    if let text = try? SourceText(bytes: bytes, path: path),
      !ProgressDocument.isProgressDocument(text)
    {
      throw CommandFailure(
        "'\(path)' holds no run; it is made by: runbook exec GUIDE", exitCode: .unreadable)
    }
    do throws(ProgressDamage) {
      return try ProgressDocument(reading: bytes, path: path)
    } catch {
      throw CommandFailure(error)
    }
  }

  private static func record(of document: ProgressDocument, _ runbook: Runbook) -> RunRecord {
    // Without the summary nobody knows what a box was to show, so a difference says nothing.
    guard document.projectedRecord != nil else {
      return document.record
    }
    let edits = document.handEdits(in: runbook)
    guard !edits.isEmpty else { return document.record }
    let subjects = runbook.subjects
    var planned = PlannedRecord(document.record)
    for edit in edits {
      guard let subject = subjects[edit.step] else { continue }
      planned.add([.editedByHand(subject, isChecked: edit.isChecked)], by: "by hand")
    }
    return planned.record
  }
}

extension CommandFailure {
  /// A damaged progress document, with the place.
  init(_ damage: ProgressDamage) {
    self.init(
      "\(damage.message); git has the last version that was committed", at: damage.position,
      in: damage.path, exitCode: .unreadable)
  }

  /// Tells of something on standard error that does not keep a command from its work.
  static func note(_ clause: String) {
    // Nobody is left to tell when standard error itself refuses.
    try? OutputStream.standardError.write("note: \(clause.printableLine)\n")
  }
}
