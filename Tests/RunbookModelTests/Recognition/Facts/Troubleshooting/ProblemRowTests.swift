import RunbookTestSupport
import Testing

@testable import RunbookModel

struct ProblemRowTests {
  @Test(arguments: [
    (
      "## Troubleshooting\n\n| Symptom | Fix |\n|---|---|\n| No light | Change the lamp |\n",
      ["No light"]
    ),
    (
      "## Run it\n\n| Error | Cause | What to do |\n|---|---|---|\n| E1 | full | free it |\n| E2 | lost | find it |\n",
      ["E1", "E2"]
    ),
  ])
  func `a row of a table of problems is an entry`(_ text: String, _ expected: [String]) {
    #expect(problems(ProblemRow(), text) == expected)
  }

  @Test func `columns of causes and empty cells are no symptoms`() {
    let guide = CompiledGuide(
      "# T\n\n## Troubleshooting\n\n| Symptom | Seen in | Possible cause | Fix |\n|---|---|---|---|\n"
        + "| No light | the log | rust | oil it |\n| No sound | | rust | oil it |\n")
    #expect(
      guide.runbook.troubleshooting.map(\.symptoms) == [["No light", "the log"], ["No sound"]])
  }

  @Test(arguments: [
    "## Run it\n\n| Error code | Meaning |\n|---|---|\n| 1 | full |\n",
    "## Troubleshooting\n\n| Command | Use |\n|---|---|\n| ls | list |\n",
    "## Run it\n\n| Name | Fix |\n|---|---|\n| a | b |\n",
  ])
  func `a row of another table is none`(_ text: String) {
    #expect(problems(ProblemRow(), text).isEmpty)
  }
}
