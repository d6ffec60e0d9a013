/// Finds the header of a table among a paragraph's lines, and the cells of a row.
///
/// Source: GFM 0.29, section 4.10, tables.
struct TableRecognizer {
  let text: SourceText

  /// The line of the header and the alignments under it, when the paragraph holds a table.
  ///
  /// The first line that is a delimiter row, with as many cells as the line before it, decides.
  func header(in block: MarkdownBlock) -> (line: Int, alignments: [Table.Alignment])? {
    for line in (block.line + 1)...block.endLine {
      let content = content(of: line, in: block)
      guard let first = content.first.map({ text.bytes[$0] }),
        first == UInt8(ascii: "|") || first == UInt8(ascii: "-") || first == UInt8(ascii: ":"),
        let alignments = alignments(in: content)
      else { continue }
      let header = self.content(of: line - 1, in: block)
      if cells(in: header).count == alignments.count { return (line - 1, alignments) }
    }
    return nil
  }

  /// The bytes of a paragraph's line without what contains the paragraph, blanks trimmed.
  func content(of line: Int, in block: MarkdownBlock) -> SourceRange {
    let full = text.lineRange(line)
    var start = line == block.line ? block.range.lowerBound : full.lowerBound
    var end = min(full.upperBound, max(block.range.upperBound, start))
    while start < end, [9, 32, 62].contains(text.bytes[start]) { start += 1 }
    while end > start, [9, 32].contains(text.bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  /// The cells between unescaped pipes, each without the blanks around it.
  func cells(in content: SourceRange) -> [SourceRange] {
    var inner = content
    if let first = inner.first, text.bytes[first] == UInt8(ascii: "|") {
      inner = first + 1..<inner.upperBound
    }
    var result: [SourceRange] = []
    var start = inner.lowerBound
    var isEscaped = false
    for offset in inner {
      let byte = text.bytes[offset]
      if byte == UInt8(ascii: "|"), !isEscaped {
        result.append(trimmed(start..<offset))
        start = offset + 1
      }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    if start < inner.upperBound { result.append(trimmed(start..<inner.upperBound)) }
    return result
  }

  private func trimmed(_ range: SourceRange) -> SourceRange {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, [9, 32].contains(text.bytes[start]) { start += 1 }
    while end > start, [9, 32].contains(text.bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  private func alignments(in content: SourceRange) -> [Table.Alignment]? {
    // A row of dashes alone, without a pipe or colon, is a setext underline.
    guard text.bytes[content].contains(where: { $0 != UInt8(ascii: "-") }) else { return nil }
    let cells = cells(in: content)
    guard !cells.isEmpty else { return nil }
    var result: [Table.Alignment] = []
    for cell in cells {
      var bytes = text.bytes[cell]
      let isLeft = bytes.first == UInt8(ascii: ":")
      if isLeft { bytes = bytes.dropFirst() }
      let isRight = bytes.last == UInt8(ascii: ":")
      if isRight { bytes = bytes.dropLast() }
      guard !bytes.isEmpty, bytes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
      result.append(isLeft ? (isRight ? .center : .left) : (isRight ? .right : .none))
    }
    return result
  }
}
