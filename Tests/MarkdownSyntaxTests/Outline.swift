import MarkdownSyntax

/// Our own reading of a text, told in the reference parser's words.
struct Outline {
  let document: MarkdownDocument
  private var text: SourceText { document.text }

  init(of source: [UInt8]) throws {
    document = MarkdownDocument(parsing: try SourceText(bytes: source, path: "guide.md"))
  }

  var blocks: [OutlineBlock] { document.blocks.map { outline(of: $0) } }

  private func outline(of block: MarkdownBlock) -> OutlineBlock {
    var result = OutlineBlock(name: "", line: block.line, column: column(block.range.lowerBound))
    result.children = block.children.map(outline)
    result.text = block.inlines.plainText
    switch block.kind {
    case .paragraph: result.name = "paragraph"
    case .heading(let level): result.name = "heading level=\(level)"
    case .blockQuote: result.name = "block_quote"
    case .list(let isOrdered, let isTight):
      result.name = "list type=\(isOrdered ? "ordered" : "bullet") tight=\(isTight)"
    case .item(let item):
      describe(item, isEmpty: block.children.first.map(isEmpty) ?? false, &result)
    case .codeBlock(let code):
      result.name = "code_block"
      result.text = code.lines.map { $0 + "\n" }.joined()
    case .htmlBlock: result.name = "html_block"
    case .thematicBreak: result.name = "thematic_break"
    case .table(let table):
      result.name = "table"
      result.children =
        [row(table.header, "table_header", table)]
        + table.rows.map { row($0, "table_row", table) }
    case .tooDeep: result.name = "too_deep"
    }
    return result
  }

  private func isEmpty(_ block: MarkdownBlock) -> Bool {
    block.kind == .paragraph && block.inlines.isEmpty
  }

  /// The reference sees a box only where nothing but blanks stands before the marker.
  private func describe(_ item: ListItem, isEmpty: Bool, _ result: inout OutlineBlock) {
    result.name = "item"
    guard let box = item.box else { return }
    let before = text.bytes[text.lineStarts[result.line - 1]..<item.marker.lowerBound]
    if before.allSatisfy({ $0 == 32 || $0 == 9 }) {
      result.name = "tasklist completed=\(box.isChecked)"
      if isEmpty { result.children.removeFirst() }
    } else if result.children.first?.name == "table" {
      result.children[0].children[0].children[0].text.insert(
        contentsOf: "[\(box.mark)] ", at: "".startIndex)
    } else if !result.children.isEmpty {
      result.children[0].text = "[\(box.mark)] " + result.children[0].text
    }
  }

  private func row(_ row: Table.Row, _ name: String, _ table: Table) -> OutlineBlock {
    var result = OutlineBlock(name: name, line: row.line, column: 0)
    result.children = zip(row.cells, table.alignments).map { cell, alignment in
      let align = name == "table_header" && alignment != .none ? " align=\(alignment)" : ""
      return OutlineBlock(
        name: "table_cell" + align, line: row.line, column: 0, text: cell.inlines.plainText)
    }
    return result
  }

  private func column(_ offset: Int) -> Int {
    offset - text.lineStarts[text.line(at: offset) - 1] + 1
  }
}
