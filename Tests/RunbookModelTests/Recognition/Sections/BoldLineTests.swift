import RunbookTestSupport
import Testing

@testable import RunbookModel

struct BoldLineTests {
  /// The titles of the steps, with which of them a bold line made.
  private func steps(_ contents: String) -> [String] {
    CompiledGuide("# T\n\n\(contents)\n").runbook.steps.flattened.map(\.step).map { step in
      step.title + (step.reasons.contains { $0.rule == BoldLine.name } ? " by bold-line" : "")
    }
  }

  @Test func `a bold line below a heading begins a step`() {
    #expect(
      steps(
        "## Deploy it\n\n**Fetching the file**\n\n- Go to your folder\n- Open it\n\n"
          + "**Starting it**\n\n```sh\nstart\n```")
        == [
          "Deploy it", "Fetching the file by bold-line", "Go to your folder", "Open it",
          "Starting it by bold-line",
        ])
  }

  @Test func `a bold line that numbers a step begins one before any heading too`() {
    #expect(
      steps("**Step 1: Stop it**\n\n```sh\nstop\n```\n\n**Step 2: Start it**\n\n```sh\nstart\n```")
        == ["Stop it", "Start it"])
  }

  @Test(arguments: [
    "## Deploy it\n\n**Note that it takes long.**\n\n```sh\ngo\n```",
    "## Deploy it\n\n**Do not restart the primary meanwhile**\n\n```sh\ngo\n```",
    "## Deploy it\n\n**Notes**\n\n- It is slow\n\n```sh\ngo\n```",
    "## Deploy it\n\n**Rollback**\n\n```sh\nundo\n```\n\n```sh\ngo\n```",
    "**Fast and small**\n\n## Deploy it\n\n```sh\ngo\n```",
    "## Deploy it\n\n**It goes on\nfor two lines**\n\n```sh\ngo\n```",
    "## Deploy it\n\nSome **bold words**\n\n```sh\ngo\n```",
  ])
  func `a sentence, a warning, a label, a motto and bold words begin none`(_ contents: String) {
    #expect(!steps(contents).contains { $0.hasSuffix(" by bold-line") })
  }

  @Test func `behind a label of what undoes, bold lines name its parts`() {
    let guide = CompiledGuide(
      "# T\n\n## 1. Deploy\n\n```sh\ndeploy\n```\n\n**Rollback:**\n\n**Linux**\n\n```sh\nundo\n```\n\n"
        + "## 2. Look\n\n```sh\nlook\n```\n")
    let main = guide.runbook.steps.flattened.map(\.step).filter { $0.part == .main }
    #expect(main.map(\.title) == ["Deploy", "Look"])
  }

  @Test func `what runs below it is led in by it`() {
    let guide = CompiledGuide(
      "# T\n\n## Deploy it\n\n**Expected output**\n\n```\n3 pods\n```\n\n```sh\ngo\n```\n")
    #expect(guide.runbook.blocks.map(\.isRunnable) == [false, true])
  }
}
