import Testing

@testable import RunbookModel

struct CaseCommentsTests {
  @Test(arguments: [
    "# For a new host\n./join --new\n\n# For an old host\n./join --again",
    "# If it is up\n./a\n# If it is down\n./b", "# Using the menu\n./a\n# Using the command\n./b",
    "# From a file\n./a\n# From the network\n./b",
  ])
  func `two cases hold`(_ script: String) {
    #expect(OneBlock(held: script).hold == [.alternatives])
    #expect(OneBlock(held: script).holdRules == ["case-comments"])
  }

  @Test(arguments: [
    "# For each of them\nls", "# For each host\n./a\n# For all of them\n./b",
    "# For a new host\n./a",
    "# On the first\n# On the second\nls",
  ])
  func `one case, and what is done for all, do not`(_ script: String) {
    #expect(OneBlock(held: script).hold == [])
  }
}
