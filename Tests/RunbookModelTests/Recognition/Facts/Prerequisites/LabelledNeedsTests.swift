import Testing

@testable import RunbookModel

struct LabelledNeedsTests {
  @Test(arguments: [
    (
      "## Run it\n\n**Prerequisites:**\n\n- A shell\n- An hour\n",
      ["A shell", "An hour"]
    ),
    (
      "## Run it\n\n**Requirements:** a vault that is open\n",
      ["Requirements: a vault that is open"]
    ),
    (
      "Prerequisites:\n\n- A shell\n",
      ["A shell"]
    ),
  ])
  func `a label of needs introduces them`(_ text: String, _ expected: [String]) {
    #expect(needs(LabelledNeeds(), text) == expected)
  }

  @Test(arguments: [
    "## Run it\n\n**Notes:**\n\n- A shell\n", "## Run it\n\n**Prerequisites:**\n\nNothing.\n",
    "## Run it\n\nYou will need:\n\n- Open the panel\n",
  ])
  func `another label does not`(_ text: String) {
    #expect(needs(LabelledNeeds(), text).isEmpty)
  }
}
