/// The tabs and admonitions of MkDocs, whose contents CommonMark takes for indented code.
///
/// A line such as `=== "Linux"` or `!!! note "Title"` opens one; the lines indented by four
/// after it are its contents, and are read as Markdown in a block quote of their own.
///
/// Source: Python-Markdown's admonition extension and PyMdown's tabbed extension.
struct IndentedContainers {
  /// Containers in containers deeper than this stay code.
  private static let depthLimit = 8

  let text: SourceText
  /// How many containers the text itself stands in.
  let depth: Int

  /// The blocks with the contents of containers in place of indented code.
  ///
  /// - Complexity: O(*n*) for *n* bytes.
  func reading(_ blocks: [MarkdownBlock]) -> [MarkdownBlock] {
    guard depth < Self.depthLimit else { return blocks }
    var result: [MarkdownBlock] = []
    result.reserveCapacity(blocks.count)
    for block in blocks {
      if let opening = result.last, Self.isOpening(opening), let contents = contents(of: block) {
        result.append(contents)
      } else if block.children.isEmpty {
        result.append(block)
      } else {
        result.append(replacingChildren(of: block))
      }
    }
    return result
  }

  private func replacingChildren(of block: MarkdownBlock) -> MarkdownBlock {
    MarkdownBlock(
      kind: block.kind, range: block.range, line: block.line, endLine: block.endLine,
      children: reading(block.children), inlines: block.inlines)
  }

  /// Whether a paragraph opens a container: one line that begins with a marker.
  private static func isOpening(_ block: MarkdownBlock) -> Bool {
    guard case .paragraph = block.kind, block.line == block.endLine,
      let first = block.inlines.first?.text, let mark = first.utf8.first, "=!?".utf8.contains(mark)
    else { return false }
    return ContainerMarker(block.inlines.plainText)?.isFenced == false
  }

  /// The block quote that an indented block stands for.
  private func contents(of block: MarkdownBlock) -> MarkdownBlock? {
    guard case .codeBlock(let code) = block.kind, code.fence == nil else { return nil }
    let inner = SourceText(code.lines.joined(separator: "\n"), path: text.path)
    let parsed = MarkdownParser(text: inner, containerDepth: depth + 1)
      .blocks(in: 0..<inner.bytes.count)
    let mapping = LineMapping(inner: inner, outer: text, firstLine: code.firstLine)
    return MarkdownBlock(
      kind: .blockQuote, range: block.range, line: block.line, endLine: block.endLine,
      children: parsed.map(mapping.moved))
  }
}

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
