import RunbookModel
import RunbookTestSupport
import Testing

@testable import RunbookReporting

/// Reports that are made while somebody works on the run.
struct HeldRunTests {
  private let held = SampleRun.heldReport

  @Test func `what is being carried out is running, and what was left before is interrupted`() {
    #expect(held.running.map(\.id.description) == ["1.2"])
    #expect(held.attention.map(\.id.description) == ["1.1"])
    #expect(held.remarkable == ["1 running", "1 interrupted"])
    #expect(!held.next.contains { $0.id == Step.ID("1.2") })
  }

  @Test func `whoever took hold of the run after a step began does not carry it out`() {
    let later = SampleRun.heldReport(since: 100)
    #expect(later.running.isEmpty)
    #expect(later.attention.count == 2)
    let text = RunStatusText(
      of: later, at: "a.progress.md", style: TextStyle(width: nil, isPlain: false)
    ).text
    #expect(text.contains("held by ana (process 4711)\n"), "\(text)")
    #expect(!text.contains("running"))
  }

  @Test func `no format advises to try again what is being carried out`() {
    let style = TextStyle(width: nil, isPlain: false)
    let texts = [
      RunStatusText(of: held, at: "a.progress.md", style: style).text,
      RunReportText(of: held, at: "a.progress.md", style: style).text,
      PullRequestReport(of: held).text, RunPage(of: held).text, JUnitReport(of: held).text,
      StatusJSON(of: held).value.text,
    ]
    for text in texts {
      #expect(text.contains("running"), "\(text)")
      #expect(!text.contains("Drain the queue was interrupted"))
      #expect(!text.contains("Drain the queue · interrupted"))
    }
    #expect(texts[0].contains("1.2 Drain the queue · running, held by ana (process 4711)"))
    #expect(texts[2].contains("running: 1.2 Drain the queue, held by ana (process 4711)"))
  }

  @Test func `the same record and the same holder give the same report`() {
    let record = held.record
    let free = RunReport(runbook: SampleRun.runbook, record: record, guidePath: "shop/move.md")
    #expect(PullRequestReport(of: held).text == PullRequestReport(of: SampleRun.heldReport).text)
    #expect(free.running.isEmpty && free.remarkable == ["2 interrupted"])
  }
}
