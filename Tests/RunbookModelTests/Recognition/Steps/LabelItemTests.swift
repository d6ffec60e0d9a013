import RunbookTestSupport
import Testing

@testable import RunbookModel

struct LabelItemTests {
  private func decision(_ text: String, isNested: Bool = true) -> String? {
    var candidate = StepCandidate.first(in: "- \(text)\n")
    candidate?.isNested = isNested
    return candidate?.decision
  }

  @Test(arguments: [
    ("**Region:** the one next to you", "Region"), ("Timeout: 10 seconds", "Timeout"),
    ("**Events:** Select all", "Events"), ("URL: `https://acme.dev/hook`", "URL"),
    ("Name of host: choose any", "Name of host"),
  ])
  func `a bullet in an item that is a label and a value is filled in`(
    _ text: String, _ label: String
  ) {
    #expect(decision(text) == "no by label-item 1: \(label)")
  }

  @Test(arguments: [
    "**Standby:** Promote it", "Select: Production", "Open the page: it is large",
  ])
  func `a bullet in which another order stands is a step`(_ text: String) {
    #expect(decision(text)?.hasPrefix("yes by order-item") == true)
  }

  @Test func `a bullet that stands in no item is not asked`() {
    #expect(decision("Timeout: 10 seconds", isNested: false) == nil)
  }

  @Test func `what is filled in is shown with its step`() {
    let guide = CompiledGuide(
      """
      # Guide

      1. Create the endpoint:
         - **Address:** `https://acme.dev/hook`
         - **Events:** Select all
      2. Save it
      """)
    #expect(guide.outline == "1 Create the endpoint [manual]\n2 Save it [manual]")
  }
}
