import Testing

@testable import RunbookModel

struct BeforeAndAfterTests {
  @Test(arguments: ["Before:", "After", "**Old:**", "New way:", "Previously:"])
  func `a comparison is not run`(_ lead: String) {
    let block = OneBlock("./deploy --v2", language: "bash", lead: lead)
    #expect(block.kind == .text)
    #expect(block.rule == "before-and-after")
  }

  @Test func `an order to run the new command is none`() {
    let block = OneBlock("./deploy --v2", language: "bash", lead: "Run the new command:")
    #expect(block.kind == .command)
  }
}
