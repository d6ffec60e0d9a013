import RunbookModel
import RunbookTestSupport
import Testing

struct NumberedSeriesTests {
  /// The titles of the steps of a guide with a part among or behind numbered ones.
  private func titles(among part: String) -> [String] {
    CompiledGuide(
      "# Guide\n\n## 1. Stop it\n\nStop it.\n\n\(part)\n\n## 2. Start it\n\nStart it.\n"
    )
    .titles
  }

  private func titles(behind part: String) -> [String] {
    CompiledGuide(
      "# Guide\n\n## 1. Stop it\n\nStop it.\n\n## 2. Start it\n\nStart it.\n\n\(part)\n"
    )
    .titles
  }

  @Test(arguments: [
    "## The service\n\nOpen its page.", "## Service page\n\n```sh\nopen page\n```",
  ])
  func `what stands among numbered headings without a number is read and not done`(
    _ part: String
  ) {
    #expect(titles(among: part) == ["Stop it", "Start it"])
    #expect(titles(behind: part) == ["Stop it", "Start it"])
  }

  @Test(arguments: [
    ("## Take a copy\n\nIt takes a minute.", "Take a copy"),
    ("## Copies\n\n- [ ] The copy is made", "Copies"),
    ("## After the stop\n\nLook at the log.", "After the stop"),
    ("## Post-stop work\n\nLook at the log.", "Post-stop work"),
    ("## Option A\n\nLook at the log.", "Option A"),
  ])
  func `what orders something, holds boxes or says when belongs to them`(
    _ part: String, _ title: String
  ) {
    #expect(titles(among: part).contains(title))
  }

  @Test func `what heads numbered parts of its own belongs to them`() {
    let titles = titles(
      behind: "## The standby\n\n### 1. Stop that\n\nStop it.\n\n### 2. Start that\n\nStart it.")
    #expect(titles.suffix(3) == ["The standby", "Stop that", "Start that"])
  }

  @Test(arguments: ["Back up the data", "Monitor the service"])
  func `behind the last number an order is for another day`(_ heading: String) {
    #expect(titles(behind: "## \(heading)\n\nRun the job.") == ["Stop it", "Start it"])
  }

  @Test(arguments: ["Verify the result", "Finally", "Next", "Optional: mail"])
  func `behind the last number what goes on with it still belongs`(_ heading: String) {
    #expect(titles(behind: "## \(heading)\n\nRun the job.").count == 3)
  }

  @Test func `one number makes no series`() {
    let guide = CompiledGuide(
      "# Guide\n\n## 1. Stop it\n\nStop it.\n\n## The service\n\nOpen its page.\n")
    #expect(guide.titles == ["Stop it", "The service"])
  }
}
