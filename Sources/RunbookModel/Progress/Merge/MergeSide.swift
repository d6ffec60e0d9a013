/// One of two documents that are merged: its guide, and all that happened, by hand too.
struct MergeSide: Sendable {
  let document: ProgressDocument
  let runbook: Runbook
  let wordings: WordingTable
  /// Boxes that somebody ticked or cleared and no program has recorded.
  let edits: [HandEdit]
  /// The record with these edits in it.
  let record: RunRecord

  /// Takes a document, and of what was done by hand that which `isMeant` lets pass.
  ///
  /// The same document gives the same events on every machine, so that two who merge the same two
  /// branches end with the same record.
  init(_ document: ProgressDocument, isMeant: (HandEdit, Wording?) -> Bool = { _, _ in true }) {
    self.document = document
    let guide = CompiledGuide(compiling: document.guide)
    runbook = guide.runbook
    let wordings = guide.runbook.wordings
    self.wordings = wordings
    let plan = MarkPlan(for: guide.runbook, in: guide.document)
    edits = document.handEdits(in: runbook, plan).filter { isMeant($0, wordings[$0.step]) }
    record = Self.record(of: document, runbook, wordings, edits)
  }

  /// Whether a box that says this was changed by hand in the same way here.
  func holds(_ edit: HandEdit, on wording: Wording?) -> Bool {
    edits.contains { $0.isChecked == edit.isChecked && wordings[$0.step] == wording }
  }

  /// The record with what was done by hand behind it.
  ///
  /// The writer in the ids of these events is `hand` and six digits of a checksum: of the id of the
  /// event that they stand behind, and of their entries in the record's own form.
  private static func record(
    of document: ProgressDocument, _ runbook: Runbook, _ wordings: WordingTable,
    _ edits: [HandEdit]
  ) -> RunRecord {
    var record = document.record
    guard !edits.isEmpty, let last = record.events.last else { return record }
    func event(_ body: RunEvent.Body, _ writer: String, _ counter: Int) -> RunEvent {
      RunEvent(
        id: RunEvent.ID(run: last.id.run, writer: writer, counter: counter),
        time: Timestamp(seconds: last.time.seconds + 1), by: RunEvent.byHand, body: body,
        wording: wordings.wording(for: body))
    }
    let bodies = bodies(for: edits, in: document, runbook)
    var basis = Array("\(last.id.run) \(last.id.writer) \(last.id.counter)".utf8)
    for body in bodies { basis += RecordEntry(of: event(body, "hand", 1), lineEnding: "\n").bytes }
    let writer = "hand\(Checksum(of: basis[...]).description.prefix(6))"
    for (index, body) in bodies.enumerated() { record.append(event(body, writer, index + 1)) }
    return record
  }

  /// What the boxes say; where nobody knows what they were to show, a note that says how they were.
  private static func bodies(
    for edits: [HandEdit], in document: ProgressDocument, _ runbook: Runbook
  ) -> [RunEvent.Body] {
    guard document.projectedCount == nil else {
      return edits.events(in: runbook, after: document.record)
    }
    let subjects = runbook.subjects
    return edits.compactMap { edit in
      subjects[edit.step].map {
        .note($0, text: "Its box was \(edit.words) in a document that had lost its summary.")
      }
    }
  }
}
