import Testing

@testable import RunbookModel

struct ListedNeedsTests {
  @Test(arguments: [
    (
      "## Run it\n\nFor this you will need:\n\n- A phone\n- A cable\n",
      ["A phone", "A cable"]
    ),
    (
      "## Run it\n\nBefore you start you need to know:\n\n- The name - replace it below\n",
      ["The name - replace it below"]
    ),
    (
      "## Run it\n\nTwo volumes are also required for the data:\n\n- the first\n- the second\n",
      ["the first", "the second"]
    ),
    (
      "The following systems are supported:\n\n- Debian 12\n",
      ["Debian 12"]
    ),
    (
      "## Run it\n\nMake sure you have:\n\n- A key\n",
      ["A key"]
    ),
  ])
  func `a sentence that something is needed lists it`(_ text: String, _ expected: [String]) {
    #expect(needs(ListedNeeds(), text) == expected)
  }

  @Test(arguments: [
    "## Run it\n\nYou will need:\n\n- Open the panel\n",
    "## Run it\n\nThese variables are required:\n\n- `A`\n",
    "## Run it\n\nYou need to restart:\n\n- the proxy\n",
    "## Run it\n\nThe following systems are supported:\n\n- Debian 12\n",
    "## Run it\n\nYou will need a key.\n\n- it\n",
    "## Run it\n\nThe following ports are required:\n\n- 80\n",
  ])
  func `orders and values to enter are none`(_ text: String) {
    #expect(needs(ListedNeeds(), text).isEmpty)
  }
}
