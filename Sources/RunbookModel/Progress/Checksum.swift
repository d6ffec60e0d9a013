/// Tells a text that was damaged from the one that was written; no defence against forgers.
///
/// Any change of one byte changes it.
///
/// Source: FNV-1a with 64 bits, draft-eastlake-fnv, in four lanes that take bytes by turns, because
/// one lane waits for itself.
package struct Checksum: Hashable, Sendable, CustomStringConvertible {
  private let value: UInt64

  /// The checksum of these bytes.
  ///
  /// - Complexity: O(*n*) for *n* bytes, of which a processor takes about one in each cycle.
  init(of bytes: ArraySlice<UInt8>) {
    let span = bytes.span
    var lanes = (Self.basis, Self.basis &+ 1, Self.basis &+ 2, Self.basis &+ 3)
    var index = 0
    while index &+ 4 <= span.count {
      lanes.0 = (lanes.0 ^ UInt64(span[index])) &* Self.prime
      lanes.1 = (lanes.1 ^ UInt64(span[index &+ 1])) &* Self.prime
      lanes.2 = (lanes.2 ^ UInt64(span[index &+ 2])) &* Self.prime
      lanes.3 = (lanes.3 ^ UInt64(span[index &+ 3])) &* Self.prime
      index &+= 4
    }
    while index < span.count {
      lanes.0 = (lanes.0 ^ UInt64(span[index])) &* Self.prime
      index &+= 1
    }
    var joined = Self.basis
    for part in [lanes.0, lanes.1, lanes.2, lanes.3, UInt64(span.count)] {
      joined = (joined ^ part) &* Self.prime
      joined ^= joined >> 32
    }
    value = joined
  }

  /// The checksum of a text's UTF-8.
  package init(of text: String) { self.init(of: Array(text.utf8)[...]) }

  /// Reads what `description` writes; `nil` for anything else.
  init?(_ digits: String) { self.init(digits: Array(digits.utf8)[...]) }

  /// Reads the bytes of what `description` writes; `nil` for anything else.
  init?(digits: ArraySlice<UInt8>) {
    guard digits.count == Self.digitCount else { return nil }
    var value: UInt64 = 0
    for byte in digits {
      switch byte {
      case 48...57: value = value << 4 | UInt64(byte - 48)
      case 97...102: value = value << 4 | UInt64(byte - 87)
      default: return nil
      }
    }
    self.value = value
  }

  /// The number of digits of each checksum.
  static let digitCount = 16

  /// The checksum as 16 hexadecimal digits.
  package var description: String { String(decoding: digits, as: UTF8.self) }

  /// The bytes of that.
  var digits: [UInt8] {
    (0..<Self.digitCount).map { place in
      let digit = UInt8(truncatingIfNeeded: value >> UInt64(60 - 4 * place) & 15)
      return digit < 10 ? 48 + digit : 87 + digit
    }
  }

  private static let basis: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let prime: UInt64 = 0x0000_0100_0000_01b3
}
