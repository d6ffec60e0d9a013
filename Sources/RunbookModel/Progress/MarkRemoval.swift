import MarkdownSyntax

/// Takes the marks out of a progress document, and reads what they say.
///
/// Marks that people, formatters or forges have damaged are taken out as far as they can be told
/// from the guide.
struct MarkRemoval {
  /// A box on a marked line, as it stands now.
  struct Box: Hashable, Sendable {
    /// Where the box is in the guide, or would be.
    let offset: Int
    let isChecked: Bool
    /// Whether the mark beside it was written to show it checked; `nil` where there is no mark.
    let isShownChecked: Bool?
  }

  /// A mark that does not read.
  struct Damage: Hashable, Sendable {
    let offset: Int
    let message: String
  }

  /// The bytes of the guide.
  private(set) var guide: [UInt8] = []
  private(set) var boxes: [Box] = []
  /// How many events the marks show; `nil` where the summary is gone.
  private(set) var count: Int?
  /// Where the summary begins that says so.
  private(set) var summary = 0
  private(set) var damages: [Damage] = []
  /// Boxes of the guide whose marks stand there without them.
  private(set) var lostBoxes: [(offset: Int, own: ItemMark.OwnBox)] = []

  private let text: SourceText
  private let tag: MarkTag
  private let lineEnding: String
  private var end: Int { text.bytes.count }
  private var copied = 0

  /// Reads the guide's part of a document.
  init(from text: SourceText, tag: MarkTag, lineEnding: String) {
    self.text = text
    self.tag = tag
    self.lineEnding = lineEnding
    while let mark = opening(from: copied) { remove(mark) }
    copy(upTo: end)
  }

  private mutating func copy(upTo offset: Int) {
    guard copied < offset else { return }
    guide += text.bytes[copied..<offset]
    copied = offset
  }

  /// Where a mark begins, and where its words do.
  private struct Opening {
    let start: Int
    let words: Int
  }

  /// No mark is longer than this many bytes.
  private static let longest = 200

  /// The next mark, also one that a formatter has broken into lines.
  private func opening(from offset: Int) -> Opening? {
    var offset = offset
    while let start = text.firstOffset(of: "<!--", in: offset..<end) {
      let name = skippingGap(from: start + 4)
      let words = skippingGap(from: name + tag.description.utf8.count)
      if name > start + 4, text.has(tag.description, at: name),
        words > name + tag.description.utf8.count
      {
        return Opening(start: start, words: words)
      }
      offset = start + 4
    }
    return nil
  }

  /// Goes behind blanks and line endings.
  private func skippingGap(from offset: Int) -> Int {
    var gap = offset
    while gap < min(end, offset + Self.longest), [9, 10, 13, 32].contains(text.bytes[gap]) {
      gap += 1
    }
    return gap
  }

  private mutating func remove(_ mark: Opening) {
    let start = mark.start
    guard let (words, after) = words(of: mark) else {
      damages.append(Damage(offset: start, message: "this mark does not end with '-->'"))
      copy(upTo: start)
      copied = text.lineEnd(from: start, limit: end)
      return
    }
    if words == "begin" || words.hasPrefix("begin ") {
      removeBlock(from: start, words: words, after: after)
    } else if let mark = ItemMark(words: words) {
      removeItem(mark, at: start, after: after)
    } else {
      let message =
        words == "end"
        ? "the lines that end here do not begin" : "there is no mark '\(words)'"
      damages.append(Damage(offset: start, message: message))
      if words == "end" { return removeStatusLines(before: start, endingAt: after) }
      copyWithoutBlank(before: start)
      copied = after
    }
  }

