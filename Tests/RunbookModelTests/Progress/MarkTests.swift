import MarkdownSyntax
import RunbookTestSupport
import Testing

@testable import RunbookModel

struct MarkTests {
  /// A guide's part of the document of a run in which the named steps ended.
  private func marked(
    _ guide: String, _ outcomes: [(String, StepOutcome)] = []
  ) -> [String] {
    let lines = String(decoding: document(guide, outcomes), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return Array(lines.prefix { !$0.hasPrefix("<!-- runbook-record") }.dropLast())
  }

  private func document(_ guide: String, _ outcomes: [(String, StepOutcome)]) -> [UInt8] {
    let text = SourceText(guide, path: "g.md")
    var document = ProgressDocument(beginning: text, guidePath: "g.md")
    for (index, (id, outcome)) in outcomes.enumerated() {
      document.append(Self.finished(id, outcome, counter: index + 1))
    }
    return document.projected(EveryBlockRunbook.of(text))
  }

  private static func finished(_ id: String, _ outcome: StepOutcome, counter: Int) -> RunEvent {
    RunEvent(
      id: RunEvent.ID(run: "r", writer: "w", counter: counter),
      time: Timestamp(seconds: 1_795_400_000 + 60 * counter), by: "ana",
      body: .stepFinished(
        RunEvent.Subject(id: Step.ID(id), title: id), outcome, exitCode: outcome == .failed ? 2 : 0,
        duration: .milliseconds(2300)))
  }

  @Test(arguments: [
    ("- a", "- [x] a <!-- runbook-mark done -->"),
    ("12)   a", "12)   [x] a <!-- runbook-mark done -->"),
    ("*\ta\t ", "*\t[x] a <!-- runbook-mark done -->\t "),
    ("- a  \n  b", "- [x] a <!-- runbook-mark done -->  \n  b"),
    ("- a\\\n  b", "- [x] a <!-- runbook-mark done -->\\\n  b"),
    ("- a\\\\\n  b", "- [x] a\\\\ <!-- runbook-mark done -->\n  b"),
    ("- a\\", "- [x] a\\ <!-- runbook-mark done -->"),
    ("- a `b\n  c` d", "- [x] a `b\n  c` d <!-- runbook-mark done up:1 -->"),
    ("- [a](/b\n  'c')\n  d", "- [x] [a](/b\n  'c')\n  d <!-- runbook-mark done up:2 -->"),
    ("- a <b\n  c>", "- [x] a <b\n  c> <!-- runbook-mark done up:1 -->"),
    ("- a |\n  --|--", "- [x] a |\n  --|-- <!-- runbook-mark done up:1 -->"),
  ])
  func `an item that is done has a ticked box and a comment at the end of its line`(
    _ guide: String, _ expected: String
  ) {
    let lines = marked(guide, [("1.1", .done)]).dropFirst(3)
    #expect(lines.joined(separator: "\n") == expected)
  }

  @Test(arguments: StepOutcome.allCases.filter { $0 != .done })
  func `only what is done is ticked`(_ outcome: StepOutcome) {
    let line = marked("- a", [("1.1", outcome)]).last
    #expect(line == "- [ ] a <!-- runbook-mark \(outcome.rawValue) -->")
  }

  @Test func `an own box keeps in its comment what the guide has`() {
    let guide = "- [ ] a\n- [x] b\n- [X] c\n"
    #expect(
      marked(guide, [("c1", .done), ("c3", .done)]).dropFirst(3) == [
        "- [x] a <!-- runbook-mark done own:blank -->",
        "- [ ] b <!-- runbook-mark pending own:x -->",
        "- [x] c <!-- runbook-mark done own:X -->",
      ])
  }

