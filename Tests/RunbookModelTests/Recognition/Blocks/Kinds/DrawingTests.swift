import Testing

@testable import RunbookModel

struct DrawingTests {
  @Test(arguments: [
    "web/\n├── src\n└── run.sh", "A\n  │\n  ▼\nB", "build\n↓\ndeploy", "web\n|-- src\n`-- run.sh",
    "┌─────┐\n│ web │\n└─────┘",
  ])
  func `a tree, a flow and a frame are text in any fence`(_ content: String) {
    for language in ["bash", "", "text"] {
      let block = OneBlock(content, language: language, lead: "The project has this layout:")
      #expect(block.kind == .text)
      #expect(block.rule == "drawing")
    }
  }

  @Test func `a rule under a title is no drawing`() {
    #expect(OneBlock("Done!\n━━━━━━\nAll is well.").rule != "drawing")
  }
}
