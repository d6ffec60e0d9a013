import RunbookTestSupport
import Testing

@testable import RunbookModel

struct OrderUnderHeadingTests {
  private func rules(_ heading: String, _ text: String) -> [String] {
    CompiledGuide("# Guide\n\n## \(heading)\n\n\(text)\n").rules
  }

  @Test(arguments: [
    "Forward ports 80 and 443 on the router.", "Now forward both. They are closed by default.",
    "Please ask the owner of the router.", "If you need them, forward both.",
  ])
  func `a heading over an order at the beginning is a step`(_ text: String) {
    #expect(rules("The ports", text) == ["1 order-under-heading"])
  }

  @Test(arguments: ["2. The ports", "Opening of ports", "Forward ports"])
  func `a heading with a number or a verb needs the order anywhere below it`(_ heading: String) {
    let found = rules(heading, "There are two of them.\n\nIf they are closed, open both.")
    #expect(found.map { $0.split(separator: " ").last }.last == "order-under-heading")
  }

  @Test(arguments: [
    "They are closed by default.", "They are closed.\n\nForward both where that is allowed.",
    "The router forwards them.",
  ])
  func `an order further down is mostly advice`(_ text: String) {
    #expect(rules("The ports", text) == [])
  }

  @Test func `a rollback in one sentence is a step of the rollback`() {
    let guide = CompiledGuide(
      """
      # Guide

      ## 1. Detach the disk

      Detach it.

      ### Rollback

      The disk is still there.

      Attach it again.
      """)
    #expect(guide.runbook.steps.map(\.part) == [.main, .rollback])
    #expect(guide.runbook.rollbacks.flatMap(\.steps) == guide.runbook.steps.suffix(1).map(\.id))
    #expect(guide.runbook.steps.last?.reasons.first?.words == "Attach it again.")
  }

  @Test func `the paragraph with the order is the reason`() {
    #expect(
      StepCandidate.first(in: "## 2. The ports\n\nThere are two.\n\nOpen both.\n")?.decision
        == "yes by order-under-heading 5: Open both.")
  }
}
