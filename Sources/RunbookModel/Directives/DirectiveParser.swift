import MarkdownSyntax

/// Takes a directive apart: `timeout=5m retry=3 until="dig example.org | grep -q ." interactive`.
///
/// Pairs stand with blanks, line ends or commas between them. A value with blanks stands in
/// quotes. Between `"`, `\"` and `\\` stand for `"` and `\`, and `\u002d` for the character of
/// that number (`-` twice in a row ends a comment too early in some places); every other `\` is
/// itself, since most values are commands. Between `'`, everything is itself.
struct DirectiveParser {
  private let text: SourceText
  private let end: Int
  /// In how many block quotes the directive stands, whose `>` at the start of a line are none of
  /// its text.
  private let quoteDepth: Int
  private var offset: Int

  private(set) var attributes: [DirectiveAttribute] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads what stands in `range`.
  ///
  /// - Complexity: O(*n*) for *n* bytes.
  init(_ text: SourceText, in range: SourceRange, quoteDepth: Int = 0) {
    self.text = text
    self.quoteDepth = quoteDepth
    offset = range.lowerBound
    end = range.upperBound
    while skipSeparators() { readAttribute() }
  }

  /// - Returns: whether anything is left.
  private mutating func skipSeparators() -> Bool {
    while let byte = next, Self.isBlank(byte) || byte == UInt8(ascii: ",") {
      offset += 1
      if byte == UInt8(ascii: "\n") { skipQuoteMarks() }
    }
    return next != nil
  }

  private var next: UInt8? { offset < end ? text.bytes[offset] : nil }

  private mutating func readAttribute() {
    let keyRange = take { !Self.isBlank($0) && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ",") }
    let afterKey = offset
    while let byte = next, byte == 32 || byte == 9 { offset += 1 }
    guard next == UInt8(ascii: "=") else {
      offset = afterKey
      attributes.append(
        DirectiveAttribute(
          key: text[keyRange], keyRange: keyRange, value: nil, valueRange: keyRange))
      return
    }
    offset += 1
    while let byte = next, byte == 32 || byte == 9 { offset += 1 }
    let start = offset
    let value = takeValue()
    attributes.append(
      DirectiveAttribute(
        key: text[keyRange], keyRange: keyRange, value: value, valueRange: start..<offset))
  }

  private mutating func take(while isTaken: (UInt8) -> Bool) -> SourceRange {
    let start = offset
    while let byte = next, isTaken(byte) { offset += 1 }
    return start..<offset
  }

  private mutating func takeValue() -> String {
    guard let quote = next, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return takeWord()
    }
    let start = offset
    offset += 1
    let value = takeQuoted(endingAt: quote)
    guard offset < end else {
      report("this quote is never closed", at: start..<start + 1)
      return value
    }
    offset += 1
    let rest = take { !Self.isBlank($0) && $0 != UInt8(ascii: ",") }
    if !rest.isEmpty {
      report("'\(text[rest])' stands right behind a closing quote; put a blank between", at: rest)
    }
    return value
  }

  /// What stands before the next blank; commas hold a value together, and end none.
  private mutating func takeWord() -> String {
    let word = take { !Self.isBlank($0) }
    while offset > word.lowerBound, text.bytes[offset - 1] == UInt8(ascii: ",") { offset -= 1 }
    return text[word.lowerBound..<offset]
  }

  /// What stands before the next `quote`, which is not taken.
  private mutating func takeQuoted(endingAt quote: UInt8) -> String {
    var value: [UInt8] = []
    while let byte = next, byte != quote {
      offset += 1
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        value += takeEscaped()
      } else {
        value.append(byte)
        if byte == UInt8(ascii: "\n") { skipQuoteMarks() }
      }
    }
    return String(decoding: value, as: UTF8.self)
  }

  /// What a `\` and the characters after it stand for.
  private mutating func takeEscaped() -> [UInt8] {
    let backslash = UInt8(ascii: "\\")
    guard let byte = next else { return [backslash] }
    if byte == backslash || byte == UInt8(ascii: "\"") {
      offset += 1
      return [byte]
    }
    guard byte == UInt8(ascii: "u"), offset + 5 <= end,
      text.bytes[offset + 1..<offset + 5].allSatisfy(Self.isHexadecimal),
      let number = UInt32(text[offset + 1..<offset + 5], radix: 16),
      let scalar = Unicode.Scalar(number)
    else { return [backslash] }
    offset += 5
    return Array(String(Character(scalar)).utf8)
  }

  /// Passes over the `>` with which the lines of a block quote begin.
  private mutating func skipQuoteMarks() {
    for _ in 0..<quoteDepth {
      let start = offset
      while let byte = next, byte == 32 || byte == 9 { offset += 1 }
      guard next == UInt8(ascii: ">") else {
        offset = start
        return
      }
      offset += 1
    }
  }

  private mutating func report(_ message: String, at range: SourceRange) {
    diagnostics.append(Diagnostic("directive-value", .error, message, at: range))
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 32 || byte == 9 || byte == 10 || byte == 13
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...70, 97...102: true
    default: false
    }
  }
}
