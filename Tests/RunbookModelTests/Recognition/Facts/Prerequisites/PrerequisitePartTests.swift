import Testing

@testable import RunbookModel

struct PrerequisitePartTests {
  @Test(arguments: [
    (
      "## Prerequisites\n\n- ✅ A shell\n- [ ] A vault\n  - [ ] that is open\n  - or not\n",
      ["A shell", "A vault", "that is open"]
    ),
    (
      "## Requirements\n\n| Tool | Version |\n|---|---|\n| jq | 1.6 |\n| curl | any |\n",
      ["jq, 1.6", "curl, any"]
    ),
    (
      "## Before you begin\n\nYou need a shell.\n\nThe vault is open.\n",
      ["You need a shell.", "The vault is open."]
    ),
    (
      "## Prerequisites\n\n### Tools\n\n- jq\n\n### Access\n\n1. The vault\n",
      ["jq", "The vault"]
    ),
    (
      "## Prerequisites\n\nMake sure of these:\n\n- A shell\n",
      ["A shell"]
    ),
  ])
  func `what such a part lists must hold`(_ text: String, _ expected: [String]) {
    #expect(needs(PrerequisitePart(), text) == expected)
  }

  @Test(arguments: [
    "## Prerequisites\n\nNone.\n", "## Install\n\n- A shell\n",
    "## Install the prerequisites\n\n- A shell\n",
    "## Prerequisites\n\nSome are below.\n\n### Tools\n",
  ])
  func `what stands elsewhere need not`(_ text: String) {
    #expect(needs(PrerequisitePart(), text).isEmpty)
  }
}
