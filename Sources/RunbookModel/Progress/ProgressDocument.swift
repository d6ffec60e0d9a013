package import MarkdownSyntax

/// A guide with marks that show a run in it, and the record of that run at its end.
///
/// What counts is the record, of which the marks are a picture. Nothing is written here: every
/// change is a new value or bytes for the caller to write.
package struct ProgressDocument: Sendable {
  /// The guide alone, byte for byte; its path is `guidePath`.
  package let guide: SourceText
  /// Whether the guide is not the one into which the marks were put: somebody has edited it here.
  package private(set) var isGuideEdited: Bool
  /// All that is recorded.
  package private(set) var record: RunRecord
  /// How many events the marks show; `nil` where the summary, which says it, is gone.
  package private(set) var projectedCount: Int?
  /// The bytes of a last entry that is cut short and counts as not written; the next writer
  /// cuts them off.
  package private(set) var tornTail: SourceRange?

  private var opening: RecordOpening
  /// The events in the order in which they stand.
  private var standing: [RunEvent]
  /// The bytes of the entries that stand as they were written, which are needed to write them again.
  private var entries: Lazily<[RunEvent.ID: ArraySlice<UInt8>]>
  /// The boxes on marked lines, where they stand in the guide.
  private(set) var boxes: [MarkRemoval.Box]

  /// Begins a document with an empty record.
  ///
  /// `guidePath` leads from the folder of the progress document to the guide.
  package init(beginning guide: SourceText, guidePath: String) {
    self.init(following: guide, opening: RecordOpening(after: guide, guidePath: guidePath))
  }

  private init(following guide: SourceText, opening: RecordOpening) {
    self.guide = guide
    self.opening = opening
    isGuideEdited = false
    record = RunRecord()
    standing = []
    entries = Lazily { [:] }
    boxes = []
  }

  /// Takes what was read of a document.
  init(
    guide: SourceText, isGuideEdited: Bool, found: RecordOpening.Found, record: RecordReader,
    in bytes: [UInt8], boxes: [MarkRemoval.Box], count: Int?, isOpeningSure: Bool
  ) {
    let isAsWritten =
      isOpeningSure && !isGuideEdited && found.lineEnding == found.opening.lineEnding
    self.init(
      following: guide,
      opening: isAsWritten
        ? found.opening : RecordOpening(after: guide, guidePath: found.opening.guidePath))
    self.isGuideEdited = isGuideEdited
    standing = record.events
    self.record = RunRecord(events: standing, ids: record.ids)
    if opening.lineEnding == found.lineEnding {
      let (events, ranges) = (record.events, record.ranges)
      entries = Lazily {
        var entries: [RunEvent.ID: ArraySlice<UInt8>] = [:]
        for (event, range) in zip(events, ranges) {
          if let range { entries[event.id] = bytes[range] }
        }
        return entries
      }
    }
    tornTail = record.tornTail
    projectedCount = count
    self.boxes = boxes
  }

  /// Reads a progress document.
  ///
  /// - Throws: `ProgressDamage` for anything that does not read, but for a torn last entry.
  package init(reading text: SourceText) throws(ProgressDamage) {
    try self.init(reading: text.bytes, path: text.path)
  }

  /// Reads the bytes of a progress document, also where the last entry was cut inside a letter.
  ///
  /// - Complexity: O(*n*) for *n* bytes; what commands have printed is not decoded.
  /// - Throws: `ProgressDamage` for anything that does not read, but for a torn last entry.
  package init(reading bytes: [UInt8], path: String) throws(ProgressDamage) {
    let reading = try ProgressReading(bytes, path: path)
    if let damage = reading.damages.first { throw damage }
    self = reading.document
  }

  /// The guide's path from the folder of the progress document.
  package var guidePath: String { opening.guidePath }
  /// The word that begins every mark.
  package var tag: MarkTag { opening.tag }

  /// What of the record the marks show; `nil` where the summary, which says how much, is gone.
  package var projectedRecord: RunRecord? {
    projectedCount.map { count in
      count == record.events.count ? record : RunRecord(events: Array(standing.prefix(count)))
    }
  }

  // MARK: Writing

  /// Adds an event to the record of this value; `entry(for:)` has the bytes for the file.
  package mutating func append(_ event: RunEvent) {
    record.append(event)
    standing.append(event)
  }

  /// The bytes to append to the document's file for one event.
  ///
  /// - Complexity: O(1) in the size of the guide and the record.
  package func entry(for event: RunEvent) -> [UInt8] {
    RecordEntry(of: event, lineEnding: opening.lineEnding).bytes
  }

  /// The whole document with marks that show the whole record in `runbook`, which is what the
  /// guide of this document means.
  ///
  /// The same guide and record give the same bytes.
  package func projected(_ runbook: Runbook) -> [UInt8] {
    projected(runbook, MarkPlan(for: runbook, in: MarkdownDocument(parsing: guide)))
  }

  /// The whole document with marks, where the places for marks are known already, and maybe the
  /// steps.
  package func projected(
    _ runbook: Runbook, _ plan: MarkPlan, indexed index: StepIndex? = nil
  ) -> [UInt8] {
    head(runbook, plan, indexed: index) + entryBytes
  }

  /// The document up to the first entry, with marks that show the whole record.
  func head(
    _ runbook: Runbook, _ plan: MarkPlan, indexed index: StepIndex? = nil
  ) -> [UInt8] {
    let state = RunState(of: runbook, indexed: index ?? StepIndex(of: runbook), after: record)
    let projection = MarkProjection(plan: plan, tag: tag, lineEnding: opening.lineEnding)
    let edits = projection.edits(showing: state, count: record.events.count)
    do {
      return try guide.applying(edits) + opening.bytes
    } catch {
      preconditionFailure("two marks never claim one byte: each has its own place")
    }
  }

  /// The same record behind another text of the guide.
  package func following(_ guide: SourceText, guidePath: String) -> ProgressDocument {
    var document = ProgressDocument(beginning: guide, guidePath: guidePath)
    document.record = record
    document.standing = record.events
    if document.opening.lineEnding == opening.lineEnding { document.entries = entries }
    return document
  }

  /// This guide with another record, of which the entries stand in documents that were read.
  ///
  /// Those of `changed` are written anew, since the documents do not agree on them.
  func holding(
    _ record: RunRecord, from documents: [ProgressDocument], changed: [RunEvent.ID] = []
  ) -> ProgressDocument {
    var document = self
    document.record = record
    document.standing = record.events
    var entries = entries.value
    for other in documents where other.opening.lineEnding == opening.lineEnding {
      entries.merge(other.entries.value) { first, _ in first }
    }
    for id in changed { entries[id] = nil }
    document.entries = Lazily { [entries] in entries }
    return document
  }

  /// What ends each line of the document that the guide does not have.
  var lineEnding: String { opening.lineEnding }

  /// All entries of the record.
  var entryBytes: [UInt8] {
    let entries = entries.value
    var bytes: [UInt8] = []
    bytes.reserveCapacity(entries.values.reduce(0) { $0 + $1.count })
    for event in record.events {
      if let entry = entries[event.id] { bytes += entry } else { bytes += entry(for: event) }
    }
    return bytes
  }
}

extension CompiledGuide {
  /// What the guide means that most likely stands in the bytes of a progress document, so that it
  /// can be worked out while the record is read; `nil` where none is to be seen.
  package init?(likelyIn bytes: [UInt8], path: String) {
    guard let text = ProgressReading.likelyGuide(in: bytes, path: path) else { return nil }
    self.init(compiling: text)
  }
}
