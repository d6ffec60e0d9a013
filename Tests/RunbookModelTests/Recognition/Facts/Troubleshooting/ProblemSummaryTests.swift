import Testing

@testable import RunbookModel

struct ProblemSummaryTests {
  @Test(arguments: [
    (
      "## Run it\n\n<details>\n<summary>Error: command not found</summary>\n\nInstall it.\n\n</details>\n",
      ["command not found"]
    ),
    (
      "## Troubleshooting\n\n<details><summary><b>The page is blank</b></summary>\n\nReload.\n\n</details>\n",
      ["The page is blank"]
    ),
  ])
  func `a summary that names a problem is an entry`(_ text: String, _ expected: [String]) {
    #expect(problems(ProblemSummary(), text) == expected)
  }

  @Test(arguments: [
    "## Run it\n\n<details>\n<summary>All options</summary>\n\n- a\n\n</details>\n",
    "## Troubleshooting\n\n<details><summary>Useful commands</summary>\n\nls\n\n</details>\n",
  ])
  func `any other summary is none`(_ text: String) {
    #expect(problems(ProblemSummary(), text).isEmpty)
  }
}
