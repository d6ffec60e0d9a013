/// Makes text of what a program printed that no terminal or reader acts on.
package enum HarmlessText {
  /// The bytes as text: what is no UTF-8 is `�`, escape sequences are gone, line ends are LF, and
  /// other control characters are shown as pictures.
  package static func text(of bytes: [UInt8]) -> String {
    var result = String.UnicodeScalarView()
    var scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      switch scalar.value {
      case 27: skipSequence(&scalars)
      case 13 where scalars.first == "\n": continue
      case 13: result.append("\n")
      case 9, 10: result.append(scalar)
      case 0..<32: result.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
      case 127: result.append("\u{2421}")
      case 128..<160, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// Leaves out what follows an escape character.
  ///
  /// Source: ECMA-48, sections 5.4 and 5.6.
  private static func skipSequence(_ scalars: inout Substring.UnicodeScalarView) {
    switch scalars.popFirst() {
    case "[":
      while let next = scalars.popFirst(), !(0x40...0x7E).contains(next.value) {}
    case "]", "P", "X", "^", "_":
      while let next = scalars.popFirst(), next.value != 7 {
        if next.value == 27 {
          if scalars.first == "\\" { scalars.removeFirst() }
          return
        }
      }
    case .some(let first) where (0x20...0x2F).contains(first.value):
      while let next = scalars.popFirst(), (0x20...0x2F).contains(next.value) {}
    default: return
    }
  }
}
