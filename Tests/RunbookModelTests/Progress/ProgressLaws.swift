import MarkdownSyntax
import RunbookTestSupport
import Testing

@testable import RunbookModel

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
