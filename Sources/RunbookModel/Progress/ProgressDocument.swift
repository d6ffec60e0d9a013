package import MarkdownSyntax

/// A guide with marks that show a run in it, and the record of that run at its end.
///
/// What counts is the record, of which the marks are a picture. Nothing is written here: every
/// change is a new value or bytes for the caller to write.
package struct ProgressDocument: Sendable {
  /// The guide alone, byte for byte; its path is `guidePath`.
  package let guide: SourceText
  /// All that is recorded.
  package private(set) var record: RunRecord
  /// What of the record the marks show; `nil` where the summary, which says it, is gone.
  package let projectedRecord: RunRecord?
  /// The bytes of a last entry that is cut short and counts as not written; the next writer
  /// cuts them off.
  package let tornTail: SourceRange?

  private let opening: RecordOpening
  /// The boxes on marked lines, where they stand in the guide.
  let boxes: [MarkRemoval.Box]

  /// Begins a document with an empty record.
  ///
  /// `guidePath` leads from the folder of the progress document to the guide.
  package init(beginning guide: SourceText, guidePath: String) {
    self.guide = guide
    record = RunRecord()
    projectedRecord = nil
    tornTail = nil
    opening = RecordOpening(after: guide, guidePath: guidePath)
    boxes = []
  }

  /// Reads a progress document.
  ///
  /// - Throws: `ProgressDamage` for anything that does not read, but for a torn last entry.
  package init(reading text: SourceText) throws(ProgressDamage) {
    guard let start = RecordOpening.offset(in: text) else {
      throw ProgressDamage("no run record stands in it", at: text.bytes.count, in: text)
    }
    let (opening, recordStart) = try RecordOpening.reading(text, at: start)
    let removal = try MarkRemoval(
      from: text, before: opening.guideEnd(in: text, before: start), tag: opening.tag,
      lineEnding: opening.lineEnding)
    let reader = try RecordReader(text, from: recordStart, lineEnding: opening.lineEnding)
    guard let guide = try? SourceText(bytes: removal.guide, path: opening.guidePath) else {
      throw ProgressDamage("the guide is not UTF-8 without its marks", at: 0, in: text)
    }
    self.guide = guide
    self.opening = opening
    record = RunRecord(events: reader.events)
    projectedRecord = removal.count.map { RunRecord(events: Array(reader.events.prefix($0))) }
    tornTail = reader.tornTail
    boxes = removal.boxes
  }

  /// Reads the bytes of a progress document, also where the last entry was cut inside a letter.
  ///
  /// - Throws: `ProgressDamage` for anything that does not read, but for a torn last entry.
  package init(reading bytes: [UInt8], path: String) throws(ProgressDamage) {
    let whole = bytes.count - Self.cutLetterLength(atEndOf: bytes)
    let text: SourceText
    do {
      text = try SourceText(bytes: Array(bytes[..<whole]), path: path)
    } catch {
      throw ProgressDamage("this byte is no part of UTF-8", at: error.position, in: path)
    }
    let document = try ProgressDocument(reading: text)
    guard whole < bytes.count else {
      self = document
      return
    }
    guard let torn = document.tornTail else {
      throw ProgressDamage("this byte is no part of UTF-8", at: whole, in: text)
    }
    self.init(document, tornTail: torn.lowerBound..<bytes.count)
  }

  private init(_ document: ProgressDocument, tornTail: SourceRange) {
    guide = document.guide
    record = document.record
    projectedRecord = document.projectedRecord
    self.tornTail = tornTail
    opening = document.opening
    boxes = document.boxes
  }

  /// The guide's path from the folder of the progress document.
  package var guidePath: String { opening.guidePath }
  /// The word that begins every mark.
  package var tag: MarkTag { opening.tag }
  /// How many events the marks show; `nil` where the summary is gone.
  package var projectedCount: Int? { projectedRecord?.events.count }

  // MARK: Writing

  /// Adds an event to the record of this value; `entry(for:)` has the bytes for the file.
  package mutating func append(_ event: RunEvent) { record.append(event) }

  /// The bytes to append to the document's file for one event.
  ///
  /// - Complexity: O(1) in the size of the guide and the record.
  package func entry(for event: RunEvent) -> [UInt8] {
    Array(RecordEntry.text(of: event, lineEnding: opening.lineEnding).utf8)
  }

  /// The whole document with marks that show the whole record in `runbook`, which is what the
  /// guide of this document means.
  ///
  /// The same guide and record give the same bytes.
  package func projected(_ runbook: Runbook) -> [UInt8] {
    let plan = MarkPlan(for: runbook, in: MarkdownDocument(parsing: guide))
    let projection = MarkProjection(plan: plan, tag: tag, lineEnding: opening.lineEnding)
    let edits = projection.edits(
      showing: RunState(of: runbook, after: record), count: record.events.count)
    do {
      return try guide.applying(edits) + recordBytes
    } catch {
      preconditionFailure("two marks never claim one byte: each has its own place")
    }
  }

  /// The whole document without marks.
  package var unmarked: [UInt8] { guide.bytes + recordBytes }

  private var recordBytes: [UInt8] {
    record.events.reduce(into: Array(opening.text.utf8)) { $0 += entry(for: $1) }
  }

  /// How many bytes at the end begin a letter of UTF-8 and do not finish it.
  private static func cutLetterLength(atEndOf bytes: [UInt8]) -> Int {
    for length in 1...3 where length <= bytes.count {
      let byte = bytes[bytes.count - length]
      if UTF8.isContinuation(byte) { continue }
      let needed = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      return needed > length ? length : 0
    }
    return 0
  }
}
