import Testing

@testable import RunbookModel

struct StatedAssumptionTests {
  @Test(arguments: [
    (
      "This guide assumes a recent Debian.\n",
      ["This guide assumes a recent Debian."]
    ),
    (
      "## Run it\n\nWe assume that both run on one host.\n",
      ["We assume that both run on one host."]
    ),
    (
      "The commands on this page will assume a shell.\n",
      ["The commands on this page will assume a shell."]
    ),
    (
      "It is assumed that you have an account.\n",
      ["It is assumed that you have an account."]
    ),
  ])
  func `what the guide takes for granted must hold`(_ text: String, _ expected: [String]) {
    #expect(needs(StatedAssumption(), text) == expected)
  }

  @Test(arguments: [
    "The proxy assumes the worst of it.\n", "Do not assume anything.\n",
    "The host is assumed to run.\n",
  ])
  func `what others assume need not`(_ text: String) {
    #expect(needs(StatedAssumption(), text).isEmpty)
  }
}
