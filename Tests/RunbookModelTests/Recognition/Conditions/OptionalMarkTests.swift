import Testing

@testable import RunbookModel

struct OptionalMarkTests {
  @Test(arguments: [
    ("Optional: draw a picture", "optional"),
    ("**Optional:** keep the dump", "optional"),
    ("Optionally, tell the team", "optionally"),
    ("### OPTIONAL Step 3: Upgrade the pool", "optional"),
    ("## Optional: Advanced features", "optional"),
    ("## Optional steps", "optional"),
    ("## Add a banner - optional", "optional"),
    ("**Optional** - tune the kernel", "optional"),
    ("- Optionally restart the proxy", "optionally"),
    ("In some cases, a library is missing.", "in some cases"),
    ("You can optionally sign the tag.", "optionally"),
    ("> [!TIP]\n> Optional: keep the dump", "optional"),
  ])
  func `a text that opens with optional, or ends with it after a dash, is optional`(
    _ text: String, _ words: String
  ) {
    #expect(condition(OptionalMark(), text) == words)
  }

  @Test(arguments: [
    "Optional parameters:", "**Optional flags:** `-v` and `-q`", "The step is not optional",
    "You can also press the other button", "Skip the optional checks",
    "## Alternative: skip optional secrets", "Draw a picture",
  ])
  func `a text that only has the word is not`(_ text: String) {
    #expect(condition(OptionalMark(), text) == nil)
  }
}
