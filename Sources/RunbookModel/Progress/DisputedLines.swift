import MarkdownSyntax

/// Lines that readers of Markdown take for different things, so that no mark may stand on them.
///
/// A tag alone on a line that lazily goes on with the paragraph of an item or quote is text by
/// CommonMark 0.30, while GitHub's reader begins a block of raw HTML there, up to the next blank
/// line.
///
/// Source: CommonMark 0.30, section 4.6, start condition 7.
struct DisputedLines {
  private(set) var lines: Set<Int> = []
  private let text: SourceText

  init(in text: SourceText) { self.text = text }

  /// Adds what a paragraph or heading inside of an item or quote makes unsure.
  mutating func add(paragraph: MarkdownBlock) {
    guard paragraph.endLine > paragraph.line, !lines.contains(paragraph.line) else { return }
    let column = paragraph.range.lowerBound - text.lineStarts[paragraph.line - 1]
    for line in paragraph.line + 1...paragraph.endLine {
      let range = text.lineRange(line)
      let start = text.skippingBlanks(from: range.lowerBound, limit: range.upperBound)
      guard start - range.lowerBound < column, isTag(start..<range.upperBound) else { continue }
      return addLines(from: line)
    }
  }

  private mutating func addLines(from first: Int) {
    var line = first
    while line <= text.lineCount {
      let range = text.lineRange(line)
      if text.skippingBlanks(from: range.lowerBound, limit: range.upperBound) == range.upperBound {
        return
      }
      lines.insert(line)
      line += 1
    }
  }

  /// Whether `<`, a letter, anything and `>` stand there, which may be a tag.
  private func isTag(_ range: SourceRange) -> Bool {
    var bytes = text.bytes[range]
    while let last = bytes.last, last == 32 || last == 9 { bytes = bytes.dropLast() }
    guard bytes.first == UInt8(ascii: "<"), bytes.last == UInt8(ascii: ">") else { return false }
    bytes = bytes.dropFirst()
    if bytes.first == UInt8(ascii: "/") { bytes = bytes.dropFirst() }
    return bytes.first.map { (65...90).contains($0) || (97...122).contains($0) } == true
  }
}
