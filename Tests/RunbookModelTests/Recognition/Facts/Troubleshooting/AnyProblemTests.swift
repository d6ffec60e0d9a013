import Testing

@testable import RunbookModel

struct AnyProblemTests {
  @Test(arguments: [
    (
      "## Support\n\n### If you encounter issues\n\n1. Check the version\n",
      ["If you encounter issues"]
    ),
    (
      "## Help\n\n### If something goes wrong\n\nCall us.\n",
      ["If something goes wrong"]
    ),
  ])
  func `a heading for any problem is an entry by itself`(_ text: String, _ expected: [String]) {
    #expect(problems(AnyProblem(), text) == expected)
  }

  @Test(arguments: [
    "## Support\n\n### If you like it\n\nTell us.\n",
    "## Run it\n\n### If you encounter issues\n\n",
  ])
  func `any other heading is none`(_ text: String) {
    #expect(problems(AnyProblem(), text).isEmpty)
  }
}
