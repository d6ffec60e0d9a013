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
  /// The first of each stretch of them.
  private var firstLines: [Int] = []
  private let text: SourceText

  init(in text: SourceText) { self.text = text }

  /// The document as one who sees raw HTML in such lines reads it; `nil` where there are none.
  static func otherReading(of document: MarkdownDocument) -> SourceText? {
    let text = document.text
    var disputed = DisputedLines(in: text)
    for block in document.blocks { disputed.addAll(in: block) }
    let edits = disputed.firstLines.map {
      SourceEdit.insertion(text.lineEnding, at: text.lineStarts[$0 - 1])
    }
    guard !edits.isEmpty, let bytes = try? text.applying(edits) else { return nil }
    return try? SourceText(bytes: bytes, path: text.path)
  }

  /// Adds what any paragraph or heading in a list or quote makes unsure.
  mutating func addAll(in container: MarkdownBlock) {
    var end = container.range.lowerBound
    if case .item(let item) = container.kind { end = item.marker.upperBound }
    for block in container.children {
      let gap = end..<max(end, block.range.lowerBound)
      let isClear = text.isClear(gap)
      if !isClear { add(definitions: gap) }
      if !block.inlines.isEmpty { add(paragraph: block, isAfterText: !isClear) }
      addAll(in: block)
      end = block.range.upperBound
    }
    let gap = end..<max(end, container.range.upperBound)
    if !text.isClear(gap) { add(definitions: gap) }
  }

  /// Adds what definitions inside of an item or quote make unsure: one can go on over a tag, which
  /// it takes for its destination.
  mutating func add(definitions range: SourceRange) {
    let first = text.line(at: range.lowerBound) + 1
    let last = text.line(at: max(range.lowerBound, range.upperBound - 1))
    guard first <= last else { return }
    for line in first...last where HTMLTag.isAlone(in: text.bytes[lineContent(line)]) {
      return addLines(from: line)
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
    firstLines.append(first)
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
