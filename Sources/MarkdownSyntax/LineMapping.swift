/// Moves blocks that were read from dedented lines to where those lines stand in the whole text.
struct LineMapping {
  let inner: SourceText
  let outer: SourceText
  /// The line of `outer` that is the first of `inner`.
  let firstLine: Int

  func moved(_ block: MarkdownBlock) -> MarkdownBlock {
    MarkdownBlock(
      kind: moved(block.kind), range: moved(block.range), line: moved(line: block.line),
      endLine: moved(line: block.endLine), children: block.children.map(moved),
      inlines: moved(block.inlines))
  }

  private func moved(_ kind: MarkdownBlock.Kind) -> MarkdownBlock.Kind {
    switch kind {
    case .item(let item):
      let box = item.box.map { TaskBox(range: moved($0.range), mark: $0.mark) }
      return .item(ListItem(marker: moved(item.marker), number: item.number, box: box))
    case .codeBlock(let code):
      return .codeBlock(
        CodeBlock(
          info: code.info, fence: code.fence.map(moved), isClosed: code.isClosed,
          lines: code.lines, firstLine: moved(line: code.firstLine)))
    case .table(let table):
      return .table(
        Table(
          alignments: table.alignments, header: moved(table.header), rows: table.rows.map(moved)))
    default: return kind
    }
  }

  private func moved(_ row: Table.Row) -> Table.Row {
    Table.Row(
      line: moved(line: row.line),
      cells: row.cells.map { Table.Cell(range: moved($0.range), inlines: moved($0.inlines)) })
  }

  private func moved(_ runs: [InlineRun]) -> [InlineRun] {
    runs.map { run in
      InlineRun(
        kind: run.kind, text: run.text, isStrong: run.isStrong, isEmphasized: run.isEmphasized,
        destination: run.destination, line: moved(line: run.line))
    }
  }

  private func moved(line: Int) -> Int { line + firstLine - 1 }

  private func moved(_ range: SourceRange) -> SourceRange {
    let start = moved(offset: range.lowerBound)
    return start..<max(start, moved(offset: range.upperBound))
  }

  /// The end of a line stays the end of that line, since dedenting takes bytes from its start.
  private func moved(offset: Int) -> Int {
    let line = inner.line(at: offset)
    let fromEnd = inner.lineRange(line).upperBound - offset
    let end = outer.lineRange(min(moved(line: line), outer.lineCount)).upperBound
    return max(0, end - fromEnd)
  }
}
