/// One of two documents that are merged: its guide, and all that happened, by hand too.
struct MergeSide: Sendable {
  let document: ProgressDocument
  let runbook: Runbook
  /// Boxes that somebody ticked or cleared and no program has recorded.
  let edits: [HandEdit]
  /// The record with these edits in it.
  let record: RunRecord

  /// Takes a document, and of what was done by hand that which `isMeant` lets pass.
  ///
  /// The same document gives the same events on every machine, so that two who merge the same two
  /// branches end with the same record.
  init(_ document: ProgressDocument, isMeant: (HandEdit) -> Bool = { _ in true }) {
    self.document = document
    let guide = CompiledGuide(compiling: document.guide)
    runbook = guide.runbook
    let plan = MarkPlan(for: guide.runbook, in: guide.document)
    edits = document.handEdits(in: runbook, plan).filter(isMeant)
    record = Self.record(of: document, runbook, edits)
  }

  private static func record(
    of document: ProgressDocument, _ runbook: Runbook, _ edits: [HandEdit]
  ) -> RunRecord {
    var record = document.record
    guard !edits.isEmpty, let last = record.events.last else { return record }
    let wordings = runbook.wordings
    let bodies = edits.events(in: runbook, after: record)
    var text = WordingText()
    text.add("\(last.id)")
    for body in bodies { text.add("\(body)") }
    let writer = "hand\(text.checksum.description.prefix(6))"
    for (index, body) in bodies.enumerated() {
      record.append(
        RunEvent(
          id: RunEvent.ID(run: last.id.run, writer: writer, counter: index + 1),
          time: Timestamp(seconds: last.time.seconds + 1), by: "by hand", body: body,
          wording: wordings.wording(for: body)))
    }
    return record
  }
}
