import MarkdownSyntax

/// Finds where a paragraph's text can take a comment without a change to anything else.
struct InlineEnd {
  let text: SourceText

  /// The place for a comment, and how many lines below the paragraph's first line it stands.
  ///
  /// At the end of the first line, else at the end of the paragraph where that line ends inside
  /// something that may go on. `nil` where there is no text beside a box on its line, because
  /// GitHub's reader ends the item there, and where the paragraph opens a comment and does not close
  /// it, because a mark would.
  func comment(in paragraph: MarkdownBlock) -> (offset: Int, linesDown: Int)? {
    let whole = paragraph.range
    let end = trimmedEnd(of: whole)
    guard !isBox(whole.lowerBound..<end), !leavesDeclarationOpen(whole) else { return nil }
    let down = paragraph.endLine - paragraph.line
    guard down > 0 else { return (end, 0) }
    let first = whole.lowerBound..<text.lineRange(paragraph.line).upperBound
    let firstEnd = trimmedEnd(of: first)
    guard !isBox(first.lowerBound..<firstEnd) else { return nil }
    if isDelimiterRow(paragraph.line + 1) || goesOn(after: first) {
      return isMarker(lineOf: end) ? nil : (end, down)
    }
    return (firstEnd == first.upperBound ? firstEnd - hardBreakLength(first) : firstEnd, 0)
  }

  /// Whether a box is all that stands there.
  private func isBox(_ range: SourceRange) -> Bool {
    ["[ ]", "[x]", "[X]"].contains(text[range])
  }

  /// Whether a line that goes on with a paragraph is a list marker alone, which with text behind it
  /// would begin an item.
  ///
  /// Source: CommonMark 0.30, section 5.2: an empty item cannot interrupt a paragraph.
  private func isMarker(lineOf end: Int) -> Bool {
    let start = text.lineStarts[text.line(at: end - 1) - 1]
    let line = text.bytes[start..<end].drop { [9, 32, 62].contains($0) }
    return line.count <= 10
      && (["-", "+", "*"].contains { line.elementsEqual($0.utf8) }
        || line.last.map { ".)".utf8.contains($0) } == true
          && line.dropLast().allSatisfy { (48...57).contains($0) })
  }

  /// Whether a line could make the one above it a table's header, had that a cell more.
  private func isDelimiterRow(_ line: Int) -> Bool {
    text.bytes[text.lineRange(line)].allSatisfy { " \t|:-".utf8.contains($0) }
  }

  /// How many bytes at the end of a line break it: one for a backslash that is not escaped.
  private func hardBreakLength(_ line: SourceRange) -> Int {
    text.bytes[line].reversed().prefix { $0 == UInt8(ascii: "\\") }.count % 2
  }

  private func trimmedEnd(of range: SourceRange) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, [9, 32].contains(text.bytes[end - 1]) { end -= 1 }
    return end
  }

  /// Whether `<!` stands there that nothing ends: a mark would end it.
  ///
  /// Source: CommonMark 0.30, section 6.6, comments and declarations.
  private func leavesDeclarationOpen(_ range: SourceRange) -> Bool {
    var offset = range.lowerBound
    while let start = text.firstOffset(of: "<!", in: offset..<range.upperBound) {
      let isComment = text.has("<!--", at: start)
      let after = start + (isComment ? 4 : 2)
      let end = text.firstOffset(
        of: isComment ? "-->" : ">", in: min(after, range.upperBound)..<range.upperBound)
      guard let end else { return true }
      offset = end
    }
    return false
  }

  // MARK: What goes on

  /// Whether a line ends inside a code span, tag, link or picture, or may do so.
  private func goesOn(after line: SourceRange) -> Bool {
    var offset = line.lowerBound
    var openBrackets = 0
    while offset < line.upperBound {
      switch text.bytes[offset] {
      case UInt8(ascii: "\\"): offset += 2
      case UInt8(ascii: "`"):
        guard let end = codeSpanEnd(at: offset, in: line) else { return true }
        offset = end
      case UInt8(ascii: "<"):
        guard let end = tagEnd(at: offset, in: line) else { return true }
        offset = end
      case UInt8(ascii: "["):
        openBrackets += 1
        offset += 1
      case UInt8(ascii: "]"):
        openBrackets = max(0, openBrackets - 1)
        offset += 1
        guard offset < line.upperBound, text.bytes[offset] == UInt8(ascii: "(") else { continue }
        guard let end = parenthesisEnd(at: offset, in: line) else { return true }
        offset = end
      default: offset += 1
      }
    }
    return openBrackets > 0
  }

  private func codeSpanEnd(at start: Int, in line: SourceRange) -> Int? {
    let tick = UInt8(ascii: "`")
    func run(_ offset: Int) -> Int {
      text.bytes[offset..<line.upperBound].prefix { $0 == tick }.count
    }
    let length = run(start)
    var offset = start + length
    while let next = text.bytes[offset..<line.upperBound].firstIndex(of: tick) {
      let count = run(next)
      offset = next + count
      if count == length { return offset }
    }
    return nil
  }

  /// After the `>` that may end what begins at `start`; the next byte for a `<` that is only that.
  private func tagEnd(at start: Int, in line: SourceRange) -> Int? {
    let next = start + 1
    guard next < line.upperBound else { return next }
    let rest = next..<line.upperBound
    if text.has("<!--", at: start) { return text.firstOffset(of: "-->", in: rest).map { $0 + 3 } }
    if text.has("<?", at: start) { return text.firstOffset(of: "?>", in: rest).map { $0 + 2 } }
    if text.has("<![CDATA[", at: start) {
      return text.firstOffset(of: "]]>", in: rest).map { $0 + 3 }
    }
    let byte = text.bytes[next]
    let isLetter = (65...90).contains(byte) || (97...122).contains(byte)
    guard isLetter || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!") else { return next }
    return text.firstOffset(of: ">", in: rest).map { $0 + 1 }
  }

  private func parenthesisEnd(at start: Int, in line: SourceRange) -> Int? {
    var depth = 0
    var offset = start
    while offset < line.upperBound {
      switch text.bytes[offset] {
      case UInt8(ascii: "\\"): offset += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return offset + 1 }
      default: break
      }
      offset += 1
    }
    return nil
  }
}
