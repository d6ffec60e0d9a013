import RunbookModel
import RunbookTestSupport
import Testing

struct SequenceItemTests {
  @Test func `what stands between orders in a numbered list belongs to their sequence`() {
    let guide = CompiledGuide(
      "# Guide\n\n1. Open the console\n2. The login page\n3. The list of hosts\n")
    #expect(guide.rules == ["1 order-item", "2 sequence-item", "3 sequence-item"])
    #expect(guide.reasons(of: "2") == ["sequence-item 4: The login page"])
  }

  @Test func `where fewer than a third order something, the list only tells`() {
    let guide = CompiledGuide(
      "# Guide\n\n1. Open it\n2. The login page\n3. The list of hosts\n4. The host\n")
    #expect(guide.ids == [])
  }

  @Test func `a bullet without an order is shown with the one before it`() {
    let guide = CompiledGuide("# Guide\n\n- Open the console\n- The login page\n- Sign in\n")
    #expect(guide.titles == ["Open the console", "Sign in"])
  }
}
