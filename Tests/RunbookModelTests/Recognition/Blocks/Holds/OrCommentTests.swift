import Testing

@testable import RunbookModel

struct OrCommentTests {
  @Test(arguments: [
    "apt install jq\n# or, on a Mac\nbrew install jq", "make all\n# Alternatively:\nmake quick",
    "make all\n\n# OR\n\nmake quick", "make all\nor\nmake quick", "# Otherwise\nmake quick",
    "make all  # fast\n# Or do it by hand on the web page", "# 2. Or\nmake quick",
    "make all\n# Either of the two:\nmake quick",
  ])
  func `a comment that begins with or holds`(_ script: String) {
    let block = OneBlock(held: script)
    #expect(block.hold == [.alternatives])
    #expect(block.holdRules == ["or-comment"])
  }

  @Test(arguments: [
    "npm ci  # or npm i", "# Order the disk\nmake disk", "# One or two hosts\nmake all",
  ])
  func `other comments do not`(_ script: String) {
    #expect(OneBlock(held: script).hold == [])
  }

  @Test func `a session is held like a script`() {
    let block = OneBlock("$ apt install jq\n# or\n$ brew install jq", language: "console")
    #expect(block.hold == [.alternatives])
  }
}
