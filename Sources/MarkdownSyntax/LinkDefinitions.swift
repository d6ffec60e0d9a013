/// Reads the link reference definitions with which a paragraph may begin.
///
/// Source: CommonMark 0.30, section 4.7.
struct LinkDefinitions {
  private let bytes: [UInt8]
  private var offset = 0

  /// The number of whole lines that definitions take of a paragraph's content, whose lines
  /// come without what contains them, each with its line ending.
  static func lineCount(in content: [UInt8]) -> Int {
    var reader = LinkDefinitions(bytes: content)
    while reader.byte == UInt8(ascii: "["), reader.skipDefinition() {}
    return content[..<reader.offset].count { $0 == UInt8(ascii: "\n") }
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var byte: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  /// Moves behind one definition; stays where there is none.
  private mutating func skipDefinition() -> Bool {
    let start = offset
    if skipLabel(), skip(":"), skipBlanksAndOneLineEnding() != nil, skipDestination(),
      skipTitleAndLineEnding()
    {
      return true
    }
    offset = start
    return false
  }

  private mutating func skipLabel() -> Bool {
    guard skip("[") else { return false }
    let start = offset
    while let sign = byte, sign != UInt8(ascii: "["), sign != UInt8(ascii: "]") {
      offset += sign == UInt8(ascii: "\\") ? 2 : 1
    }
    // Source: section 6.3, a label has at most 999 characters and one that is no blank.
    guard offset < bytes.count, offset - start <= 1000,
      !bytes[start..<offset].allSatisfy(Self.isSpace)
    else { return false }
    return skip("]")
  }

  private mutating func skipDestination() -> Bool {
    if byte == UInt8(ascii: "<") { return skipPointyDestination() }
    let start = offset
    var depth = 0
    while let sign = byte, !Self.isSpace(sign) {
      switch sign {
      case UInt8(ascii: "\\"):
        offset += 1
        if let escaped = byte, Self.isPunctuation(escaped) { offset += 1 }
        continue
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        guard depth > 0 else { return offset > start }
        depth -= 1
      default: break
      }
      offset += 1
      if depth > 32 { return false }
    }
    return offset > start && depth == 0
  }

  private mutating func skipPointyDestination() -> Bool {
    offset += 1
    while let sign = byte, sign != UInt8(ascii: ">") {
      guard sign != UInt8(ascii: "\n"), sign != UInt8(ascii: "<") else { return false }
      offset += sign == UInt8(ascii: "\\") ? 2 : 1
    }
    return skip(">")
  }

  private mutating func skipTitleAndLineEnding() -> Bool {
    let end = offset
    if let blanks = skipBlanksAndOneLineEnding(), blanks > 0, skipTitle(), skipLineEnding() {
      return true
    }
    offset = end
    return skipLineEnding()
  }

  private mutating func skipTitle() -> Bool {
    guard let open = byte else { return false }
    let close: UInt8
    switch open {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): close = open
    case UInt8(ascii: "("): close = UInt8(ascii: ")")
    default: return false
    }
    offset += 1
    while let sign = byte, sign != close {
      if sign == open { return false }
      offset += sign == UInt8(ascii: "\\") ? 2 : 1
    }
    guard offset < bytes.count else { return false }
    offset += 1
    return true
  }

  private mutating func skip(_ sign: Unicode.Scalar) -> Bool {
    guard byte == UInt8(ascii: sign) else { return false }
    offset += 1
    return true
  }

  /// How many bytes of blanks, with at most one line ending among them, were skipped.
  private mutating func skipBlanksAndOneLineEnding() -> Int? {
    let start = offset
    skipBlanks()
    if byte == UInt8(ascii: "\n") {
      offset += 1
      skipBlanks()
    }
    return offset - start
  }

  private mutating func skipBlanks() { while byte == 32 || byte == 9 { offset += 1 } }

  private mutating func skipLineEnding() -> Bool {
    skipBlanks()
    return byte == nil || skip("\n")
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 33...47, 58...64, 91...96, 123...126: true
    default: false
    }
  }
}
