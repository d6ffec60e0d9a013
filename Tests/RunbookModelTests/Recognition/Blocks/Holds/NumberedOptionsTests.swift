import Testing

@testable import RunbookModel

struct NumberedOptionsTests {
  @Test(arguments: [
    "# Option A: stop\nsystemctl stop web\n# Option B: kill\nkill 1",
    "# Method 1\n./a\n\n# Method 2\n./b", "./a  # option 1\n./b  # option 2",
  ])
  func `options by letter or number hold`(_ script: String) {
    #expect(OneBlock(held: script).holdRules == ["numbered-options"])
  }

  @Test func `one option alone does not`() {
    #expect(OneBlock(held: "# Option A\nsystemctl stop web").hold == [])
    #expect(OneBlock(held: "# Step 1\n./a\n# Step 2\n./b").hold == [])
  }
}
