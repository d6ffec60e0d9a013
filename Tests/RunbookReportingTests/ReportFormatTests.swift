import RunbookModel
import RunbookReporting
import RunbookTestSupport
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

  @Test(arguments: Fixture.all)
  func `a run of any guide can be told in every format`(_ fixture: Fixture) throws {
    let runbook = fixture.guide.runbook
    var builder = RecordBuilder()
    builder.add(.runBegan(guide: fixture.path, tool: "1.0.0", directory: "."))
    let outcomes: [StepOutcome] = [.done, .failed, .skipped, .done, .waiting, .interrupted]
    for (number, leaf) in runbook.steps.leaves.enumerated() {
      let id = leaf.id.description
      builder.add(.note(RunEvent.Subject(id: leaf.id, title: leaf.title), text: fixture.text))
      builder.start(id)
      builder.add(.output(.sample(id), text: fixture.text))
      builder.finish(id, outcomes[number % outcomes.count], exitCode: number % 3)
    }
    let report = RunReport(runbook: runbook, record: builder.record, guidePath: fixture.path)
    let text = PullRequestReport(of: report).text
    #expect(text.utf16.count <= PullRequestReport.longestComment)
    #expect(PullRequestReport(of: report, for: .summary).text.utf8.count <= 1 << 20)
    let folds = text.ranges(of: "\n<details><summary>").count
    #expect(text.ranges(of: "\n</details>\n").count == folds)
    #expect(try JUnitStructure.violations(in: JUnitReport(of: report).text) == [])
    _ = try RunPageTests.parsed(RunPage(of: report).text)
  }
}
