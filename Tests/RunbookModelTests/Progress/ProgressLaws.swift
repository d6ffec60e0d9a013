import MarkdownSyntax
import Testing

@testable import RunbookModel

/// A guide, a run through all of it, and the progress document of that run.
struct ProgressCase {
  let guide: SourceText
  let runbook: Runbook
  let document: ProgressDocument
  let bytes: [UInt8]

  init(_ guide: String, text: String = "a [x] --> `b`") {
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
  func violations() -> [String] {
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

struct ProgressLaws {
  @Test(arguments: NastyGuides.all.map(\.name))
  func `a guide comes back byte for byte and the record with it`(_ name: String) throws {
    let guide = try #require(NastyGuides.all.first { $0.name == name }?.text)
    #expect(ProgressCase(guide).violations() == [])
  }

  @Test(arguments: NastyGuides.all.map(\.name))
  func `a guide is not taken for a progress document`(_ name: String) throws {
    let guide = try #require(NastyGuides.all.first { $0.name == name }?.text)
    #expect(!ProgressDocument.isProgressDocument(SourceText(guide, path: "guide.md")))
  }

  @Test(arguments: 0..<16)
  func `mutated guides come back byte for byte and the record with them`(_ part: Int) {
    for seed in part * 60..<(part + 1) * 60 {
      let violations = ProgressCase(Mutations.guide(seed: seed)).violations()
      #expect(violations == [], "seed \(seed)")
    }
  }

  @Test(arguments: NastyRecords.texts)
  func `any text in any place of an event is read back exactly`(_ text: String) throws {
    let written = ProgressCase(NastyGuides.plain, text: text)
    #expect(written.violations() == [])
    let read = try ProgressDocument(
      reading: SourceText(bytes: written.bytes, path: "guide.progress.md"))
    // Strings that differ in their bytes can be equal, so the bytes are compared too.
    for (old, new) in zip(written.document.record.events, read.record.events) {
      #expect(Array(old.fields.json.utf8) == Array(new.fields.json.utf8))
      #expect(Array((old.text?.text ?? "").utf8) == Array((new.text?.text ?? "").utf8))
    }
  }

  @Test func `a guide that is a progress document's text is marked with another tag`() throws {
    let inner = ProgressCase(NastyGuides.plain)
    let quoted =
      "# Outer\n\n````markdown\n" + String(decoding: inner.bytes, as: UTF8.self) + "````\n"
    let outer = ProgressCase(quoted)
    #expect(outer.violations() == [])
    #expect(inner.document.tag.description == "runbook-mark")
    #expect(outer.document.tag.description == "runbook-mark-2")
    #expect(!ProgressDocument.isProgressDocument(outer.guide))
  }

  @Test func `the order in which events were recorded does not show`() {
    let whole = ProgressCase(NastyGuides.plain)
    var other = ProgressDocument(beginning: whole.guide, guidePath: "guide.md")
    for event in whole.document.record.events.reversed() { other.append(event) }
    #expect(other.projected(whole.runbook) == whole.bytes)
  }
}
