extension String {
  /// The text on one line, without what would steer a terminal.
  ///
  /// Blanks and line breaks in a row become one blank. Control characters, and those that turn
  /// the direction of writing, show as `U+FFFD`, so that a guide cannot move the cursor, set
  /// colours, or make a command look like another.
  package var printableLine: String {
    if isPrintableLine { return self }
    var result = ""
    var isBlank = true
    for scalar in unicodeScalars {
      if scalar.properties.isWhitespace {
        if !isBlank { result += " " }
        isBlank = true
      } else {
        result.unicodeScalars.append(Self.isSteering(scalar) ? "\u{FFFD}" : scalar)
        isBlank = false
      }
    }
    return isBlank ? String(result.dropLast(result.isEmpty ? 0 : 1)) : result
  }

  /// Whether all of it is printable ASCII, with single blanks between words.
  private var isPrintableLine: Bool {
    var previous = UInt8(ascii: " ")
    for byte in utf8 {
      guard byte >= 0x20, byte < 0x7F, byte != 0x20 || previous != 0x20 else { return false }
      previous = byte
    }
    return previous != 0x20 || isEmpty
  }

  /// The text with its lines kept, without what would steer a terminal.
  package var printableLines: String {
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F || $0 == 0x0A }) { return self }
    var result = ""
    for scalar in unicodeScalars {
      let isKept = scalar == "\n" || scalar == "\t" || !Self.isSteering(scalar)
      result.unicodeScalars.append(isKept ? scalar : "\u{FFFD}")
    }
    return result
  }

  private static func isSteering(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029: true
    default: false
    }
  }
}
