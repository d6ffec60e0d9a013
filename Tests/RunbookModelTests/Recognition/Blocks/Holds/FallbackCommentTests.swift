import Testing

@testable import RunbookModel

struct FallbackCommentTests {
  @Test(arguments: [
    "# Restart it\n./restart\n\n# If that does not help, restore\n./restore",
    "./restart\n# Only if it is still down:\n./restore", "./restart\n# In case it hangs\n./kill",
  ])
  func `a later part that depends on something holds`(_ script: String) {
    #expect(OneBlock(held: script).hold == [.alternatives])
    #expect(OneBlock(held: script).holdRules == ["fallback-comment"])
  }

  @Test(arguments: [
    "./count\n# If it is above 90, see below\n\n./size",
    "# If you have not done so yet\n./init\n./run",
    "./count\n# If it is above 90, call somebody",
  ])
  func `a condition over the whole block, or without commands, does not`(_ script: String) {
    #expect(OneBlock(held: script).hold == [])
  }
}
