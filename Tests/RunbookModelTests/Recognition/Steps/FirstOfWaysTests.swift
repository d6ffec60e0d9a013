import RunbookModel
import RunbookTestSupport
import Testing

struct FirstOfWaysTests {
  private func guide(_ first: String, _ second: String) -> CompiledGuide {
    CompiledGuide(
      "# Guide\n\n## 1. The snapshot\n\n\(first)\n\n\(second)\n\n```sh\nzfs snapshot a@b\n```\n")
  }

  @Test(arguments: ["Alternatively, run:", "Or use a terminal:", "As an alternative, run this:"])
  func `a paragraph before another way is the first of the two`(_ second: String) {
    let guide = guide("Take the snapshot in the console.", second)
    #expect(
      guide.rules == [
        "1 steps-inside", "1.1 first-of-ways, instead-lead", "1.2 lead-over-work, instead-lead",
      ])
    #expect(
      guide.reasons(of: "1.1").first == "first-of-ways 5: Take the snapshot in the console.")
  }

  @Test(arguments: [
    ("The console is slow.", "Alternatively, run:"), ("Take it in the console.", "Then run:"),
    ("Take it in the console.", "Or, if it is closed, run:"),
  ])
  func `a paragraph that orders nothing, or before no other way, is none`(
    _ first: String, _ second: String
  ) {
    let guide = guide(first, second)
    #expect(!guide.rules.contains { $0.contains("first-of-ways") })
    #expect(guide.runbook.choices.isEmpty)
  }
}
