import Testing

@testable import RunbookModel

struct DisplayLeadTests {
  @Test(arguments: [
    "The screen displays:", "If not given as arguments, you'll be prompted:", "A message appears",
  ])
  func `what is said to be shown is output`(_ lead: String) {
    #expect(OneBlock("Enter the name of it: web", lead: lead).kind == .output)
  }

  @Test func `an order to run is none`() {
    let block = OneBlock("fleet status web", lead: "Run the command that shows its state:")
    #expect(block.kind == .command)
  }
}
