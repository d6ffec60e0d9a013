import Testing

@testable import RunbookModel

struct NamedWarningTests {
  @Test(arguments: [
    ("**Warning:** This deletes all rows.", "Warning: This deletes all rows."),
    ("Caution: the disk is wiped.", "Caution: the disk is wiped."),
    ("**Important** The key is shown once.", "Important The key is shown once."),
    ("**Danger zone:** mind it", "Danger zone: mind it"),
  ])
  func `a text that begins with a word of warning is one`(_ text: String, _ words: String) {
    #expect(warning(NamedWarning(), text)?.text == words)
  }

  @Test(arguments: [
    "The important tables are these.", "Warnings in the log are harmless.",
    "This is critical infrastructure.", "Important tables are these.", "Stop the server.",
  ])
  func `any other text is none`(_ text: String) {
    #expect(warning(NamedWarning(), text) == nil)
  }
}
