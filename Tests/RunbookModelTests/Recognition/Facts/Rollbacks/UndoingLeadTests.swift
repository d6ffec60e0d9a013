import Testing

@testable import RunbookModel

struct UndoingLeadTests {
  @Test(arguments: [
    (
      "## 1. Go\n\n1. Stop it\n2. **Rollback:**\n   1. Start the old one\n",
      [4]
    ),
    (
      "## 1. Go\n\n**To undo this:**\n\n- Start it\n",
      [3]
    ),
    (
      "## 1. Go\n\nTo roll back this change, run:\n\n```sh\nls\n```\n",
      [3]
    ),
    (
      "## 1. Go\n\n**Rollback path**: start the old one\n",
      [3]
    ),
  ])
  func `a lead of what undoes the work begins it`(_ text: String, _ expected: [Int]) {
    #expect(undoing(UndoingLead(), text) == expected)
  }

  @Test(arguments: [
    "## Rollback\n\nTo roll back, run:\n\n```sh\nls\n```\n",
    "## 1. Go\n\n- [ ] **Rollback plan:** written\n", "## 1. Go\n\nTo roll back is hard.\n",
    "## 1. Go\n\n**Rollback owner:** Ada\n", "## 1. Go\n\n**Restart:**\n\n- Start it\n",
  ])
  func `what only speaks of it does not`(_ text: String) {
    #expect(undoing(UndoingLead(), text).isEmpty)
  }
}
