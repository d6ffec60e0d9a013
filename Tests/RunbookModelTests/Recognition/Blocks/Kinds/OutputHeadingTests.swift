import Testing

@testable import RunbookModel

struct OutputHeadingTests {
  @Test(arguments: ["Expected output", "Example response", "Sample output", "Output"])
  func `a heading announces what no sentence does`(_ heading: String) {
    let block = OneBlock("ready", language: "bash", heading: heading)
    #expect(block.kind == .output)
    #expect(block.rule == "output-heading")
  }

  @Test func `an order, a sentence and a prompt outweigh the heading`() {
    let heading = "Expected output"
    #expect(OneBlock("ls", language: "sh", heading: "Check the expected output").kind == .command)
    #expect(OneBlock("ls", language: "sh", lead: "Run:", heading: heading).kind == .command)
    #expect(OneBlock("$ ls\na", language: "sh", heading: heading).kind == .session)
    #expect(OneBlock("kubectl logs web", language: "sh", heading: "Logs").kind == .command)
  }
}
