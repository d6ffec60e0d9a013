import MarkdownSyntax

/// Takes the marks out of a progress document, and reads what they say.
struct MarkRemoval {
  /// A box on a marked line, as it stands now.
  struct Box: Hashable, Sendable {
    /// Where the box is in the guide, or would be.
    let offset: Int
    let isChecked: Bool
  }

  /// The bytes of the guide.
  private(set) var guide: [UInt8] = []
  private(set) var boxes: [Box] = []
  /// How many events the marks show; `nil` where the summary is gone.
  private(set) var count: Int?

  private let text: SourceText
  private let tag: MarkTag
  private let lineEnding: String
  /// Where the guide's part of the document ends.
  private let end: Int
  private var copied = 0

  /// Reads the first `end` bytes of `text`.
  init(
    from text: SourceText, before end: Int, tag: MarkTag, lineEnding: String
  ) throws(ProgressDamage) {
    self.text = text
    self.tag = tag
    self.lineEnding = lineEnding
    self.end = end
    while let start = text.firstOffset(of: tag.opening, in: copied..<end) {
      try remove(markAt: start)
    }
    copy(upTo: end)
  }

  private mutating func copy(upTo offset: Int) {
    guard copied < offset else { return }
    guide += text.bytes[copied..<offset]
    copied = offset
  }

  private mutating func remove(markAt start: Int) throws(ProgressDamage) {
    guard let (words, after) = words(ofMarkAt: start) else {
      throw ProgressDamage("this mark does not end with '-->'", at: start, in: text)
    }
    if words == "begin" || words.hasPrefix("begin ") {
      try removeBlock(from: start, words: words, after: after)
    } else if let mark = ItemMark(words: words) {
      removeItem(mark, at: start, after: after)
    } else {
      throw ProgressDamage("there is no mark '\(words)'", at: start, in: text)
    }
  }

  private func words(ofMarkAt start: Int) -> (words: String, after: Int)? {
    let wordsStart = start + tag.opening.utf8.count
    let lineEnd = text.lineEnd(from: wordsStart, limit: end)
    guard let close = text.firstOffset(of: " -->", in: wordsStart..<lineEnd) else { return nil }
    return (text[wordsStart..<close], close + 4)
  }

  // MARK: Lines for readers

  private mutating func removeBlock(
    from start: Int, words: String, after: Int
  ) throws(ProgressDamage) {
    let endMark = tag.mark("end")
    guard let last = text.firstOffset(of: endMark, in: after..<end) else {
      throw ProgressDamage("the lines that begin here do not end", at: start, in: text)
    }
    if let count = words.split(separator: " ").last, count.hasPrefix("n=") {
      guard let number = Int(count.dropFirst(2)), number >= 0 else {
        throw ProgressDamage("'\(count)' is no number of events", at: start, in: text)
      }
      self.count = number
    }
    copy(upTo: prefixStart(before: start))
    copied = last + endMark.utf8.count
    let next = text.lineEnd(from: copied, limit: end)
    if next < end, text.skippingBlanks(from: copied, limit: next) == next {
      copied = next + (text.has("\r\n", at: next) && next + 1 < end ? 2 : 1)
    } else if copied == end, guide.suffix(lineEnding.utf8.count).elementsEqual(lineEnding.utf8) {
      // They stand after a last line that had no line ending.
      guide.removeLast(lineEnding.utf8.count)
    }
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
    let line = text.line(at: start) - mark.linesUp
    if line > 0, let box = boxOffset(onLine: line), box >= copied {
      copy(upTo: box)
      let character = text.bytes[box + 1]
      boxes.append(Box(offset: guide.count, isChecked: character != 32))
      if let own = mark.own {
        guide += Array("[\(own.character)]".utf8)
        copied = box + 3
      } else {
        copied = box + 3 + (box + 3 < end && text.bytes[box + 3] == 32 ? 1 : 0)
      }
    }
    let hasBlank = start > copied && text.bytes[start - 1] == 32
    copy(upTo: hasBlank ? start - 1 : start)
    copied = after
  }

  /// The offset of the box after a list marker; `nil` where the line has none.
  private func boxOffset(onLine line: Int) -> Int? {
    var range = text.lineRange(line)
    if range.lowerBound == 0 {
      range = text.contentStart..<max(text.contentStart, range.upperBound)
    }
    var offset = text.skippingBlanks(from: range.lowerBound, limit: range.upperBound)
    let digits = text.bytes[offset..<range.upperBound].prefix { (48...57).contains($0) }.count
    offset += digits
    guard offset < range.upperBound else { return nil }
    let signs = digits > 0 ? ".)" : "-+*"
    guard signs.utf8.contains(text.bytes[offset]) else { return nil }
    let box = text.skippingBlanks(from: offset + 1, limit: range.upperBound)
    guard box > offset + 1, box + 3 <= range.upperBound, text.bytes[box] == UInt8(ascii: "["),
      text.bytes[box + 2] == UInt8(ascii: "]"),
      [UInt8(ascii: " "), UInt8(ascii: "x"), UInt8(ascii: "X")].contains(text.bytes[box + 1])
    else { return nil }
    return box
  }
}
