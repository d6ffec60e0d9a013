import RunbookModel
import RunbookReporting
import Testing

/// Each format as a whole, beside a golden file in `Tests/Fixtures/reports`.
struct ReportFormatTests {
  private static let style = TextStyle(width: nil, isPlain: false)

  private static let formats: [(file: String, text: @Sendable (RunReport) -> String)] = [
    ("report.md", { PullRequestReport(of: $0).text }),
    (
      "comment.md",
      {
        let address = ReportAddress("https://forge.example/shop/raw/main/shop")
        return PullRequestReport(of: $0, marker: "staging", address: address).text
      }
    ),
    ("page.html", { RunPage(of: $0, pictures: LongMove.pictures).text }),
    ("junit.xml", { JUnitReport(of: $0).text }),
    ("report.json", { RunReportJSON(of: $0).value.text }),
    ("status.json", { StatusJSON(of: $0, at: "shop/move.progress.md").value.text }),
    ("report.txt", { RunReportText(of: $0, at: "shop/move.progress.md", style: style).text }),
  ]

  @Test(arguments: formats.map(\.file))
  func `each format is as its golden file shows`(_ file: String) throws {
    let format = try #require(Self.formats.first { $0.file == file })
    let golden = ProjectDocument(path: "Tests/Fixtures/reports/\(file)")
    let text = format.text(LongMove.report)
    if ProjectDocument.isRewriting { try golden.write(Array(text.utf8)) }
    #expect(golden.text == text, "RUNBOOK_REWRITE=1 rewrites")
  }

  @Test(arguments: formats.map(\.file))
  func `the same record gives the same bytes, in whatever order it was read`(
    _ file: String
  ) throws {
    let format = try #require(Self.formats.first { $0.file == file })
    let shuffled = RunReport(
      runbook: LongMove.runbook, record: RunRecord(events: LongMove.record.events.reversed()),
      guidePath: "shop/move.md")
    #expect(format.text(LongMove.report) == format.text(shuffled))
  }

  @Test(arguments: formats.map(\.file))
  func `each format can tell of a run in which nothing has happened`(_ file: String) throws {
    let format = try #require(Self.formats.first { $0.file == file })
    let empty = Runbook(title: "", titleRange: nil)
    for runbook in [LongMove.runbook, empty] {
      let report = RunReport(runbook: runbook, record: RunRecord(), guidePath: "")
      #expect(!format.text(report).isEmpty)
    }
  }
}
