/// A script's bytes, with what a shell makes of each.
///
/// A script that is not well formed is read too: a quote that nothing closes is an apostrophe.
///
/// - Complexity: O(*n*) for *n* bytes.
struct ShellText: Sendable {
  /// What surrounds a byte.
  enum Context: UInt8, Sendable {
    /// A word of a command, outside quotes.
    case command
    case doubleQuoted
    /// Nothing in it is expanded.
    case singleQuoted
    case comment
    /// A here-document, in which the shell expands.
    case document
    /// A here-document whose delimiter is quoted.
    case literalDocument
    /// `${…}`, with its braces.
    case parameter
    /// `$((…))` and `((…))`.
    case arithmetic
  }

  let bytes: [UInt8]
  /// One for each byte; the quotes themselves are of the context that they open.
  let contexts: [Context]
  let dialect: ShellDialect

  init(_ script: String, dialect: ShellDialect) {
    bytes = Array(script.utf8)
    self.dialect = dialect
    switch dialect {
    case .posix, .fish:
      var lexer = PosixLexer(bytes: bytes)
      contexts = lexer.contexts()
    case .powerShell: contexts = PlainLexer(bytes: bytes, escape: UInt8(ascii: "`")).contexts()
    case .commandPrompt: contexts = PlainLexer.commandPrompt(bytes).contexts()
    case .values: contexts = PlainLexer(bytes: bytes, escape: UInt8(ascii: "\\")).contexts()
    }
  }

  /// The byte at an offset; NUL outside the text.
  func byte(_ offset: Int) -> UInt8 {
    offset >= 0 && offset < bytes.count ? bytes[offset] : 0
  }

  /// What surrounds the byte at an offset.
  func context(_ offset: Int) -> Context {
    offset >= 0 && offset < contexts.count ? contexts[offset] : .command
  }

  /// The text between two offsets.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Where the variable's name that begins at `start` ends; `start` where none does.
  func nameEnd(from start: Int) -> Int {
    guard ASCII.isNameStart(byte(start)) else { return start }
    var end = start
    while end < bytes.count, ASCII.isNameByte(bytes[end]) { end += 1 }
    return end
  }
}

/// Reads quotes and comments line by line, for dialects without here-documents.
private struct PlainLexer {
  let bytes: [UInt8]
  let escape: UInt8
  var quotes: Set<UInt8> = [UInt8(ascii: "'"), UInt8(ascii: "\"")]
  var commentWords: [[UInt8]] = [[UInt8(ascii: "#")]]

  static func commandPrompt(_ bytes: [UInt8]) -> PlainLexer {
    PlainLexer(
      bytes: bytes, escape: UInt8(ascii: "^"), quotes: [UInt8(ascii: "\"")],
      commentWords: ["REM ", "rem ", "::", "#"].map { Array($0.utf8) })
  }

  func contexts() -> [ShellText.Context] {
    var result = [ShellText.Context](repeating: .command, count: bytes.count)
    var offset = 0
    while offset < bytes.count {
      let end = bytes[offset...].firstIndex(of: 10) ?? bytes.count
      fill(offset..<end, in: &result)
      offset = end + 1
    }
    return result
  }

  private func fill(_ line: Range<Int>, in result: inout [ShellText.Context]) {
    var offset = line.lowerBound
    while offset < line.upperBound {
      let byte = bytes[offset]
      if byte == escape {
        offset += 2
      } else if quotes.contains(byte),
        let close = bytes[offset + 1..<line.upperBound].firstIndex(of: byte)
      {
        let context: ShellText.Context =
          byte == UInt8(ascii: "'") ? .singleQuoted : .doubleQuoted
        for index in offset...close { result[index] = context }
        offset = close + 1
      } else if beginsComment(at: offset, in: line) {
        for index in offset..<line.upperBound { result[index] = .comment }
        return
      } else {
        offset += 1
      }
    }
  }

  private func beginsComment(at offset: Int, in line: Range<Int>) -> Bool {
    guard offset == line.lowerBound || ASCII.isBlank(bytes[offset - 1]) else { return false }
    return commentWords.contains { word in
      let isSign = word == [UInt8(ascii: "#")]
      let isFirst =
        isSign || bytes[line.lowerBound..<offset].allSatisfy { ASCII.isBlank($0) }
      return isFirst && bytes[offset..<line.upperBound].starts(with: word)
    }
  }
}
