import RunbookModel
import RunbookTestSupport
import Testing

struct WayItemTests {
  private func guide(_ lead: String, _ marker: String = "1.") -> CompiledGuide {
    CompiledGuide(
      "# Guide\n\n## The certificate\n\n\(lead)\n\n\(marker) The managed one\n\(marker) Your own\n")
  }

  @Test(arguments: [
    "Choose one of these options:", "There are two ways:", "You can choose between:",
    "It is here. Pick one:",
  ])
  func `a numbered item that a lead offers is a step, whatever it says`(_ lead: String) {
    let guide = guide(lead)
    #expect(
      guide.rules == [
        "1 steps-inside", "1.1 way-item, one-of-lead", "1.2 way-item, one-of-lead",
      ])
    #expect(guide.reasons(of: "1.1").first == "way-item 5: \(lead)")
  }

  @Test(arguments: ["There are certificates:", "Choose one of these options."])
  func `a lead that offers nothing, or leads in nothing, makes no steps`(_ lead: String) {
    #expect(!guide(lead).rules.contains { $0.contains("way-item") })
  }

  @Test func `bullets have to order something all the same`() {
    #expect(guide("These are the options:", "-").ids == [])
  }

  @Test func `an order is a step for that`() {
    let guide = CompiledGuide("# Guide\n\nChoose one of these:\n\n1. Request one\n2. Sign one\n")
    #expect(guide.rules == ["1 order-item, one-of-lead", "2 order-item, one-of-lead"])
  }
}