  private func words(of mark: Opening) -> (words: String, after: Int)? {
    let limit = min(end, mark.words + Self.longest)
    guard let close = text.firstOffset(of: "-->", in: mark.words..<limit) else { return nil }
    guard text.firstOffset(of: "<!--", in: mark.words..<close) == nil else { return nil }
    let bytes = text.bytes[mark.words..<close]
    if bytes.allSatisfy({ $0 < 128 }) {
      guard bytes.last?.isBlank == true else { return nil }
      let words = bytes.split(whereSeparator: \.isBlank)
      return (words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " "), close + 3)
    }
    // An editor has put other blanks there, or letters.
    let words = text[mark.words..<close]
    guard words.last?.isWhitespace == true else { return nil }
    return (words.split(whereSeparator: \.isWhitespace).joined(separator: " "), close + 3)
  }

  // MARK: Lines for readers

  private mutating func removeBlock(from start: Int, words: String, after: Int) {
    let next = nextMark(from: after)
    if let count = words.split(separator: " ").last, count.hasPrefix("n=") {
      if let number = Int(count.dropFirst(2)), number >= 0 {
        self.count = number
        summary = start
      } else {
        damages.append(Damage(offset: start, message: "'\(count)' is no number of events"))
      }
    }
    copy(upTo: prefixStart(before: start))
    guard let next, let ending = self.words(of: next), ending.words == "end" else {
      damages.append(Damage(offset: start, message: "the lines that begin here do not end"))
      skipStatusLines(from: after)
      return
    }
    skipLine(from: ending.after)
  }

  /// Goes behind the line ending that belongs to lines for readers.
  private mutating func skipLine(from offset: Int) {
    copied = offset
    let lineEnd = text.lineEnd(from: copied, limit: end)
    if lineEnd < end, text.skippingBlanks(from: copied, limit: lineEnd) == lineEnd {
      copied = afterLineEnding(at: lineEnd)
    } else if copied == end, guide.suffix(lineEnding.utf8.count).elementsEqual(lineEnding.utf8) {
      // They stand after a last line that had no line ending.
      guide.removeLast(lineEnding.utf8.count)
    }
  }

  /// The next mark; what only looks like one in a reader's words stands behind a `\`.
  private func nextMark(from offset: Int) -> Opening? {
    var offset = offset
    while let mark = opening(from: offset) {
      guard text.bytes[mark.start - 1] == UInt8(ascii: "\\") else { return mark }
      offset = mark.start + 1
    }
    return nil
  }

  private func afterLineEnding(at offset: Int) -> Int {
    guard offset < end else { return end }
    return offset + (text.has("\r\n", at: offset) && offset + 1 < end ? 2 : 1)
  }

  /// Goes behind lines for readers that lost the mark with which they ended.
  private mutating func skipStatusLines(from offset: Int) {
    copied = afterLineEnding(at: text.lineEnd(from: offset, limit: end))
    while copied < end {
      let lineEnd = text.lineEnd(from: copied, limit: end)
      guard StatusText.isStatus(text[copied..<lineEnd]) else { return }
      copied = afterLineEnding(at: lineEnd)
    }
  }

  /// Leaves out lines for readers that lost the mark with which they began.
  private mutating func removeStatusLines(before start: Int, endingAt after: Int) {
    var first = text.line(at: start)
    while first > 1, text.lineStarts[first - 2] >= copied,
      StatusText.isStatus(text.lineText(first - 1))
    {
      first -= 1
    }
    copy(upTo: text.lineStarts[first - 1])
    skipLine(from: after)
  }

  /// Where the quote signs and blanks before a mark begin, where nothing else stands before it.
  private func prefixStart(before start: Int) -> Int {
    var lineStart = text.lineStarts[text.line(at: start) - 1]
    if lineStart == 0 { lineStart = text.contentStart }
    lineStart = max(lineStart, copied)
    return text.bytes[lineStart..<start].allSatisfy { [9, 32, 62].contains($0) } ? lineStart : start
  }

  // MARK: Items

  private mutating func removeItem(_ mark: ItemMark, at start: Int, after: Int) {
    if let box = box(of: mark, at: start) {
      copy(upTo: box.range.lowerBound)
      boxes.append(
        Box(
          offset: guide.count, isChecked: box.isChecked, isShownChecked: mark.outcome == .done))
      copied = box.range.upperBound
      if let own = mark.own {
        guide += Array("[\(own.character)]".utf8)
      } else {
        // Nobody counts the blanks behind a box.
        copied = text.skippingBlanks(from: copied, limit: text.lineEnd(from: copied, limit: end))
      }
    } else if let own = mark.own, let item = contentStart(of: mark, at: start) {
      lostBoxes.append((guide.count + item - copied, own))
    }
    if removeLine(ofMarkAt: start, endingAt: after) { return }
    copyWithoutBlank(before: start)
    copied = after
  }

  /// Leaves out the line of a mark that a formatter has put on a line of its own.
  private mutating func removeLine(ofMarkAt start: Int, endingAt after: Int) -> Bool {
    let line = text.line(at: start)
    let lineEnd = text.lineEnd(from: after, limit: end)
    guard line > 1, text.lineStarts[line - 2] >= copied,
      text.skippingBlanks(from: text.lineStarts[line - 1], limit: start) == start,
      text.skippingBlanks(from: after, limit: lineEnd) == lineEnd
    else { return false }
    copy(upTo: text.lineEnd(from: text.lineStarts[line - 2], limit: end))
    copied = lineEnd
    return true
  }

  private mutating func copyWithoutBlank(before start: Int) {
    let hasBlank = start > copied && text.bytes[start - 1] == 32
    copy(upTo: hasBlank ? start - 1 : start)
  }

  /// The box that belongs to a mark: on the line that it names, else on the nearest above, because
  /// a formatter may have broken the lines anew.
  private func box(of mark: ItemMark, at start: Int) -> WrittenBox? {
    let line = text.line(at: start)
    if line > mark.linesUp, let box = WrittenBox(onLine: line - mark.linesUp, in: text) {
      return box.range.lowerBound >= copied ? box : nil
    }
    var above = line
    while above > 0, text.lineStarts[above - 1] >= copied {
      if let box = WrittenBox(onLine: above, in: text) { return box }
      if ListMarker.content(ofLine: above, in: text) != nil { return nil }
      above -= 1
    }
    return nil
  }

  /// Where the text of the item begins that has lost its box.
  private func contentStart(of mark: ItemMark, at start: Int) -> Int? {
    let line = text.line(at: start) - mark.linesUp
    guard line > 0, let content = ListMarker.content(ofLine: line, in: text), content >= copied
    else { return nil }
    return content
  }
}

