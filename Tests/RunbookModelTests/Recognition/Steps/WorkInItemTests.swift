import RunbookTestSupport
import Testing

@testable import RunbookModel

struct WorkInItemTests {
  @Test(arguments: ["1.", "- "], ["sh\ntar -xf site.tar", "yaml\nport: 80"])
  func `an item with something to run or to enter in it is a step`(
    _ marker: String, _ block: String
  ) {
    let code = block.split(separator: "\n").joined(separator: "\n   ")
    let guide = CompiledGuide(
      "# Guide\n\n## The site\n\n\(marker) The archive:\n\n   ```\(code)\n   ```\n")
    #expect(guide.rules == ["1 steps-inside", "1.1 work-in-item"])
    #expect(guide.reasons(of: "1.1") == ["work-in-item 5: The archive:"])
  }

  @Test(arguments: [GuideBlock.Kind.output, .text])
  func `a block that is only read makes no step`(_ kind: GuideBlock.Kind) {
    let candidate = StepCandidate.first(
      in: "1. The archive:\n\n   ```\n   x\n   ```\n", kinds: [kind])
    #expect(candidate?.decision == nil)
  }

  @Test func `an order over a block is an order`() {
    let candidate = StepCandidate.first(
      in: "1. Unpack it:\n\n   ```\n   x\n   ```\n", kinds: [.command])
    #expect(candidate?.decision == "yes by order-item 1: Unpack it:")
  }
}
