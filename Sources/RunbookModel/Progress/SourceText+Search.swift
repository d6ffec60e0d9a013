import MarkdownSyntax

extension SourceText {
  /// Where `word` first stands in `range`; `nil` where it does not.
  ///
  /// - Complexity: O(*n*) for *n* bytes searched, as long as `word` does not repeat itself.
  func firstOffset(of word: String, in range: SourceRange) -> Int? {
    let pattern = Array(word.utf8)
    guard let first = pattern.first else { return range.lowerBound }
    var offset = range.lowerBound
    while offset + pattern.count <= range.upperBound {
      guard let start = bytes[offset..<range.upperBound].firstIndex(of: first) else { return nil }
      if has(pattern, at: start, before: range.upperBound) { return start }
      offset = start + 1
    }
    return nil
  }

  /// Whether `word` stands at `offset`.
  func has(_ word: String, at offset: Int) -> Bool {
    has(Array(word.utf8), at: offset, before: bytes.count)
  }

  private func has(_ pattern: [UInt8], at offset: Int, before end: Int) -> Bool {
    offset + pattern.count <= end && bytes[offset..<offset + pattern.count].elementsEqual(pattern)
  }

  /// The first line ending at or after `offset`, or `limit` where there is none before it.
  func lineEnd(from offset: Int, limit: Int) -> Int {
    bytes[offset..<limit].firstIndex { $0 == 10 || $0 == 13 } ?? limit
  }

  /// The offset after a byte order mark, else 0.
  var contentStart: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// Whether nothing but blanks and quote signs stands there, so that no definition was taken out
  /// of what follows.
  func isClear(_ range: SourceRange) -> Bool {
    bytes[range].allSatisfy { [9, 10, 13, 32, 62].contains($0) }
  }

  /// How many columns blanks and tabs at the start of a line take; any other byte takes one.
  ///
  /// Source: CommonMark 0.30, section 2.2.
  func columns(of range: SourceRange) -> Int {
    bytes[range].reduce(0) { $1 == 9 ? ($0 / 4 + 1) * 4 : $0 + 1 }
  }

  /// The offset after blanks and tabs from `offset`, at most `limit`.
  func skippingBlanks(from offset: Int, limit: Int) -> Int {
    bytes[offset..<limit].firstIndex { $0 != 32 && $0 != 9 } ?? limit
  }
}
