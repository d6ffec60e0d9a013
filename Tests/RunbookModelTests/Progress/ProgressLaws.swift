import MarkdownSyntax
import RunbookTestSupport
import Testing

@testable import RunbookModel

/// The laws of the progress document that can be held over any guide.
///
/// The others are held where there are files and processes; `docs/reliability.md` says which test
/// holds which law.
struct ProgressLaws {
  @Test(arguments: LawGuides.all)
  func `law 1: marks and record taken out, the guide is left byte for byte`(_ set: LawGuides) {
    for (name, text) in set.guides { #expect(ProgressCase(text).strip == [], "\(name)") }
  }

  @Test(arguments: LawGuides.all)
  func `law 2: reading a document gives exactly the record that was written`(_ set: LawGuides) {
    for (name, text) in set.guides { #expect(ProgressCase(text).readBack == [], "\(name)") }
  }

  @Test(arguments: LawGuides.some)
  func `law 3: the guide in a document means what the guide means`(_ set: LawGuides) {
    for (name, text) in set.guides { #expect(ProgressCase(text).meaning == [], "\(name)") }
  }

  @Test(arguments: LawGuides.all)
  func `law 5: boxes touched by hand are believed, and nothing else is lost`(_ set: LawGuides) {
    for (index, (name, text)) in set.guides.enumerated() {
      #expect(ProgressCase(text).byHand(seed: index) == [], "\(name)")
    }
  }

  @Test(arguments: LawGuides.some)
  func `law 6: wherever the last write was cut off, what was there before is read`(
    _ set: LawGuides
  ) {
    for (index, (name, text)) in set.guides.enumerated() {
      #expect(ProgressCase(text).crash(seed: index) == [], "\(name)")
    }
  }

  @Test(arguments: LawGuides.some)
  func `law 7: different steps done in two branches merge without a conflict`(_ set: LawGuides) {
    for (index, (name, text)) in set.guides.enumerated() {
      #expect(MergeCase(text, seed: index).withDriver == [], "\(name)")
    }
  }

  @Test(arguments: LawGuides.some)
  func `law 7: without the driver, markers leave two whole documents that can be resolved`(
    _ set: LawGuides
  ) {
    for (index, (name, text)) in set.guides.enumerated() {
      #expect(MergeCase(text, seed: index).withoutDriver == [], "\(name)")
    }
  }

  @Test(arguments: LawGuides.some)
  func `laws 5 and 7: boxes that are ticked on two branches are believed by every way to merge`(
    _ set: LawGuides
  ) {
    for (index, (name, text)) in set.guides.enumerated() {
      #expect(MergeCase(text, seed: index).ticked(seed: index) == [], "\(name)")
    }
  }

  @Test(arguments: LawGuides.some)
  func `law 9: no outcome is carried to a step that says something else`(_ set: LawGuides) {
    for (index, (name, text)) in set.guides.enumerated() {
      let drift = DriftCase(GuideEdits.twice(text, seed: index), seed: index)
      #expect(drift.forged == [], "\(name)")
      #expect(drift.doubled == [], "\(name)")
      #expect(drift.lost == [], "\(name)")
    }
  }

  @Test(arguments: LawGuides.all)
  func `law 11: the same record gives the same bytes`(_ set: LawGuides) {
    for (name, text) in set.guides { #expect(ProgressCase(text).sameBytes == [], "\(name)") }
  }

  // MARK: Texts in the record

  @Test(arguments: NastyRecords.texts)
  func `law 2: any text in any place of an event is read back exactly`(_ text: String) throws {
    let written = ProgressCase(NastyGuides.plain, text: text)
    #expect(written.violations() == [])
    let read = try ProgressDocument(
      reading: SourceText(bytes: written.bytes, path: "guide.progress.md"))
    // Strings that differ in their bytes can be equal, so the bytes are compared too.
    for (old, new) in zip(written.document.record.events, read.record.events) {
      #expect(old.fields.json == new.fields.json)
      #expect(Self.text(of: old) == Self.text(of: new))
    }
  }

  private static func text(of event: RunEvent) -> [UInt8] {
    switch event.text {
    case .note(let text)?: Array(text.utf8)
    case .output(let output)?: Array(output.description.utf8)
    case nil: []
    }
  }

  // MARK: Guides that look like documents

  @Test(arguments: LawGuides.some)
  func `a guide is not taken for a progress document`(_ set: LawGuides) {
    for (name, text) in set.guides where !name.hasPrefix("seed") {
      #expect(!ProgressDocument.isProgressDocument(SourceText(text, path: "guide.md")), "\(name)")
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
}
