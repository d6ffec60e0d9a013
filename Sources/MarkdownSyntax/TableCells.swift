/// Reads the text in the cells of all tables of a document at once.
///
/// Each cell becomes a heading of a text of its own, which no other block can be in and which
/// ends with its line, after the definitions that the cells' links may need.
struct TableCells {
  private let text: SourceText
  private let definitions: String

  init(in text: SourceText, definitions: String) {
    self.text = text
    self.definitions = definitions
  }

  /// The blocks with the text of every cell.
  func filling(_ blocks: [MarkdownBlock]) -> [MarkdownBlock] {
    var source = definitions + "\n"
    collect(blocks, into: &source)
    let bytes = Array(source.utf8)
    return CommonMarkTree(parsing: bytes[...]).withBlocks { first in
      var heading = first
      // What is written like a definition and is none comes out as another block.
      while let other = heading, other.kind != .heading { heading = other.next }
      return fill(blocks, from: &heading)
    }
  }

  private func collect(_ blocks: [MarkdownBlock], into source: inout String) {
    for block in blocks {
      collect(block.children, into: &source)
      guard case .table(let table) = block.kind else { continue }
      for cell in table.cells where needsParser(cell) {
        source += "# " + text[cell.range].replacingEscapedPipes + " #\n"
      }
    }
  }

  private func fill(
    _ blocks: [MarkdownBlock], from heading: inout CommonMarkNode?
  ) -> [MarkdownBlock] {
    blocks.map { block in
      var kind = block.kind
      if case .table(let table) = kind { kind = .table(fill(table, from: &heading)) }
      let children = fill(block.children, from: &heading)
      return MarkdownBlock(
        kind: kind, range: block.range, line: block.line, endLine: block.endLine,
        children: children, inlines: block.inlines)
    }
  }

  private func fill(_ table: Table, from heading: inout CommonMarkNode?) -> Table {
    var rows = ([table.header] + table.rows).map { row in
      Table.Row(
        line: row.line,
        cells: row.cells.map {
          Table.Cell(range: $0.range, inlines: inlines(of: $0, line: row.line, from: &heading))
        })
    }
    let header = rows.removeFirst()
    return Table(alignments: table.alignments, header: header, rows: rows)
  }

  private func inlines(
    of cell: Table.Cell, line: Int, from heading: inout CommonMarkNode?
  ) -> [InlineRun] {
    guard needsParser(cell) else {
      return cell.range.isEmpty ? [] : [InlineRun(kind: .text, text: text[cell.range], line: line)]
    }
    guard let current = heading else { return [] }
    heading = current.next
    return InlineReader.runs(of: current, lines: InlineLines(of: current, from: line)).runs
  }

  /// Whether a cell holds anything but words, so that it may mean more than it says.
  private func needsParser(_ cell: Table.Cell) -> Bool {
    !text.bytes[cell.range].allSatisfy(Self.isPlain)
  }

  /// Whether a byte can take no part in emphasis, code, links, HTML, entities or escapes.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 65...90, 97...122, 48...57, 32, 44, 46, 47, 58, 59, 40, 41, 39, 34, 128...255: true
    default: false
    }
  }
}

extension Table {
  fileprivate var cells: [Cell] { header.cells + rows.flatMap(\.cells) }
}

extension String {
  /// The text with `\|` as `|`, also in code, as cells are read.
  fileprivate var replacingEscapedPipes: String {
    replacing("\\|", with: "|")
  }
}
