import Testing

@testable import RunbookModel

struct ForbiddenByItselfTests {
  @Test(arguments: [
    ("Do not restart the primary meanwhile.", "Do not restart the primary meanwhile."),
    ("**Never** run this on both hosts.", "Never run this on both hosts."),
    ("❌ Don't push all tags", "Don't push all tags"),
  ])
  func `a text that forbids is a warning`(_ text: String, _ words: String) {
    #expect(warning(ForbiddenByItself(), text)?.text == words)
  }

  @Test(arguments: [
    "Don't forget to save.", "Never run this:", "Do it now.", "Do not worry.",
    "The proxy does not start.",
  ])
  func `any other text is none`(_ text: String) {
    #expect(warning(ForbiddenByItself(), text) == nil)
  }
}
