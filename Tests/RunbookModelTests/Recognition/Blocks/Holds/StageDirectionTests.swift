import Testing

@testable import RunbookModel

struct StageDirectionTests {
  @Test(arguments: [
    "./a\n[Replace the names with your own]\n./b", "./a\n(wait until it is done)\n./b",
    "./a\n<edit the settings file>\n./b", "./start\nhttp://localhost:8000/admin\n",
  ])
  func `a line for the reader holds`(_ script: String) {
    #expect(OneBlock(held: script).hold == [.edit])
    #expect(OneBlock(held: script).holdRules == ["stage-direction"])
  }

  @Test(arguments: ["(cd app && make all)\nls", "[ -f x ] && make all\nls", "[[ -h a ]]\nls"])
  func `brackets of a shell do not`(_ script: String) {
    #expect(OneBlock(held: script).hold == [])
  }
}
