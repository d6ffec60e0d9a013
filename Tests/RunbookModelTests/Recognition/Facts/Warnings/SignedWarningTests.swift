import Testing

@testable import RunbookModel

struct SignedWarningTests {
  @Test(arguments: [
    ("⚠️ **Important:** The key is shown once.", "Important: The key is shown once."),
    ("🚨 It stops.", "It stops."),
    ("❗ Mind the gap", "Mind the gap"),
  ])
  func `a text that begins with a sign of warning is one`(_ text: String, _ words: String) {
    #expect(warning(SignedWarning(), text)?.text == words)
  }

  @Test(arguments: [
    "✅ It runs.", "It stops ⚠️", "💡 Be quick.",
  ])
  func `any other text is none`(_ text: String) {
    #expect(warning(SignedWarning(), text) == nil)
  }
}
