import MarkdownSyntax
import RunbookReporting

/// Shows the guide's own words at a terminal: wrapped, with the depth of lists kept.
struct GuideTextRenderer {
  let width: Int
  let isPlain: Bool
  let palette: TerminalPalette
  /// What is shown for a block of code instead of its text, by its first byte.
  var texts: [Int: String] = [:]
  /// The first bytes of blocks that are not shown.
  var hidden: Set<Int> = []

  var bullet: String { isPlain ? "-" : "•" }

  /// The lines of blocks, one after the other.
  func lines(of blocks: [MarkdownBlock], indentation: Int) -> [String] {
    blocks.flatMap { lines(of: $0, indentation: indentation) }
  }

  private func lines(of block: MarkdownBlock, indentation: Int) -> [String] {
    switch block.kind {
    case .paragraph, .heading:
      wrapped(StyledText(block.inlines), indentation: indentation)
    case .list, .blockQuote:
      lines(of: block.children, indentation: indentation)
    case .item(let item):
      itemLines(item, block.children, indentation: indentation)
    case .codeBlock(let code):
      hidden.contains(block.range.lowerBound)
        ? [] : codeLines(texts[block.range.lowerBound] ?? code.text, indentation: indentation)
    case .table(let table):
      tableLines(table, indentation: indentation)
    case .htmlBlock, .thematicBreak, .tooDeep:
      []
    }
  }

  /// Text behind a sign, its further lines under its first.
  func hanging(
    _ sign: String, _ text: StyledText, indentation: Int, look: TerminalPalette.Look? = nil
  ) -> [String] {
    let inner = indentation + sign.displayWidth + 1
    return text.lines(width: max(20, width - inner), palette).enumerated().map { number, line in
      String(repeating: " ", count: number == 0 ? indentation : inner)
        + (number == 0 ? "\(look.map { palette($0, sign) } ?? sign) " : "") + line
    }
  }

  func wrapped(_ text: StyledText, indentation: Int) -> [String] {
    let lead = String(repeating: " ", count: indentation)
    return text.lines(width: max(20, width - indentation), palette).map { lead + $0 }
  }

  /// A block of code, as it is: its lines are never broken.
  func codeLines(_ text: String, indentation: Int) -> [String] {
    let lead = String(repeating: " ", count: indentation + 2)
    return text.printableLines.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.isEmpty ? "" : lead + palette(.code, String($0))
    }
  }

  private func itemLines(
    _ item: ListItem, _ children: [MarkdownBlock], indentation: Int
  ) -> [String] {
    let sign = item.number.map { "\($0)." } ?? bullet
    guard let first = children.first, case .paragraph = first.kind else {
      return lines(of: children, indentation: indentation + 2)
    }
    return hanging(sign, StyledText(first.inlines), indentation: indentation)
      + lines(of: Array(children.dropFirst()), indentation: indentation + sign.count + 1)
  }

  /// A row a line, the header's words before each cell, which wraps well at any width.
  private func tableLines(_ table: Table, indentation: Int) -> [String] {
    table.rows.flatMap { row in
      let cells = zip(table.header.cells, row.cells).map { header, cell in
        let name = header.inlines.plainText
        return name.isEmpty ? cell.inlines.plainText : "\(name): \(cell.inlines.plainText)"
      }
      return hanging(bullet, StyledText(cells.joined(separator: "; ")), indentation: indentation)
    }
  }
}
