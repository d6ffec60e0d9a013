import RunbookTestSupport
import Testing

@testable import RunbookModel

/// Which sentences are orders, `OrdersTests` tell.
struct OrderItemTests {
  @Test(
    arguments: ["1.", "-"],
    [
      "Open the console", "Then open the console", "If it is closed, open it", "Settings → Domains",
      "**Open the console**", "It may take a while. Open the console.",
      "**The console is closed:** Open it",
    ])
  func `an item that tells the reader to do something is a step`(
    _ marker: String, _ text: String
  ) {
    let guide = CompiledGuide("# Guide\n\n## The console\n\n\(marker) \(text)\n")
    #expect(guide.rules == ["1 steps-inside", "1.1 order-item"])
  }

  @Test(arguments: ["1.", "-"], ["The console opens", "A valid certificate", "Is it open?"])
  func `an item that tells of something is none`(_ marker: String, _ text: String) {
    #expect(CompiledGuide("# Guide\n\n## The console\n\n\(marker) \(text)\n").ids == [])
  }

  @Test func `bullets of which most tell of something are none`() {
    let guide = CompiledGuide(
      "# Guide\n\n## The console\n\n- The login page\n- The list of hosts\n- Open it\n")
    #expect(guide.ids == [])
  }

  @Test func `the item is the reason`() {
    #expect(
      StepCandidate.first(in: "- Open the console\n")?.decision
        == "yes by order-item 1: Open the console")
  }
}
