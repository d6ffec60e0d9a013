import RunbookModel
import RunbookReporting
import RunbookTestSupport
import Testing

struct StatusTests {
  @Test func `the status of a small run in a few lines`() {
    let style = TextStyle(width: nil, isPlain: false)
    let text = RunStatusText(of: SampleRun.report, at: "move.progress.md", style: style).text
    #expect(
      text == """
        Move the shop
          ▓▓▓▓▓▓▓░░░ 2 of 3 · 1 failed · 1 skipped
          move.progress.md · began 2025-11-22 08:26 UTC by ana
          taken: 2 Fly · mail: no
          next: 2.1 With fly · failed (exit 7), to be tried again
          then: c1 The shop answers · your turn (line 20)

        """)
  }

  @Test func `plain text has no letter beyond ASCII and stays within the width`() {
    let style = TextStyle(width: 60, isPlain: true)
    let waiting = SampleRun.report { $0.add(.waitBegan(.sample("1.1"), due: nil)) }
    let entries = [waiting, LongMove.report].map {
      FolderStatusText.Entry(path: "a.progress.md", report: $0)
    }
    let folder = FolderStatusText(of: entries, style: style, now: Timestamp(seconds: 1_763_900_000))
    for text in [
      folder.text, RunReportText(of: LongMove.report, at: "move.progress.md", style: style).text,
    ]
      + [waiting].flatMap({ report in
        [
          RunStatusText(of: report, at: "move.progress.md", style: style).text,
          RunReportText(of: report, at: "move.progress.md", style: style).text,
        ]
      })
    {
      #expect(text.utf8.allSatisfy { $0 < 0x80 }, "\(text)")
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= 60 })
    }
  }

  @Test func `JSON holds the counts, what is open, every leaf and what was given`() throws {
    let report = SampleRun.report
    guard case .object(let members) = StatusJSON(of: report).value else {
      Issue.record("the status is no object")
      return
    }
    let values = Dictionary(uniqueKeysWithValues: members.map { ($0.name, $0.value) })
    #expect(values["complete"] == .bool(false))
    #expect(
      values["counts"]
        == .object([
          .init("done", .number(1)), .init("skipped", .number(1)), .init("failed", .number(1)),
          .init("notChosen", .number(1)), .init("notApplicable", .number(1)),
          .init("waiting", .number(0)), .init("interrupted", .number(0)),
          .init("pending", .number(0)), .init("total", .number(5)),
        ]))
    #expect(
      values["inputs"]
        == .array([
          .object([
            .init("name", "TOKEN"), .init("secret", .bool(true)), .init("given", .bool(true)),
          ])
        ]))
    let text = StatusJSON(of: report).value.text
    #expect(
      text.contains(
        """
            {
              "id": "2.1",
              "line": 10,
              "title": "With fly",
              "waitsFor": "retry",
              "outcome": "failed"
            }
        """)
        || text.contains(#"{"id": "2.1", "line": 10, "title": "With fly", "waitsFor": "retry", "#),
      "\(text)")
  }

  @Test(arguments: [(0, 3, 0), (1, 3, 4), (2, 3, 7), (3, 3, 10)])
  func `the bar is full at the end alone and empty at the start alone`(
    _ done: Int, _ total: Int, _ filled: Int
  ) {
    var runbook = Runbook(title: "Bar", titleRange: nil)
    runbook.steps = (1...total).map { SampleRunbook.step("\($0)") }
    var builder = RecordBuilder()
    for id in 1...total where id <= done { builder.finish("\(id)") }
    let report = RunReport(runbook: runbook, record: builder.record, guidePath: "bar.md")
    let text = RunStatusText(of: report, at: "x", style: TextStyle(width: nil, isPlain: true)).text
    #expect(text.count { $0 == "#" } == filled)
  }
}
