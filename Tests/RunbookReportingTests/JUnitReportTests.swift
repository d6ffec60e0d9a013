import RunbookModel
import RunbookReporting
import RunbookTestSupport
import Testing

struct JUnitReportTests {
  @Test(arguments: [LongMove.report, SampleRun.report])
  func `the XML has the structure that CI systems read`(_ report: RunReport) throws {
    #expect(try JUnitStructure.violations(in: JUnitReport(of: report).text) == [])
  }

  @Test func `each step is a case with its outcome`() throws {
    let cases = try JUnitStructure.cases(in: JUnitReport(of: LongMove.report).text)
    #expect(cases["1.1 Tell the team"] == .passed)
    #expect(cases["1.2 Drain the queue of orders"] == .skipped("skipped: The queue was empty."))
    #expect(cases["3.1.2 Deploy the shop"] == .failure("exit 1, then exit 7"))
    #expect(cases["3.2 For Railway"] == .skipped("not chosen"))
    #expect(cases["4 Move the mail"] == .skipped("not applicable: no mail"))
    #expect(cases["5.1 Switch the old database off"] == .skipped("pending"))
    #expect(cases["5.2 Delete the old bucket"] == .error("interrupted"))
    #expect(cases["p1 A backup of the database"] == .passed)
  }

  @Test(arguments: [
    "]]>", "<a b='c'>&amp;", "\u{0}\u{8}\u{1B}[0m", "\u{FFFE}\u{FFFF}", "a\r\nb\tc", "\u{202E}x",
  ])
  func `nothing that was written or printed breaks the XML`(_ text: String) throws {
    let report = SampleRun.report { builder in
      builder.add(.note(.sample("1.1"), text: text))
      builder.finish("1.1", .skipped, by: text)
      builder.add(.evidence(.sample("1.1"), path: text))
      builder.start("2.1")
      builder.add(.output(.sample("2.1"), text: text))
      builder.finish("2.1", .failed, exitCode: 1)
    }
    #expect(try JUnitStructure.violations(in: JUnitReport(of: report).text) == [])
  }

  @Test func `what failed first stands with the case that was done in the end`() {
    let report = SampleRun.report { builder in
      builder.start("2.1")
      builder.add(.output(.sample("2.1"), text: "refused"))
      builder.finish("2.1", .failed, exitCode: 1)
      builder.start("2.1")
      builder.finish("2.1", .done, exitCode: 0)
    }
    let text = JUnitReport(of: report).text
    #expect(text.contains("<system-out>exit 1, its output:\nrefused</system-out>"))
    #expect(!text.contains("<failure"))
  }
}
