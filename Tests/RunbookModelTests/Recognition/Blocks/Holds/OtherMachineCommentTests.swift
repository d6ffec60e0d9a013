import Testing

@testable import RunbookModel

struct OtherMachineCommentTests {
  @Test(arguments: [
    "scp a new:\n\n# On the new host:\nunzip a", "./pack\n# From your laptop\nscp a new:",
    "./pack\n# 2. Then, on each node\n./unpack",
  ])
  func `a later part for another machine holds`(_ script: String) {
    #expect(OneBlock(held: script).hold == [.edit])
    #expect(OneBlock(held: script).holdRules == ["other-machine-comment"])
  }

  @Test(arguments: [
    "# On the new host:\nunzip a\n./run", "./a\n# On success it prints ok\n./b",
    "./a\n# From the archive\nunzip a", "./a\n# On the server, look at the lamp",
  ])
  func `the first part, and other comments, do not`(_ script: String) {
    #expect(OneBlock(held: script).hold == [])
  }
}
