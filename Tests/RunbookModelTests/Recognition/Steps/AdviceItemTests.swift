import RunbookTestSupport
import Testing

@testable import RunbookModel

struct AdviceItemTests {
  @Test(arguments: ["✅", "❌", "👍", "👎", "✔️", "✓", "✗", "☑️"])
  func `a bullet with a sign of what is good or bad is no step`(_ sign: String) {
    #expect(
      StepCandidate.first(in: "- \(sign) Keep the key in the vault\n")?.decision
        == "no by advice-item 1: \(sign) Keep the key in the vault")
  }

  @Test(arguments: ["🚀 Keep the key safe", "Keep the key safe ✅", "→ Keep the key safe"])
  func `any other sign, or one elsewhere, is decoration`(_ text: String) {
    #expect(
      StepCandidate.first(in: "- \(text)\n")?.decision?.hasPrefix("yes by order-item") == true)
  }

  @Test func `advice does not count among the bullets of a list`() {
    let guide = CompiledGuide(
      """
      # Guide

      ## 1. Enter the key

      - Open the panel
      - ❌ Don't paste the key into a chat
      - ❌ Don't mail it
      - ✅ Keep the key in the vault
      """)
    #expect(guide.outline == "1 Enter the key\n  1.1 Open the panel [manual]")
  }
}
