import Testing

@testable import RunbookModel

struct MaybeNeededTests {
  @Test(arguments: [
    ("You may need to log in again.", "you may need to"),
    ("- You might want to try it in staging first.", "you might want to"),
    ("`git` may need to be told which key to use.", "git may need to"),
    ("You may also want to tell the team.", "you may want to"),
  ])
  func `what may have to be done is optional`(_ text: String, _ words: String) {
    #expect(condition(MaybeNeeded(), text) == words)
  }

  @Test(arguments: [
    "You may see a warning.", "This may need a minute.", "You need to log in.",
    "It may want to restart.", "If it fails, you may need to restart it.",
  ])
  func `what may happen is not`(_ text: String) {
    #expect(condition(MaybeNeeded(), text) == nil)
  }
}
