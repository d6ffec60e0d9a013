import RunbookTestSupport
import Testing

@testable import RunbookModel

struct ProhibitionItemTests {
  @Test(arguments: [
    "Do not restart both at once", "Don't restart both", "**Never** restart both",
    "Avoid a restart", "Must not run twice",
  ])
  func `a bullet that says what not to do is shown with the step before it`(_ text: String) {
    let plain = text.filter { $0 != "*" }
    #expect(
      StepCandidate.first(in: "- \(text)\n")?.decision == "no by prohibition-item 1: \(plain)")
    let guide = CompiledGuide("# Guide\n\n## 1. Restart\n\n- Restart the first\n- \(text)\n")
    #expect(guide.titles == ["Restart", "Restart the first"])
  }

  @Test(arguments: ["Restart it, but never twice", "Do the same on the second", "Restart both"])
  func `a bullet that orders something is a step`(_ text: String) {
    #expect(
      StepCandidate.first(in: "- \(text)\n")?.decision?.hasPrefix("yes by order-item") == true)
  }

  @Test func `one with something to run in it is not for this rule`() {
    let candidate = StepCandidate.first(
      in: "- Never by hand:\n\n  ```\n  x\n  ```\n", kinds: [.command])
    #expect(candidate?.decision?.hasPrefix("yes by work-in-item") == true)
  }
}
