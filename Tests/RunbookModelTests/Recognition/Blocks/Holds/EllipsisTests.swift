import Testing

@testable import RunbookModel

struct EllipsisTests {
  @Test(arguments: [
    "make all\n...\nmake install", "docker run ... alpine", "curl --header …",
    "./add 'one two ...'",
    "make all [...]",
  ])
  func `an ellipsis in place of what is missing holds`(_ script: String) {
    #expect(OneBlock(held: script).hold == [.elided])
    #expect(OneBlock(held: script).holdRules == ["ellipsis"])
  }

  @Test(arguments: ["go test ./...", "git log main...next", "make all  # and so on ..."])
  func `dots in a word do not`(_ script: String) {
    #expect(OneBlock(held: script).hold == [])
  }
}
