import Testing

@testable import RunbookModel

struct PauseCommentTests {
  @Test func `looking at something before going on holds`() {
    let block = OneBlock(held: "./deploy web-1\n# Look at it before continuing\n./deploy web-2")
    #expect(block.hold == [.edit])
    #expect(block.holdRules == ["pause-comment"])
  }

  @Test(arguments: [
    "terraform plan -o x\n# Review the plan!\nterraform apply x",
    "./startup\n# Copy and run the command it outputs\n\n./status",
  ])
  func `so does reading what one command made before the next uses it`(_ script: String) {
    #expect(OneBlock(held: script).hold == [.edit])
  }

  @Test func `as the last line it says what comes after`() {
    #expect(OneBlock(held: "./deploy web-1\n# Look at it before proceeding").hold == [])
  }
}
