/// The quotes and list items that stand around a block, outermost first, and how much of a line
/// belongs to them.
///
/// Source: CommonMark 0.30, sections 5.1 and 5.2, and the appendix's parsing strategy, phase 1.
struct ContainerPath {
  /// A line without what its containers take of it.
  struct Line {
    /// Where what belongs to the containers ends.
    let taken: Int
    /// The first byte that is no blank, or the end of the line.
    let start: Int
    /// The end of the line, without its line ending.
    let end: Int
    /// Columns of blanks between the containers' marks and `start`.
    let indent: Int
    /// Whether every container has its mark or indentation on the line; if not, the line can
    /// only go on with a paragraph lazily.
    let isInside: Bool

    var range: SourceRange { start..<end }
  }

  private struct Container {
    let isQuote: Bool
    /// The marker's first byte and its 1-based line.
    let start: Int
    let line: Int
    /// The columns by which an item's further lines are indented; worked out when first needed.
    var width: Int?
  }

  private let text: SourceText
  private var containers: [Container] = []

  init(in text: SourceText) { self.text = text }

  var depth: Int { containers.count }

  mutating func enterQuote(at start: Int, line: Int) {
    containers.append(Container(isQuote: true, start: start, line: line))
  }

  mutating func enterItem(at start: Int, line: Int) {
    containers.append(Container(isQuote: false, start: start, line: line))
  }

  mutating func leave() { containers.removeLast() }

  /// What is left of a 1-based line on which no container of the path begins.
  mutating func content(of line: Int) -> Line {
    for index in containers.indices where !containers[index].isQuote {
      if containers[index].width == nil { containers[index].width = width(ofItem: index) }
    }
    var cursor = Cursor(text, line: line)
    let isInside = skip(containers[...], with: &cursor)
    let (taken, column) = (cursor.offset, cursor.column)
    cursor.skipBlanks()
    return Line(
      taken: taken, start: cursor.offset, end: cursor.end, indent: cursor.column - column,
      isInside: isInside)
  }

  /// Moves behind what these containers take; `false` where one of them is not on the line.
  private func skip(_ containers: ArraySlice<Container>, with cursor: inout Cursor) -> Bool {
    for container in containers {
      var ahead = cursor
      ahead.skipBlanks()
      let indent = ahead.column - cursor.column
      if container.isQuote {
        guard indent < 4, ahead.byte == UInt8(ascii: ">") else { return false }
        cursor = ahead
        cursor.skipQuoteMark()
      } else if let width = container.width, indent >= width {
        cursor.skip(columns: width)
      } else if ahead.offset == ahead.end {
        cursor = ahead
      } else {
        return false
      }
    }
    return true
  }

  private func width(ofItem index: Int) -> Int {
    let item = containers[index]
    // What begins on the item's own line shows its mark there; what began before is skipped.
    let outer = containers[..<index].prefix { $0.line < item.line }
    var cursor = Cursor(text, line: item.line)
    _ = skip(outer, with: &cursor)
    for container in containers[outer.endIndex..<index] {
      cursor.skip(to: container.start)
      if container.isQuote { cursor.skipQuoteMark() } else { cursor.skipListMark() }
    }
    let base = cursor.column
    cursor.skip(to: item.start)
    cursor.skipListMark()
    return cursor.column - base
  }
}

/// A place on a line that counts columns, with tab stops every four of them.
private struct Cursor {
  private let text: SourceText
  private(set) var offset: Int
  let end: Int
  private(set) var column = 0

  init(_ text: SourceText, line: Int) {
    self.text = text
    let range = text.lineRange(line)
    offset = range.lowerBound + (line == 1 ? text.byteOrderMarkLength : 0)
    end = range.upperBound
  }

  var byte: UInt8? { offset < end ? text.bytes[offset] : nil }

  mutating func skip(to target: Int) { while offset < target { advance() } }

  mutating func skipBlanks() { while isBlank { advance() } }

  /// Takes up to `columns` of blanks, a tab in part if need be.
  mutating func skip(columns: Int) {
    let target = column + columns
    while column < target, isBlank { advance(upTo: target) }
  }

  mutating func skipQuoteMark() {
    advance()
    skip(columns: 1)
  }

  /// Takes a bullet or number and the blanks that belong to it.
  mutating func skipListMark() {
    while let digit = byte, (48...57).contains(digit) { advance() }
    advance()
    var ahead = self
    ahead.skipBlanks()
    let blanks = ahead.column - column
    // An item that begins with an empty line or indented code owns one blank.
    skip(columns: ahead.byte == nil || blanks > 4 ? 1 : blanks)
  }

  private var isBlank: Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

  private mutating func advance(upTo target: Int = .max) {
    guard byte == UInt8(ascii: "\t") else {
      offset += 1
      column += 1
      return
    }
    let width = 4 - column % 4
    let taken = min(width, target - column)
    column += taken
    if taken == width { offset += 1 }
  }
}

extension SourceText {
  /// 3 where the text begins with a byte order mark, which no parser should see, else 0.
  var byteOrderMarkLength: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }
}
