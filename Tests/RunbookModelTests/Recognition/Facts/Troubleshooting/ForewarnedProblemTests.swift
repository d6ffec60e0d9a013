import Testing

@testable import RunbookModel

struct ForewarnedProblemTests {
  @Test(arguments: [
    (
      "## Run it\n\nOn a slow line, you may get an error when it connects. To fix this, do the following:\n\n1. Stop it\n",
      ["On a slow line, you may get an error when it connects."]
    ),
    (
      "## Run it\n\nYou might see the following error here. In that case, start it again.\n",
      ["You might see the following error here."]
    ),
  ])
  func `a paragraph that tells of an error and its remedy is an entry`(
    _ text: String, _ expected: [String]
  ) {
    #expect(problems(ForewarnedProblem(), text) == expected)
  }

  @Test(arguments: [
    "## Run it\n\nYou may get an error here. It is harmless.\n",
    "## Run it\n\nTo fix this, restart it.\n",
    "## Troubleshooting\n\nYou may get an error. To fix it, restart it.\n",
  ])
  func `one without either is none`(_ text: String) {
    #expect(problems(ForewarnedProblem(), text).isEmpty)
  }
}
