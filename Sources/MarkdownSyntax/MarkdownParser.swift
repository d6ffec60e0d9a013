/// Reads CommonMark and recognizes on top of it what GitHub adds: task items and tables.
struct MarkdownParser {
  let text: SourceText

  /// The blocks in `range`, which begins where a line or the text after a byte order mark begins.
  func blocks(in range: SourceRange) -> [MarkdownBlock] {
    guard !range.isEmpty else { return [] }
    return CommonMarkTree(parsing: text, in: range).blocks().flatMap(extended)
  }

  private func extended(_ block: MarkdownBlock) -> [MarkdownBlock] {
    switch block.kind {
    case .paragraph: return tables(in: block)
    case .item(let item): return [taskItem(block, item)]
    case .blockQuote, .list: return [replacing(block, kind: block.kind)]
    default: return [block]
    }
  }

  private func replacing(_ block: MarkdownBlock, kind: MarkdownBlock.Kind) -> MarkdownBlock {
    MarkdownBlock(
      kind: kind, range: block.range, line: block.line, endLine: block.endLine,
      children: block.children.flatMap(extended), inlines: block.inlines)
  }

  // MARK: Task items

  /// Recognizes `[ ]` or `[x]` before a blank at the start of an item's first paragraph.
  private func taskItem(_ block: MarkdownBlock, _ item: ListItem) -> MarkdownBlock {
    guard let first = block.children.first, case .paragraph = first.kind,
      let mark = boxMark(at: first.range, in: block, item)
    else { return replacing(block, kind: block.kind) }
    let start = first.range.lowerBound
    let box = TaskBox(range: start..<start + 3, mark: mark)
    let boxed = ListItem(marker: item.marker, number: item.number, box: box)
    let paragraph = MarkdownBlock(
      kind: .paragraph, range: first.range, line: first.line, endLine: first.endLine,
      inlines: droppingBox(first.inlines))
    let children = extended(paragraph) + block.children.dropFirst().flatMap(extended)
    return MarkdownBlock(
      kind: .item(boxed), range: block.range, line: block.line, endLine: block.endLine,
      children: children)
  }

  private func boxMark(at range: SourceRange, in block: MarkdownBlock, _ item: ListItem)
    -> Character?
  {
    let bytes = text.bytes[range]
    let start = range.lowerBound
    // Only blanks may stand between the marker and the box, and on the same line.
    guard item.marker.upperBound <= start,
      text.bytes[item.marker.upperBound..<start].allSatisfy({ $0 == 32 || $0 == 9 }),
      bytes.count >= 4, bytes[start] == UInt8(ascii: "["), bytes[start + 2] == UInt8(ascii: "]"),
      bytes[start + 3] == 32 || bytes[start + 3] == 9
    else { return nil }
    switch bytes[start + 1] {
    case UInt8(ascii: " "): return " "
    case UInt8(ascii: "x"): return "x"
    case UInt8(ascii: "X"): return "X"
    default: return nil
    }
  }

  /// The stretches without the box's own three characters and the blanks after them.
  private func droppingBox(_ runs: [InlineRun]) -> [InlineRun] {
    var left = 3
    var result: [InlineRun] = []
    for run in runs {
      var text = run.text
      while left > 0, !text.isEmpty {
        text.removeFirst()
        left -= 1
      }
      if left == 0, result.isEmpty { text = String(text.drop { $0 == " " || $0 == "\t" }) }
      if text.isEmpty { continue }
      result.append(
        InlineRun(
          kind: run.kind, text: text, isStrong: run.isStrong, isEmphasized: run.isEmphasized,
          destination: run.destination, line: run.line))
    }
    return result
  }

  // MARK: Tables

  /// The paragraph, or the paragraph before a table and the table.
  private func tables(in block: MarkdownBlock) -> [MarkdownBlock] {
    guard block.endLine > block.line,
      let (headerLine, alignments) = TableRecognizer(text: text).header(in: block)
    else { return [block] }
    let recognizer = TableRecognizer(text: text)
    let header = row(recognizer, headerLine, in: block, width: alignments.count)
    let rows =
      headerLine + 2 <= block.endLine
      ? (headerLine + 2...block.endLine).map {
        row(recognizer, $0, in: block, width: alignments.count)
      } : []
    let start = recognizer.content(of: headerLine, in: block).lowerBound
    let table = MarkdownBlock(
      kind: .table(Table(alignments: alignments, header: header, rows: rows)),
      range: start..<block.range.upperBound, line: headerLine, endLine: block.endLine)
    guard headerLine > block.line else { return [table] }
    let end = text.lineRange(headerLine - 1).upperBound
    let before = block.inlines.filter { $0.line < headerLine }
    let trimmed = before.last.map { $0.kind == .softBreak || $0.kind == .lineBreak } == true
    return [
      MarkdownBlock(
        kind: .paragraph, range: block.range.lowerBound..<end, line: block.line,
        endLine: headerLine - 1, inlines: trimmed ? before.dropLast() : before),
      table,
    ]
  }

  private func row(
    _ recognizer: TableRecognizer, _ line: Int, in block: MarkdownBlock, width: Int
  ) -> Table.Row {
    let ranges = recognizer.cells(in: recognizer.content(of: line, in: block)).prefix(width)
    var cells = ranges.map { Table.Cell(range: $0, inlines: inlines(of: $0, line: line)) }
    let end = text.lineRange(line).upperBound
    while cells.count < width { cells.append(Table.Cell(range: end..<end, inlines: [])) }
    return Table.Row(line: line, cells: cells)
  }

  private func inlines(of range: SourceRange, line: Int) -> [InlineRun] {
    guard !range.isEmpty else { return [] }
    // A pipe that does not end the cell is escaped even inside code.
    let content = text[range].replacingPipes
    let needsParser = content.utf8.contains { !Self.isPlain($0) }
    guard needsParser else {
      return [InlineRun(kind: .text, text: content, line: line)]
    }
    let cell = SourceText(content, path: text.path)
    let parsed = CommonMarkTree(parsing: cell, in: 0..<cell.bytes.count).blocks()
    guard parsed.count == 1, let only = parsed.first, case .paragraph = only.kind else {
      return [InlineRun(kind: .text, text: content, line: line)]
    }
    return only.inlines.map {
      InlineRun(
        kind: $0.kind, text: $0.text, isStrong: $0.isStrong, isEmphasized: $0.isEmphasized,
        destination: $0.destination, line: line)
    }
  }

  /// Whether a byte can take no part in emphasis, code, links, HTML, entities or escapes.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 65...90, 97...122, 48...57, 32, 44, 46, 47, 58, 59, 40, 41, 39, 34, 128...255: true
    default: false
    }
  }
}

extension String {
  /// The text with `\|` as `|`.
  fileprivate var replacingPipes: String {
    guard utf8.contains(UInt8(ascii: "\\")) else { return self }
    var result = ""
    var isEscaped = false
    for character in self {
      if isEscaped, character != "|" { result.append("\\") }
      isEscaped = character == "\\" && !isEscaped
      if !isEscaped { result.append(character) }
    }
    return isEscaped ? result + "\\" : result
  }
}
