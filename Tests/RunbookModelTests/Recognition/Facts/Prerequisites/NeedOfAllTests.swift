import Testing

@testable import RunbookModel

struct NeedOfAllTests {
  @Test(arguments: [
    (
      "Make sure you have a recent backup before you start.\n",
      ["Make sure you have a recent backup before you start."]
    ),
    (
      "Everything here requires root access to each host.\n",
      ["Everything here requires root access to each host."]
    ),
    (
      "Many of the installation steps require `sudo`.\n",
      ["Many of the installation steps require sudo."]
    ),
    (
      "The tasks must be done after the branch is created.\n",
      ["The tasks must be done after the branch is created."]
    ),
  ])
  func `what the whole work needs must hold`(_ text: String, _ expected: [String]) {
    #expect(needs(NeedOfAll(), text) == expected)
  }

  @Test(arguments: [
    "## 1. Run it\n\nThis step requires root access.\n", "The lamp requires power.\n",
    "It must be red.\n",
  ])
  func `what a part or a thing needs need not`(_ text: String) {
    #expect(needs(NeedOfAll(), text).isEmpty)
  }
}
