import RunbookModel
import RunbookTestSupport
import Testing

struct InsteadLeadTests {
  @Test(arguments: [
    "Alternatively, run it with arguments:", "Or use the console:", "As an alternative, run this:",
    "Another way is to run:", "Another option:",
  ])
  func `a lead that says so is another way to do what stands before it`(_ lead: String) {
    let guide = SiblingGuide.leads(["Run the installer:", lead])
    #expect(guide.ways.map(\.count) == [2])
    #expect(
      guide.rules == [
        "1 steps-inside", "1.1 lead-over-work, instead-lead", "1.2 lead-over-work, instead-lead",
      ])
    #expect(guide.reasons(of: "1.1").last == "instead-lead 5: Run the installer:")
  }

  @Test(arguments: ["Then run it:", "Or, if it is installed, run:", "Order the part:"])
  func `a lead that goes on, or is a condition, is none`(_ lead: String) {
    #expect(SiblingGuide.leads(["Run the installer:", lead]).ways == [])
  }

  @Test func `a third way joins the two before it`() {
    let guide = SiblingGuide.leads(["Run it:", "Or run this:", "Alternatively, run that:"])
    #expect(guide.ways.map(\.count) == [3])
  }

  @Test func `only what stands right before it is the other way`() {
    let guide = SiblingGuide.leads(["Fetch it:", "Run it:", "Or run this:"])
    #expect(
      guide.runbook.choices.map { $0.alternatives.flatMap(\.steps).map(\.description) } == [
        ["1.2", "1.3"]
      ])
  }

  @Test func `a numbered item can say so too`() {
    let guide = CompiledGuide(
      "# Guide\n\n1. Call the office\n2. Alternatively, send a letter\n3. Wait for the reply\n")
    #expect(guide.ways.map(\.count) == [2])
  }
}
