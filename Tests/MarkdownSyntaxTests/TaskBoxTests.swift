import MarkdownSyntax
import Testing

struct TaskBoxTests {
  private func item(_ source: String) -> (item: ListItem, block: MarkdownBlock)? {
    var blocks = MarkdownDocument(parsing: SourceText(source, path: "guide.md")).blocks
    while let first = blocks.first {
      if case .item(let item) = first.kind, first.children.first?.kind == .paragraph {
        return (item, first)
      }
      blocks = first.children
    }
    return nil
  }

  @Test(arguments: [
    "- [ ] a", "* [x] a", "1. [X] a", "10) [ ]\ta", "> - [ ] a", "- - [x] a", "-   [ ]   a",
    "  + [x] a",
  ])
  func `a box before a blank makes an item a task`(source: String) throws {
    let found = try #require(item(source))
    let box = try #require(found.item.box)
    #expect(SourceText(source, path: "")[box.range] == "[\(box.mark)]")
    #expect(box.isChecked == source.lowercased().contains("[x]"))
    #expect(found.block.children.first?.inlines.plainText == "a")
  }

  @Test(arguments: [
    "- [ ]", "- [ ]a", "- [] a", "- [y] a", "- a [ ] b", "-\n  [ ] a", "- \\[ ] a", "- [x](/u) a",
  ])
  func `anything else is text`(source: String) throws {
    #expect(try #require(item(source)).item.box == nil)
  }

  @Test func `a box stays one where the guide defines what stands in it`() throws {
    let found = try #require(item("- [x] **a** b\n\n[x]: /u\n"))
    #expect(found.item.box?.isChecked == true)
    #expect(found.block.children.first?.inlines.plainText == "a b")
  }
}