/// A box as a person may have written it by hand.
///
/// `[ x ]`, `[x ]`, `[✓]` and `[]` are no boxes of GitHub's Markdown, but on a line that was marked
/// it is plain what is meant.
struct WrittenBox {
  let range: SourceRange
  let isChecked: Bool

  /// The box with which an item on a line begins; `nil` where there is none.
  init?(onLine line: Int, in text: SourceText) {
    guard let start = ListMarker.content(ofLine: line, in: text) else { return nil }
    let limit = text.lineRange(line).upperBound
    guard text.bytes[start] == UInt8(ascii: "["),
      let close = text.bytes[start..<min(limit, start + 8)].firstIndex(of: UInt8(ascii: "]"))
    else { return nil }
    let next = close + 1
    // Behind a box as it was drawn, a blank may be gone.
    guard next == limit || next == start + 3 || text.bytes[next].isBlank else { return nil }
    let inside = text[start + 1..<close].filter { $0 != " " && $0 != "\t" }
    guard inside.isEmpty || Self.ticks.contains(inside) else { return nil }
    range = start..<next
    isChecked = !inside.isEmpty
  }

  private static let ticks: Set<String> = ["x", "X", "✓", "✔", "✔️", "v", "V", "✅", "☑", "*"]
}

/// Finds what a line begins with that is an item of a list.
enum ListMarker {
  /// The offset of the box after a list marker; `nil` where the line has none.
  static func box(onLine line: Int, in text: SourceText) -> Int? {
    guard let box = content(ofLine: line, in: text) else { return nil }
    let limit = text.lineRange(line).upperBound
    guard box + 3 <= limit, text.bytes[box] == UInt8(ascii: "["),
      text.bytes[box + 2] == UInt8(ascii: "]"),
      [UInt8(ascii: " "), UInt8(ascii: "x"), UInt8(ascii: "X")].contains(text.bytes[box + 1])
    else { return nil }
    return box
  }

  /// Where the text behind a list marker begins; `nil` where the line has none.
  static func content(ofLine line: Int, in text: SourceText) -> Int? {
    let range = text.lineRange(line)
    let start = range.lowerBound == 0 ? text.contentStart : range.lowerBound
    guard start < range.upperBound else { return nil }
    var offset = text.skippingBlanks(from: start, limit: range.upperBound)
    let digits = text.bytes[offset..<range.upperBound].prefix { (48...57).contains($0) }.count
    offset += digits
    guard offset < range.upperBound else { return nil }
    let signs = digits > 0 ? ".)" : "-+*"
    guard signs.utf8.contains(text.bytes[offset]) else { return nil }
    let content = text.skippingBlanks(from: offset + 1, limit: range.upperBound)
    return content > offset + 1 ? content : nil
  }
}
