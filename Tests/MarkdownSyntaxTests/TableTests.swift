import MarkdownSyntax
import Testing

struct TableTests {
  private func tables(_ source: String) -> [(block: MarkdownBlock, table: Table)] {
    func find(_ blocks: [MarkdownBlock]) -> [(block: MarkdownBlock, table: Table)] {
      blocks.flatMap { block in
        if case .table(let table) = block.kind { return [(block, table)] }
        return find(block.children)
      }
    }
    return find(MarkdownDocument(parsing: SourceText(source, path: "guide.md")).blocks)
  }

  private func texts(_ row: Table.Row?) -> [String] { row?.cells.map(\.inlines.plainText) ?? [] }

  @Test func `rows are as wide as the header`() throws {
    let table = try #require(tables("| a | b |\n|:--|--:|\n| 1 |\n| 1 | 2 | 3 |\n").first?.table)
    #expect(table.alignments == [.left, .right])
    #expect(table.rows.map(texts) == [["1", ""], ["1", "2"]])
  }

  @Test func `a pipe in a cell is written with a backslash, in code too`() throws {
    let table = try #require(tables("| `a \\| b` \\| c |\n|---|\n").first?.table)
    #expect(texts(table.header) == ["a | b | c"])
  }

  @Test func `cells find the definitions of the whole guide`() throws {
    let source = "| [docs] |\n|---|\n| [x][y] |\n\n- [docs]: /d\n\n> text\n\n[y]: /e\n"
    let table = try #require(tables(source).first?.table)
    #expect(table.header.cells.first?.inlines.first?.destination == "/d")
    #expect(table.rows.first?.cells.first?.inlines.first?.destination == "/e")
  }

  @Test func `text before the header is a paragraph of its own`() {
    let document = MarkdownDocument(parsing: SourceText("one\na | b\n--|--\n", path: "guide.md"))
    #expect(document.blocks.map(\.kind).first == .paragraph)
    #expect(document.blocks.map(\.line) == [1, 2])
    #expect(document.blocks.map(\.range) == [0..<3, 4..<15])
  }

  @Test(arguments: [
    "> | a |\n> |---|\nb\n", "| a |\n|---|\n    b\n", "| a |\n|---|\n---\n", "| a |\n|---|\n2. b\n",
    "| a |\n|---|\n\nb\n", "- | a |\n  |---|\n<b>\n",
  ])
  func `a table ends where a paragraph would go on`(source: String) throws {
    let document = MarkdownDocument(parsing: SourceText(source, path: "guide.md"))
    #expect(tables(source).first?.block.endLine == 2)
    #expect(document.blocks.count == 2)
  }

  @Test func `an underline after a table is a row of it`() {
    #expect(tables("| a |\n|---|\n| b |\n===\nc\n").first?.table.rows.count == 3)
  }

  @Test(arguments: [
    "| a |\n| - | - |\n", "a\n---\n", "| a |\n\n|---|\n", "> | a |\n|---|\n", "| a |\n    |---|\n",
  ])
  func `what only looks like a table is none`(source: String) {
    #expect(tables(source).isEmpty)
  }

  @Test func `a box may stand before a table`() throws {
    let found = try #require(tables("- [x] | a |\n  |---|\n").first)
    #expect(texts(found.table.header) == ["a"])
    #expect(found.block.range.lowerBound == 6)
  }
}
