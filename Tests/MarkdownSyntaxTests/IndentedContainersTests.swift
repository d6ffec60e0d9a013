import MarkdownSyntax
import Testing

struct IndentedContainersTests {
  private func document(_ text: String) -> MarkdownDocument {
    MarkdownDocument(parsing: SourceText(text, path: "guide.md"))
  }

  @Test func `what stands right below an admonition's line is its contents`() {
    let blocks = document(
      "!!! note \"Read\"\n    Stop it.\n\n    ```sh\n    ls\n    ```\n\nGo on.\n"
    )
    .blocks
    #expect(blocks.map(\.line) == [1, 2, 8])
    #expect(blocks.map(\.endLine) == [1, 6, 8])
    #expect(blocks[0].inlines.plainText == "!!! note \"Read\"")
    #expect(blocks[1].kind == .blockQuote)
    #expect(blocks[1].children.map(\.line) == [2, 4])
    #expect(blocks[1].children[0].inlines.plainText == "Stop it.")
    #expect(blocks[1].children[0].inlines.map(\.line) == [2])
  }

  @Test func `a list right below it is read as a list`() {
    let blocks = document("!!! warning\n    - one\n    - two\n").blocks
    #expect(blocks.count == 2)
    #expect(blocks[1].children.map(\.kind) == [.list(isOrdered: false, isTight: true)])
    #expect(blocks[1].children[0].children.map(\.line) == [2, 3])
  }

  @Test(arguments: [
    "!!! note\n    one\ntwo\n", "Be quick!!! note\n    one\n", "> !!! note\n>     one\n",
    "!!! note\n  one\n",
  ])
  func `any other paragraph stays one`(_ text: String) {
    #expect(document(text).blocks.count == 1)
  }
}
