import Foundation
import RunbookModel
import RunbookReporting
import RunbookTestSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

struct RunPageTests {
  @Test func `the page loads nothing and runs nothing`() {
    let text = RunPage(of: LongMove.report, pictures: LongMove.pictures).text
    let policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
    #expect(text.contains("http-equiv=\"Content-Security-Policy\" content=\"\(policy)\""))
    for word in ["<script", "<link", "<iframe", "@import", "javascript:", " src=\"http", " on"] {
      #expect(!text.contains(word) || word == " on" && !text.contains(" onload="))
    }
  }

  @Test func `the page is well-formed, so each element ends where it should`() throws {
    _ = try Self.parsed(RunPage(of: LongMove.report, pictures: LongMove.pictures).text)
  }

  @Test(arguments: [
    "</pre></details><script>alert(1)</script>", "\" onload=\"alert(1)", "<!--", "]]>",
    "javascript:alert(1)", "&lt;b&gt;", "\u{202E}\u{1B}[2J",
  ])
  func `what a person or program wrote stays text`(_ text: String) throws {
    let report = SampleRun.report { builder in
      builder.add(.runBegan(guide: text, tool: text, directory: text), by: text)
      builder.add(.note(.sample("1.1"), text: text), by: text)
      builder.finish("1.1", .skipped, by: text)
      builder.add(.evidence(.sample("1.1"), path: text))
      builder.add(.evidence(.sample("1.1"), path: "https://\(text)"))
      builder.add(.inputGiven(name: "TOKEN", value: text))
      builder.start("2.1")
      builder.add(.output(.sample("2.1"), text: text))
      builder.finish("2.1", .failed, exitCode: 1)
      builder.add(.runAbandoned(note: text))
    }
    let page = try Self.parsed(RunPage(of: report).text)
    let names = Self.elements(in: page).compactMap(\.name)
    #expect(!names.contains("script") && !names.contains("b"))
    for element in Self.elements(in: page) {
      let attributes = element.attributes ?? []
      #expect(!attributes.contains { $0.name?.hasPrefix("on") == true })
      let targets = attributes.filter { $0.name == "href" || $0.name == "src" }
      #expect(targets.allSatisfy { $0.stringValue?.hasPrefix("javascript:") == false })
    }
  }

  @Test func `a picture is in the page itself, and what is no picture is named`() {
    let text = RunPage(of: LongMove.report, pictures: LongMove.pictures).text
    #expect(text.contains("<img src=\"data:image/png;base64,iVBORw0KGgo"))
    #expect(!RunPage(of: LongMove.report).text.contains("<img"))
    #expect(RunPage(of: LongMove.report).text.contains(">2.1-dns.png</a>"))
    #expect(Picture(Array("#!/bin/sh\n".utf8)) == nil)
    #expect(Picture(Array("<svg xmlns='http://www.w3.org/2000/svg'/>".utf8)) != nil)
  }

  @Test(arguments: [0, 1, 2, 3, 4, 255])
  func `bytes of any number become base64`(_ count: Int) {
    let bytes = LongMove.pictureBytes.prefix(8) + (0..<count).map { UInt8($0 % 256) }
    let page = RunPage(
      of: LongMove.report,
      pictures: Picture(Array(bytes)).map { ["move.evidence/2.1-dns.png": $0] } ?? [:])
    #expect(page.text.contains("base64,\(Data(bytes).base64EncodedString())\""))
  }

  @Test func `every link inside the page leads to a step in it`() throws {
    let page = try Self.parsed(RunPage(of: LongMove.report).text)
    let elements = Self.elements(in: page)
    let anchors = Set(elements.compactMap { $0.attribute(forName: "id")?.stringValue })
    let targets = elements.compactMap { $0.attribute(forName: "href")?.stringValue }
      .filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) }
    #expect(targets.count > 3)
    for target in targets { #expect(anchors.contains(target), "\(target)") }
  }

  @Test func `output of which there is too much is left out, and the failure's is kept`() {
    var runbook = Runbook(title: "Much", titleRange: nil)
    runbook.steps = (1...100).map { SampleRunbook.step("\($0)") }
    var builder = RecordBuilder()
    let line = String(repeating: "z", count: 99) + "\n"
    for id in 1...100 {
      builder.start("\(id)")
      builder.add(.output(.sample("\(id)"), text: String(repeating: line, count: 1_000)))
      builder.finish("\(id)", id == 100 ? .failed : .done, exitCode: id == 100 ? 9 : 0)
    }
    let report = RunReport(runbook: runbook, record: builder.record, guidePath: "much.md")
    let text = RunPage(of: report).text
    #expect(text.utf8.count < 5 << 20)
    #expect(text.contains("Its output is left out of this page"))
    #expect(text.contains("Output (exit 9): last 400 of 1000 lines"))
  }

  /// The page as XML, which it is but for its first line.
  static func parsed(_ page: String) throws -> XMLDocument {
    let text = page.replacing("<!DOCTYPE html>\n", with: "")
    return try XMLDocument(data: Data(text.utf8))
  }

  private static func elements(in document: XMLDocument) -> [XMLElement] {
    func all(_ element: XMLElement) -> [XMLElement] {
      [element] + (element.children ?? []).compactMap { $0 as? XMLElement }.flatMap(all)
    }
    return document.rootElement().map(all) ?? []
  }
}
