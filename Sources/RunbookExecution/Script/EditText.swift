/// What of a program for `sed` stands before a place.
///
/// Source: POSIX.1-2024, sed, Regular Expressions in sed and Editing Commands in sed; the manual of
/// GNU sed, Commands.
struct EditText {
  /// Where in a program a place can be.
  enum Place: Hashable {
    /// In a part of a command, or in an address, that ends at a sign.
    case part(ends: UInt8)
    /// In a text, a label or the name of a file, up to the end of its line.
    case text
    /// Where commands, their addresses and their flags stand, or nobody knows what.
    case command
  }

  private let bytes: [UInt8]
  private var offset = 0

  private init(_ text: String) { bytes = Array(text.utf8) }

  /// The place behind a text.
  ///
  /// - Complexity: O(*n*) for *n* bytes.
  static func place(behind text: String) -> Place {
    var reading = EditText(text)
    while reading.offset < reading.bytes.count {
      if let place = reading.step() { return place }
    }
    return .command
  }

  /// Reads a sign, an address or a command; a place where the text ends in it.
  private mutating func step() -> Place? {
    let byte = bytes[offset]
    offset += 1
    switch byte {
    case UInt8(ascii: "/"): return part(ends: byte, hasBrackets: true)
    case UInt8(ascii: "\\"):
      guard let sign = sign() else { return .command }
      return part(ends: sign, hasBrackets: true)
    case UInt8(ascii: "s"), UInt8(ascii: "y"): return parts(hasBrackets: byte == UInt8(ascii: "s"))
    case UInt8(ascii: "a"), UInt8(ascii: "i"), UInt8(ascii: "c"): return line(isText: true)
    case UInt8(ascii: "r"), UInt8(ascii: "R"), UInt8(ascii: "w"), UInt8(ascii: "W"),
      UInt8(ascii: "e"), UInt8(ascii: "b"), UInt8(ascii: "t"), UInt8(ascii: "T"),
      UInt8(ascii: ":"), UInt8(ascii: "#"):
      return line(isText: false)
    default: return nil
    }
  }

  /// The next sign; `nil` at the end.
  private mutating func sign() -> UInt8? {
    guard offset < bytes.count else { return nil }
    offset += 1
    return bytes[offset - 1]
  }

  private mutating func parts(hasBrackets: Bool) -> Place? {
    // Nobody knows the sign that a variable holds.
    guard let sign = sign(), sign != UInt8(ascii: "$") else { return .command }
    return part(ends: sign, hasBrackets: hasBrackets) ?? part(ends: sign, hasBrackets: false)
      ?? flags()
  }

  /// Reads up to a sign that is neither escaped nor in a bracket expression.
  private mutating func part(ends end: UInt8, hasBrackets: Bool) -> Place? {
    var bracket: Int?
    while let byte = sign() {
      let next = offset < bytes.count ? bytes[offset] : 0
      if let start = bracket {
        // The first sign of the expression does not end it.
        if byte == 93, offset - 1 > start { bracket = nil }
        if byte == 91, ":.=".utf8.contains(next) { skipClass(next) }
      } else if byte == end {
        return nil
      } else if byte == 92 {
        offset += 1
      } else if byte == 91, hasBrackets {
        bracket = offset + (next == 94 ? 1 : 0)
      }
    }
    return .part(ends: end)
  }

  /// Reads `:alpha:]` behind a bracket.
  private mutating func skipClass(_ sign: UInt8) {
    guard let end = bytes[(offset + 1)...].firstIndex(of: sign), end + 1 < bytes.count,
      bytes[end + 1] == 93
    else { return }
    offset = end + 2
  }

  private mutating func flags() -> Place? {
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "w") { return line(isText: false) }
      guard (48...57).contains(byte) || (97...122).contains(byte | 32) else { return nil }
      offset += 1
    }
    return .command
  }

  /// Reads to the end of a line, in a text to one that is not escaped.
  ///
  /// A label may end at a `;` as well, behind which other commands stand.
  private mutating func line(isText: Bool) -> Place? {
    var hasEnd = false
    while let byte = sign() {
      if byte == 92, isText { offset += 1 } else if byte == 10 { return nil }
      if byte == 59 || byte == 125, !isText { hasEnd = true }
    }
    return hasEnd ? .command : .text
  }
}