  @Test func `a heading shows who, when and how below it, with its own prefix`() {
    #expect(
      marked("# T\n\n> ## Q\n> text\n", [("2", .failed)]).dropFirst(5) == [
        "> ## Q",
        "> <!-- runbook-mark begin -->",
        "> ❌ failed · ana · 2026-11-23 02:14 UTC · exit 2 · took 2.3 s",
        "> <!-- runbook-mark end -->",
        "> text",
      ])
  }

  @Test func `what cannot be marked where it stands is shown under the heading above`() {
    let guide = "# T\n\n## A\n\n> - quoted\n\n- # Inner\n"
    let lines = marked(guide, [("2.1", .done)])
    #expect(
      lines[5...8] == [
        "## A",
        "<!-- runbook-mark begin -->",
        "2.1 quoted: ✅ done · ana · 2026-11-23 02:14 UTC · took 2.3 s",
        "<!-- runbook-mark end -->",
      ])
  }

  @Test(arguments: [
    "-\n  a", "- - a", "> - a", "- ```\n  a\n  ```", "- # a", "- [a]: /u", "- [^1]: a",
    "\u{FEFF}- a", "-", "- a <!-- open", "- a <!X", "- a | b\n  --|--",
  ])
  func `an item is left alone where a box or comment could change what is shown`(_ guide: String) {
    #expect(marked(guide).dropFirst(3).joined(separator: "\n").hasSuffix(guide.dropFirst()))
  }

  @Test func `the summary stands under the title and says how many events the marks show`() {
    let lines = marked("text\n\n# T\n\n- a\n- b\n", [("1.2", .done)])
    #expect(
      lines[2...5] == [
        "# T", "<!-- runbook-mark begin n=1 -->", "> **▓▓▓▓▓░░░░░ 1 of 2** · next: 1.1 a",
        "<!-- runbook-mark end -->",
      ])
  }

  @Test(arguments: [("---\na: b\n---\ntext\n", 3), ("\u{FEFF}text\n", 0), ("text\n", 0)])
  func `without a title the summary stands after the front matter, else first`(
    _ guide: String, _ line: Int
  ) {
    #expect(marked(guide)[line].hasSuffix("<!-- runbook-mark begin n=0 -->"))
  }

  @Test func `marks end their lines as the guide's first line does`() {
    let bytes = document("# T\r\n\r\n- a\r\n", [("1.1", .done)])
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.utf8.count { $0 == 10 } == text.utf8.count { $0 == 13 })
    #expect(text.contains("- [x] a <!-- runbook-mark done -->\r\n"))
  }

  @Test func `a box that a person ticks or clears is told apart from one not yet shown`() throws {
    let guide = "- a\n- b\n- [x] c\n"
    let text = String(decoding: document(guide, [("1.1", .done)]), as: UTF8.self)
      .replacing("- [x] a", with: "- [ ] a").replacing("- [ ] c", with: "- [X] c")
    var read = try ProgressDocument(reading: SourceText(text, path: "p"))
    let late = read.entry(for: Self.finished("1.2", .done, counter: 2))
    read = try ProgressDocument(reading: Array(text.utf8) + late, path: "p")
    #expect(Array(read.guide.bytes) == Array(guide.utf8))
    #expect(read.record.events.count == 2)
    #expect(read.projectedCount == 1)
    #expect(
      read.handEdits(in: EveryBlockRunbook.of(read.guide)) == [
        HandEdit(step: Step.ID("1.1"), isChecked: false),
        HandEdit(step: Step.ID("c1"), isChecked: true),
      ])
  }

  @Test func `without its summary a document does not say what its marks show`() throws {
    let lines = String(decoding: document("# T\n- a\n", []), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let rest = lines.prefix(1) + lines.dropFirst(4)
    let read = try ProgressDocument(reading: SourceText(rest.joined(separator: "\n"), path: "p"))
    #expect(read.projectedCount == nil)
    #expect(Array(read.guide.bytes) == Array("# T\n- a\n".utf8))
  }

  @Test(arguments: [
    ("<!-- runbook-mark end -->\n", ""), ("<!-- runbook-mark begin n=0 -->\n", ""),
    (" <!-- runbook-mark pending -->", " <!-- runbook-mark undone -->"),
    (" <!-- runbook-mark pending -->", ""), (" [ ]", ""),
  ])
  func `a mark that somebody has damaged is understood where the guide is what it was`(
    _ mark: String, _ other: String
  ) throws {
    let text = String(decoding: document("# T\n- a\n", []), as: UTF8.self)
    let damaged = text.replacing(mark, with: other)
    #expect(damaged != text)
    let read = try ProgressDocument(reading: SourceText(damaged, path: "p"))
    #expect(Array(read.guide.bytes) == Array("# T\n- a\n".utf8))
    #expect(!read.isGuideEdited)
  }

  @Test(arguments: [
    ("<!-- runbook-mark end -->\n", "do not end"), (" <!-- runbook-mark pending", "no mark"),
  ])
  func `a mark that does not read is damage where the guide is not what it was`(
    _ mark: String, _ words: String
  ) throws {
    let text = String(decoding: document("# T\n- a\n", []), as: UTF8.self)
    let damaged = text.replacing(mark, with: mark.hasPrefix(" ") ? " <!-- runbook-mark undone" : "")
      .replacing("# T", with: "# Other")
    let damage = try #require(throws: ProgressDamage.self) {
      try ProgressDocument(reading: SourceText(damaged, path: "p"))
    }
    #expect(damage.message.contains(words))
  }

  @Test func `a box whose comment is gone is the person's all the same`() throws {
    let guide = "- a\n- [x] b\n"
    let text = String(decoding: document(guide, []), as: UTF8.self)
      .replacing("- [ ] a <!-- runbook-mark pending -->", with: "- [x] a")
      .replacing("- [ ] b <!-- runbook-mark pending own:x -->", with: "- [ ] b")
    let read = try ProgressDocument(reading: SourceText(text, path: "p"))
    #expect(Array(read.guide.bytes) == Array(guide.utf8))
    #expect(
      read.handEdits(in: EveryBlockRunbook.of(read.guide)) == [
        HandEdit(step: Step.ID("1.1"), isChecked: true)
      ])
  }

  @Test func `a tick of a group that the record says already is recorded no second time`() throws {
    let runbook = CompiledGuide("# T\n\n1. **Open all**\n   1. Open one\n   2. Open two\n").runbook
    var record = WordedRecord(of: runbook)
    for id in ["1.1", "1.2"] {
      let subject = try #require(runbook.subjects[Step.ID(id)])
      record.add(.stepFinished(subject, .done, exitCode: nil, duration: nil))
    }
    let tick = HandEdit(step: Step.ID("1"), isChecked: true)
    #expect([tick].events(in: runbook, after: record.record) == [])
  }
}
