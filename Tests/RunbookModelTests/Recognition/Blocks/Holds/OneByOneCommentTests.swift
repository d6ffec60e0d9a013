import Testing

@testable import RunbookModel

struct OneByOneCommentTests {
  @Test(arguments: [
    "# Drain one host at a time\n./drain web-1\n./drain web-2", "# Repeat for each shard\n./move 1",
    "# One by one:\n./drain web-1",
  ])
  func `what is done for one thing after another holds`(_ script: String) {
    #expect(OneBlock(held: script).hold == [.edit])
    #expect(OneBlock(held: script).holdRules == ["one-by-one-comment"])
  }

  @Test func `what has been done needs no hold`() {
    #expect(OneBlock(held: "./drain web-1\n# Repeat for the others").hold == [])
  }
}
