import Testing

@testable import RunbookModel

struct TextToReadTests {
  @Test(arguments: ["", "text"])
  func `what no rule knows is shown and not run`(_ language: String) {
    let block = OneBlock("Dear team,\n\nthe upgrade begins at ten.", language: language)
    #expect(block.kind == .text)
    #expect(block.rule == "text-to-read")
  }
}
