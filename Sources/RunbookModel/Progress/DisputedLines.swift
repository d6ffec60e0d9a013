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

  /// Adds what any paragraph or heading in a list or quote makes unsure.
  mutating func addAll(in container: MarkdownBlock) {
    var end = container.range.lowerBound
    if case .item(let item) = container.kind { end = item.marker.upperBound }
    for block in container.children {
      if !block.inlines.isEmpty {
        add(paragraph: block, isAfterText: !text.isClear(end..<max(end, block.range.lowerBound)))
      }
      addAll(in: block)
      end = block.range.upperBound
    }
  }

  /// Adds what a paragraph or heading inside of an item or quote makes unsure.
  ///
  /// `isAfterText` says that it goes on with a line that is no part of it: a definition.
  mutating func add(paragraph: MarkdownBlock, isAfterText: Bool) {
    guard !lines.contains(paragraph.line) else { return }
    // Which column the paragraph's container begins in, the line after a definition does not tell.
    let first = isAfterText ? paragraph.line : paragraph.line + 1
    guard first <= paragraph.endLine else { return }
    let column =
      isAfterText
      ? Int.max : paragraph.range.lowerBound - text.lineStarts[paragraph.line - 1]
    for line in first...paragraph.endLine {
      let content = lineContent(line)
      guard content.lowerBound - text.lineStarts[line - 1] < column,
        HTMLTag.isAlone(in: text.bytes[content])
      else { continue }
      return addLines(from: line)
    }
  }

  /// A line without the blanks at its start.
  private func lineContent(_ line: Int) -> SourceRange {
    let range = text.lineRange(line)
    return text.skippingBlanks(from: range.lowerBound, limit: range.upperBound)..<range.upperBound
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
}
