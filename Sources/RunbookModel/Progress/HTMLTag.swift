/// Recognises a whole tag of raw HTML.
///
/// Source: CommonMark 0.30, section 6.6, open and closing tags.
struct HTMLTag {
  private var rest: ArraySlice<UInt8>

  /// Whether a line holds one open or closing tag, and behind it nothing but blanks.
  static func isAlone(in line: ArraySlice<UInt8>) -> Bool {
    var tag = HTMLTag(rest: line)
    guard tag.skip("<"), tag.skip("/") ? tag.skipClosing() : tag.skipOpen() else { return false }
    tag.skipBlanks()
    return tag.rest.isEmpty
  }

  private mutating func skip(_ sign: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: sign) else { return false }
    rest = rest.dropFirst()
    return true
  }

  /// Takes blanks, of any kind but line endings; returns whether there were any.
  @discardableResult
  private mutating func skipBlanks() -> Bool {
    let blanks = rest.prefix { $0 == 32 || $0 == 9 || $0 == 11 || $0 == 12 }.count
    rest = rest.dropFirst(blanks)
    return blanks > 0
  }

  private mutating func skipWord(_ isFirst: (UInt8) -> Bool, _ isRest: (UInt8) -> Bool) -> Bool {
    guard let first = rest.first, isFirst(first) else { return false }
    rest = rest.dropFirst().drop(while: isRest)
    return true
  }

  private mutating func skipName() -> Bool {
    skipWord(\.isLetter) { $0.isLetterOrDigit || $0 == UInt8(ascii: "-") }
  }

  private mutating func skipClosing() -> Bool {
    guard skipName() else { return false }
    skipBlanks()
    return skip(">")
  }

  private mutating func skipOpen() -> Bool {
    guard skipName() else { return false }
    while true {
      let isParted = skipBlanks()
      if skip("/") { return skip(">") }
      if skip(">") { return true }
      guard isParted, skipAttribute() else { return false }
    }
  }

  private mutating func skipAttribute() -> Bool {
    let isNamed = skipWord({ $0.isLetter || "_:".utf8.contains($0) }) {
      $0.isLetterOrDigit || ":._-".utf8.contains($0)
    }
    guard isNamed else { return false }
    var ahead = self
    ahead.skipBlanks()
    guard ahead.skip("=") else { return true }
    self = ahead
    skipBlanks()
    return skipQuoted("\"") ?? skipQuoted("'")
      ?? skipWord(Self.isUnquoted, Self.isUnquoted)
  }

  /// `nil` where no value in such quotes begins, `false` where it does not end.
  private mutating func skipQuoted(_ quote: Unicode.Scalar) -> Bool? {
    guard skip(quote) else { return nil }
    rest = rest.drop { $0 != UInt8(ascii: quote) }
    return skip(quote)
  }

  private static func isUnquoted(_ byte: UInt8) -> Bool {
    byte > 32 && !"\"'=<>`".utf8.contains(byte)
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (65...90).contains(self) || (97...122).contains(self) }
  fileprivate var isLetterOrDigit: Bool { isLetter || (48...57).contains(self) }
}
