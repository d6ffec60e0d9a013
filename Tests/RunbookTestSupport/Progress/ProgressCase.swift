package import MarkdownSyntax
package import RunbookModel

/// A guide, a run through all of it, and the progress document of that run.
package struct ProgressCase {
  package let guide: SourceText
  package let runbook: Runbook
  package let document: ProgressDocument
  package let bytes: [UInt8]

  /// A run through all of a guide, in which `text` stands wherever an event has text.
  package init(_ guide: String, text: String = "a [x] --> `b`") {
    self.guide = SourceText(guide, path: "guide.md")
    runbook = EveryBlockRunbook.of(self.guide)
    let ids =
      runbook.steps.flattened.map(\.step.id) + runbook.prerequisites.map(\.id)
      + runbook.checks.map(\.id)
    let record = NastyRecords.record(about: text, steps: ids)
    var document = ProgressDocument(beginning: self.guide, guidePath: "guide.md")
    for event in record.events { document.append(event) }
    self.document = document
    bytes = document.projected(runbook)
  }

  /// What the laws say of this document, as the sentences that do not hold.
  package func violations() -> [String] {
    do {
      let text = try SourceText(bytes: bytes, path: "guide.progress.md")
      let read = try ProgressDocument(reading: text)
      var broken: [String] = []
      if read.guide.bytes != guide.bytes { broken.append("the guide is not what it was") }
      if read.record != document.record { broken.append("the record is not what it was") }
      if read.projectedCount != document.record.events.count { broken.append("n is wrong") }
      if read.tornTail != nil { broken.append("a whole entry counts as torn") }
      if !read.handEdits(in: runbook).isEmpty {
        broken.append("a box differs though nobody touched it")
      }
      if read.projected(runbook) != bytes { broken.append("bytes differ") }
      if !ProgressDocument.isProgressDocument(text) { broken.append("it is taken for a guide") }
      let unmarked = try ProgressDocument(
        reading: SourceText(bytes: document.unmarked, path: "guide.progress.md"))
      if unmarked.guide.bytes != guide.bytes {
        broken.append("unmarked, the guide is not the same")
      }
      return broken
    } catch {
      return ["it does not read: \(error)"]
    }
  }
}
