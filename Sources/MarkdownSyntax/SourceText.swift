/// A range of bytes of a text: UTF-8 offsets from 0, the upper bound excluded.
package typealias SourceRange = Range<Int>

/// The bytes of a text as they were read, where its lines begin, and the name to print for it.
package struct SourceText: Hashable, Sendable {
  /// What a person calls this text in messages: a path as it was given, or `-`.
  package let path: String
  /// Every byte, a byte order mark and NUL included; always valid UTF-8.
  package let bytes: [UInt8]
  /// The offset of each line's first byte; a text ending in a line ending has no line after it.
  package let lineStarts: [Int]

  /// Takes bytes that are UTF-8.
  ///
  /// - Throws: `NotUTF8` with the offset of the first byte that is no part of UTF-8.
  package init(bytes: [UInt8], path: String) throws(NotUTF8) {
    if let offset = Self.firstInvalidOffset(in: bytes) {
      throw NotUTF8(offset: offset, bytes: bytes)
    }
    self.init(valid: bytes, path: path)
  }

  /// Takes a string, which is UTF-8 by construction.
  package init(_ text: String, path: String) {
    self.init(valid: Array(text.utf8), path: path)
  }

  private init(valid bytes: [UInt8], path: String) {
    self.path = path
    self.bytes = bytes
    lineStarts = Self.lineStarts(in: bytes)
  }

  /// How many lines there are; an empty text has none.
  package var lineCount: Int { bytes.isEmpty ? 0 : lineStarts.count }

  /// The 1-based line that holds the byte at `offset`; the end of the text is on its last line.
  ///
  /// - Complexity: O(log *n*) for *n* lines.
  package func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The line and column of `offset`, for print.
  package func position(at offset: Int) -> SourcePosition {
    let line = line(at: offset)
    let start = lineStarts[line - 1]
    let before = bytes[start..<max(start, min(offset, bytes.count))]
    return SourcePosition(line: line, column: before.count { !UTF8.isContinuation($0) } + 1)
  }

  /// The bytes of a 1-based line, with its line ending.
  package func fullLineRange(_ line: Int) -> SourceRange {
    let start = lineStarts[line - 1]
    return start..<(line < lineStarts.count ? lineStarts[line] : bytes.count)
  }

  /// The bytes of a 1-based line, without its line ending.
  package func lineRange(_ line: Int) -> SourceRange {
    let full = fullLineRange(line)
    var end = full.upperBound
    if end > full.lowerBound, bytes[end - 1] == UInt8(ascii: "\n") { end -= 1 }
    if end > full.lowerBound, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return full.lowerBound..<end
  }

  /// The text of a 1-based line, without its line ending.
  package func lineText(_ line: Int) -> String { self[lineRange(line)] }

  /// The text in `range`.
  package subscript(range: SourceRange) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The line ending of the first line, or LF where no line has one.
  package var lineEnding: String {
    guard let end = bytes.firstIndex(where: { $0 == 10 || $0 == 13 }) else { return "\n" }
    if bytes[end] == 10 { return "\n" }
    return end + 1 < bytes.count && bytes[end + 1] == 10 ? "\r\n" : "\r"
  }

  private static func lineStarts(in bytes: [UInt8]) -> [Int] {
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == 10 || byte == 13 {
      let next = offset + 1
      if byte == 13, next < bytes.count, bytes[next] == 10 { continue }
      if next < bytes.count { starts.append(next) }
    }
    return starts
  }

  private static func firstInvalidOffset(in bytes: [UInt8]) -> Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var decoder = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.parseScalar(from: &iterator) {
      case .valid(let scalar): offset += scalar.count
      case .emptyInput, .error: return offset
      }
    }
  }
}

/// A place for people: line and column from 1, the column counting Unicode scalars.
package struct SourcePosition: Hashable, Sendable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// The bytes that were read are not UTF-8.
package struct NotUTF8: Error, Hashable, Sendable {
  /// The first byte that is no part of UTF-8.
  package let offset: Int
  /// Where that is, counting what came before as text.
  package let position: SourcePosition

  init(offset: Int, bytes: [UInt8]) {
    self.offset = offset
    let before = SourceText(
      String(decoding: bytes[..<offset], as: UTF8.self) + "\u{FFFD}", path: "")
    position = before.position(at: offset)
  }
}
