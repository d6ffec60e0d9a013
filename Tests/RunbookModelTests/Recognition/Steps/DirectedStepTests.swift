import RunbookTestSupport
import Testing

@testable import RunbookModel

struct DirectedStepTests {
  @Test(arguments: [
    "step=yes", "run=\"make tea\"", "verify=\"test -f tea\"", "name=tea", "manual",
    "choice=\"Tea\"",
    "rollback=\"pour\"", "until=\"test -f tea\"",
  ])
  func `a directive makes a step of a heading and of an item`(_ directive: String) {
    let guide = CompiledGuide(
      """
      # Guide

      <!-- runbook: \(directive) -->
      ## The kettle

      It is blue.

      ## The pots

      - Grey ones
      - Green ones <!-- runbook: \(directive) -->
      """)
    #expect(guide.titles == ["The kettle", "The pots", "Green ones"])
    #expect(guide.rules.filter { $0.contains("directed-step") }.count == 2)
    #expect(guide.reasons(of: "1").first == "directed-step 3: \(directive)")
    #expect(guide.reasons(of: "2.1").first == "directed-step 11: \(directive)")
  }

  @Test(arguments: ["step=no", "ignore"])
  func `a directive takes back what the words say`(_ directive: String) {
    let guide = CompiledGuide(
      """
      # Guide

      ## 1. Fill the kettle

      Fill it.

      <!-- runbook: \(directive) -->
      ## 2. Drain the kettle

      - [ ] Grey ones <!-- runbook: \(directive) -->
      - Drink it <!-- runbook: \(directive) -->
      """)
    #expect(guide.titles == ["Fill the kettle"])
  }

  @Test func `a directive of how something is done makes no step`() {
    let guide = CompiledGuide(
      "# Guide\n\n<!-- runbook: timeout=5m -->\n## The kettle\n\nIt is blue.\n")
    #expect(guide.ids == [])
  }

  @Test func `it makes a step of a paragraph`() {
    let guide = CompiledGuide(
      "# Guide\n\n## 1. The kettle\n\nIt is blue. <!-- runbook: step=yes -->\n\nIt is old.\n")
    #expect(guide.rules == ["1 steps-inside", "1.1 directed-step"])
    #expect(guide.titles == ["The kettle", "It is blue."])
  }
}
