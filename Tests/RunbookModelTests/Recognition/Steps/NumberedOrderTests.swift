import RunbookTestSupport
import Testing

@testable import RunbookModel

struct NumberedOrderTests {
  @Test(arguments: ["2. Drain the node", "2) Drain it", "2.1 Drain", "2: Drain nodes"])
  func `a numbered heading that begins with a verb says all there is to say`(_ heading: String) {
    #expect(
      StepCandidate.first(in: "## \(heading)")?.decision?.hasPrefix(
        "yes by numbered-order 1: Drain")
        == true)
  }

  @Test(arguments: ["2. The node", "2. Nodes to drain", "Drain nodes", "2nd node"])
  func `without the number or the verb something has to stand below it`(_ heading: String) {
    #expect(CompiledGuide("# Guide\n\n## \(heading)\n\nIt is old.\n").ids == [])
  }

  @Test func `a command below it comes first`() {
    let guide = CompiledGuide("# Guide\n\n## 2. Drain it\n\n```sh\nkubectl drain n1\n```\n")
    #expect(guide.rules == ["2 command-under-heading"])
  }
}
