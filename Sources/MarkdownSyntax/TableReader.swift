/// Lines that are hidden from the C parser because they belong to a table.
///
/// To CommonMark a table is a paragraph, and what ends a table does not always end a paragraph.
/// Hidden, a row is an empty heading: that ends what stands before and goes on with nothing.
struct TableMasks: Equatable {
  /// For each line of a delimiter row the bytes of that line and of the rows after it.
  private(set) var rows: [Int: [SourceRange]] = [:]
  private var lines: Set<Int> = []

  /// Whether the line is hidden.
  func hides(_ line: Int) -> Bool { lines.contains(line) }

  /// Hides the lines from `delimiter` on whose content is `ranges`.
  mutating func hide(_ ranges: [SourceRange], from delimiter: Int) {
    rows[delimiter] = ranges
    lines.formUnion(delimiter..<delimiter + ranges.count)
  }

  /// The bytes of a text with every hidden line as an empty heading of the same length.
  func applied(to bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    for range in rows.values.joined() {
      for offset in range { result[offset] = UInt8(ascii: " ") }
      result[range.lowerBound] = UInt8(ascii: "#")
    }
    return result
  }
}

/// Makes tables of paragraphs.
///
/// Source: GFM 0.29, section 4.10, tables.
struct TableReader {
  private let rows: TableRows
  private let masks: TableMasks
  private var found: TableMasks
  private(set) var hasTables = false
  private let text: SourceText

  init(text: SourceText, masks: TableMasks) {
    self.text = text
    self.masks = masks
    rows = TableRows(text: text)
    found = masks
  }

  /// All masks, when a table was found that may end before its paragraph does.
  var missingMasks: TableMasks? { found == masks ? nil : found }

  /// Whether a line is a hidden row, and what the parser reports there is not in the guide.
  func hides(_ line: Int) -> Bool { masks.hides(line) }

  /// The table in or after a paragraph, from its header row to its last row.
  mutating func table(in block: TextBlock, path: inout ContainerPath) -> MarkdownBlock? {
    if let hidden = masks.rows[block.lines.upperBound + 1] {
      return table(in: block, header: block.lines.upperBound, hidden: hidden, path: &path)
    }
    guard block.endLine > block.lines.lowerBound else { return nil }
    for line in block.lines.dropFirst() where rows.maybeDelimiter(line) {
      let content = path.content(of: line)
      guard content.isInside, content.indent < 4,
        let alignments = rows.alignments(in: content.range)
      else { continue }
      let header = headerRange(line - 1, in: block, path: &path)
      guard rows.cells(in: header).count == alignments.count else { continue }
      return table(in: block, delimiter: line, alignments, header, content.range, path: &path)
    }
    return nil
  }

  /// `table` with the lines of a paragraph that follows on its hidden rows; `nil` where the
  /// paragraph is something else.
  mutating func table(
    _ table: MarkdownBlock, goingOnWith block: TextBlock, in path: inout ContainerPath
  ) -> MarkdownBlock? {
    guard case .table(let old) = table.kind, block.lines.lowerBound == table.endLine + 1,
      let hidden = masks.rows[old.header.line + 1]
    else { return nil }
    let ranges = furtherRows(block.lines.lowerBound...block.endLine, isFirst: true, path: &path)
    guard !ranges.isEmpty else { return nil }
    if ranges.count < block.endLine - block.lines.lowerBound + 1 {
      found.hide(hidden + ranges, from: old.header.line + 1)
    }
    let further = row(ranges[...], from: block.lines.lowerBound, width: old.alignments.count)
    return made(
      Table(alignments: old.alignments, header: old.header, rows: old.rows + further),
      start: table.range.lowerBound)
  }

  private mutating func table(
    in block: TextBlock, header: Int, hidden: [SourceRange], path: inout ContainerPath
  ) -> MarkdownBlock? {
    guard let first = hidden.first, let alignments = rows.alignments(in: first) else { return nil }
    let range = headerRange(header, in: block, path: &path)
    let table = Table(
      alignments: alignments, header: row(header, range, width: alignments.count),
      rows: row(hidden.dropFirst(), from: header + 2, width: alignments.count))
    return made(table, start: range.lowerBound)
  }

  private mutating func table(
    in block: TextBlock, delimiter: Int, _ alignments: [Table.Alignment], _ header: SourceRange,
    _ delimiterRange: SourceRange, path: inout ContainerPath
  ) -> MarkdownBlock {
    var ranges: [SourceRange] = []
    if block.endLine > delimiter {
      ranges = furtherRows(delimiter + 1...block.endLine, isFirst: false, path: &path)
      if ranges.count < block.endLine - delimiter {
        found.hide([delimiterRange] + ranges, from: delimiter)
      }
    }
    let table = Table(
      alignments: alignments, header: row(delimiter - 1, header, width: alignments.count),
      rows: row(ranges[...], from: delimiter + 1, width: alignments.count))
    return made(table, start: header.lowerBound)
  }

  private mutating func made(_ table: Table, start: Int) -> MarkdownBlock {
    hasTables = true
    let endLine = table.header.line + 1 + table.rows.count
    return MarkdownBlock(
      kind: .table(table), range: start..<text.lineRange(endLine).upperBound,
      line: table.header.line, endLine: endLine)
  }

  private func headerRange(
    _ line: Int, in block: TextBlock, path: inout ContainerPath
  ) -> SourceRange {
    guard line == block.lines.lowerBound else { return rows.trimmed(path.content(of: line).range) }
    return rows.trimmed(block.contentStart(in: text)..<text.lineRange(line).upperBound)
  }

  /// The content of the lines up to the first that may end a table though not a paragraph.
  private func furtherRows(
    _ lines: ClosedRange<Int>, isFirst: Bool, path: inout ContainerPath
  ) -> [SourceRange] {
    var ranges: [SourceRange] = []
    for line in lines {
      let content = path.content(of: line)
      let isCertain = isFirst && line == lines.lowerBound
      if rows.cells(in: rows.trimmed(content.range)).isEmpty { break }
      if !isCertain, !content.isInside || content.indent > 3 || rows.maybeBlock(content.range) {
        break
      }
      ranges.append(rows.trimmed(content.range))
    }
    return ranges
  }

  private func row(_ ranges: ArraySlice<SourceRange>, from line: Int, width: Int) -> [Table.Row] {
    ranges.enumerated().map { row(line + $0.offset, $0.element, width: width) }
  }

  private func row(_ line: Int, _ content: SourceRange, width: Int) -> Table.Row {
    var cells = rows.cells(in: content).prefix(width).map { Table.Cell(range: $0, inlines: []) }
    let end = content.upperBound
    while cells.count < width { cells.append(Table.Cell(range: end..<end, inlines: [])) }
    return Table.Row(line: line, cells: cells)
  }
}
