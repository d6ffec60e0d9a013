package import MarkdownSyntax

/// Looks into the bytes of a document whose record can be long, without a list of its lines.
extension [UInt8] {
  /// Whether `word` stands at `offset`.
  func has(_ word: [UInt8], at offset: Int) -> Bool {
    guard offset >= 0, offset + word.count <= count else { return false }
    return self[offset..<offset + word.count].elementsEqual(word)
  }

  /// Whether a line ends at `offset`.
  func endsLine(at offset: Int) -> Bool {
    offset < count && (self[offset] == 10 || self[offset] == 13)
  }

  /// The first offset from `offset` at which no line ends.
  package func skippingLineEndings(from offset: Int) -> Int {
    var offset = offset
    while endsLine(at: offset) { offset += 1 }
    return Swift.min(offset, count)
  }

  /// The start of the first line from `offset` on that begins with `word`.
  func firstLine(beginningWith word: [UInt8], from offset: Int) -> Int? {
    let span = self.span
    var start = offset
    let first = word[0]
    while start + word.count <= span.count {
      if span[start] == first, start == 0 || span[start - 1] == 10 || span[start - 1] == 13,
        has(word, at: start)
      {
        return start
      }
      start += 1
    }
    return nil
  }

  /// The start of the last line that begins with `word`.
  func lastLine(beginningWith word: [UInt8]) -> Int? {
    var found: Int?
    var next = firstLine(beginningWith: word, from: 0)
    while let start = next {
      found = start
      next = firstLine(beginningWith: word, from: start + 1)
    }
    return found
  }

  /// The line and column of a byte, for print.
  ///
  /// - Complexity: O(*n*) for *n* bytes before it.
  package func position(of offset: Int) -> SourcePosition {
    var line = 1
    var start = 0
    for index in 0..<Swift.min(offset, count) {
      let isEnd =
        self[index] == 10
        || (self[index] == 13 && (index + 1 >= count || self[index + 1] != 10))
      guard isEnd, index + 1 < count else { continue }
      line += 1
      start = index + 1
    }
    let before = self[start..<Swift.max(start, Swift.min(offset, count))]
    return SourcePosition(line: line, column: before.count { !UTF8.isContinuation($0) } + 1)
  }
}

extension ArraySlice<UInt8> {
  /// The lines in these bytes, whatever ends them; blanks at their ends do not count.
  var anyLines: [String] {
    var lines: [String] = []
    var rest = self
    while true {
      let line = rest.prefix { $0 != 10 && $0 != 13 }
      let text = line.reversed().drop { $0 == 32 || $0 == 9 }.reversed()
      lines.append(String(decoding: text, as: UTF8.self))
      rest = rest.dropFirst(line.count)
      guard let end = rest.popFirst() else { return lines }
      if end == 13, rest.first == 10 { rest.removeFirst() }
    }
  }
}
