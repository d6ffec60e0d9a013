import Testing

@testable import RunbookModel

struct ChoosingCommentTests {
  @Test(arguments: [
    "# Choose one of these\n./bump minor\n./bump major",
    "# 1. Bump (choose one)\n./bump a\n./bump b",
    "./a  # pick one\n./b", "# Use one of the following\n./a\n./b",
    "# pick the one that fits\n./a\n./b",
  ])
  func `a comment that has the reader choose holds`(_ script: String) {
    #expect(OneBlock(held: script).hold == [.alternatives])
    #expect(OneBlock(held: script).holdRules == ["choosing-comment"])
  }

  @Test func `one command leaves nothing to choose`() {
    #expect(OneBlock(held: "# Choose the region\nexport REGION=eu\n./a").hold == [])
    #expect(OneBlock(held: "# Choose one when asked\n./bump").hold == [])
  }
}
