import Testing

@testable import RunbookModel

struct StayOrLeaveTests {
  @Test(arguments: [
    "# Stay on the old release\n./pin old\n\n# Move to the new one\n./pin new",
    "# continue with packages\n./a\n# switch to containers\n./b",
  ])
  func `going on as before or leaving is a choice`(_ script: String) {
    #expect(OneBlock(held: script).holdRules == ["stay-or-leave"])
  }

  @Test func `moving on after keeping something is none`() {
    #expect(OneBlock(held: "# Keep a copy\ncp a b\n\n# Move it\nmv a c").hold == [])
  }
}
