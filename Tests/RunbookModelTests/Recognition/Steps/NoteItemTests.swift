import RunbookTestSupport
import Testing

@testable import RunbookModel

struct NoteItemTests {
  @Test(arguments: [
    ("Or push a commit", "or"), ("Alternatively, call the hook", "alternatively"),
    ("Note that it restarts once", "note"), ("NOTE: open it later", "note"),
  ])
  func `a bullet that begins like a note is shown with the one before it`(
    _ text: String, _ word: String
  ) {
    #expect(
      StepCandidate.first(in: "- \(text)\n")?.decision == "no by note-item 1: \(word)")
    let guide = CompiledGuide("# Guide\n\n1. Redeploy\n   - Click **Redeploy**\n   - \(text)\n")
    #expect(guide.outline == "1 Redeploy\n  1.1 Click Redeploy [manual]")
    #expect(guide.runbook.choices.isEmpty)
  }

  @Test(arguments: ["Order the part", "Notify the team", "Open it, or call"])
  func `a bullet that begins with an order is a step`(_ text: String) {
    #expect(
      StepCandidate.first(in: "- \(text)\n")?.decision?.hasPrefix("yes by order-item") == true)
  }
}
