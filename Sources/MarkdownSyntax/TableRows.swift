/// Reads one line as a row of a table.
///
/// Source: GFM 0.29, section 4.10, tables.
struct TableRows {
  let text: SourceText

  /// Whether it is worth looking closer at a line for a delimiter row.
  func maybeDelimiter(_ line: Int) -> Bool {
    for byte in text.bytes[text.lineRange(line)] {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ">"): continue
      case UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"): return true
      default: return false
      }
    }
    return false
  }

  /// Whether a line that goes on with a paragraph may begin another block after a table: an
  /// underline or break, raw HTML, or a list that cannot interrupt a paragraph.
  func maybeBlock(_ content: SourceRange) -> Bool {
    guard let start = content.first else { return false }
    switch text.bytes[start] {
    case UInt8(ascii: "="), UInt8(ascii: "-"), UInt8(ascii: "<"), UInt8(ascii: "+"),
      UInt8(ascii: "*"):
      return true
    case 48...57:
      let end = text.bytes[content].firstIndex { !(48...57).contains($0) }
      return end.map { text.bytes[$0] == UInt8(ascii: ".") || text.bytes[$0] == UInt8(ascii: ")") }
        ?? false
    default: return false
    }
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

  /// The alignments that a delimiter row gives; `nil` where the line is none.
  func alignments(in content: SourceRange) -> [Table.Alignment]? {
    let content = trimmed(content)
    // Dashes alone underline a heading.
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

  /// `range` without blanks at both ends.
  func trimmed(_ range: SourceRange) -> SourceRange {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, Self.isBlank(text.bytes[start]) { start += 1 }
    while end > start, Self.isBlank(text.bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 }
}
