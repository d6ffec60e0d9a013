import Testing

@testable import RunbookModel

struct UndoingQuestionTests {
  @Test(arguments: [
    (
      "## FAQ\n\n**Q: Can I undo a release?**\nA: Delete the tag.\n",
      [3]
    ),
    (
      "## FAQ\n\n### How do I roll back?\n\nInstall the old one.\n",
      [3]
    ),
  ])
  func `a question of how to take work back begins that`(_ text: String, _ expected: [Int]) {
    #expect(undoing(UndoingQuestion(), text) == expected)
  }

  @Test(arguments: [
    "## FAQ\n\n**Q: Can I change it?**\nA: Yes.\n", "## 1. Go\n\n**Can I undo it?**\n\nYes.\n",
  ])
  func `another question does not`(_ text: String) {
    #expect(undoing(UndoingQuestion(), text).isEmpty)
  }
}
