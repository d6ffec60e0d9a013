import Testing

@testable import RunbookModel

struct QuestionAndAnswerTests {
  @Test(arguments: [
    (
      "## FAQ\n\n**Q: What if the build fails?**\nA: Start it again.\n\n**Q: May I change it later?**\nA: Yes.\n",
      ["What if the build fails?"]
    ),
    (
      "## Troubleshooting\n\n**Why is it slow?**\n\nThe cache is cold.\n",
      ["Why is it slow?"]
    ),
  ])
  func `a question about a problem is an entry`(_ text: String, _ expected: [String]) {
    #expect(problems(QuestionAndAnswer(), text) == expected)
  }

  @Test(arguments: [
    "## Install\n\n**What if it fails?**\n\nAgain.\n",
    "## FAQ\n\n**Q: Can I undo a failed release?**\nA: Yes.\n",
    "## FAQ\n\n**Q: How do I tag it?**\nA: By hand.\n",
  ])
  func `any other question is none`(_ text: String) {
    #expect(problems(QuestionAndAnswer(), text).isEmpty)
  }
}
