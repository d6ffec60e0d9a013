/// The forms of a secret that count as the secret: how programs commonly print it.
struct SecretForms {
  /// A text that is hidden.
  struct Form: Hashable, Sendable {
    let bytes: [UInt8]
    /// Whether line breaks may stand in it, as `base64` puts them into what it writes.
    let isWrapped: Bool
  }

  /// What is shorter in another form than its own would hide what is no secret.
  private static let shortest = 4
  /// Lines of a longer secret, such as a key, are secrets of their own from this length on.
  private static let shortestLine = 8

  private(set) var all: Set<Form> = []

  init(of secret: String) {
    add(secret)
    let lines = secret.split(whereSeparator: \.isNewline)
    guard lines.count > 1 else { return }
    // A terminal, and what copies text between systems, ends lines in other ways.
    let whole = secret.replacing("\r\n", with: "\n")
    for ending in ["\n", "\r\n", "\r\r\n"] { add(whole.replacing("\n", with: ending)) }
    for line in lines where line.utf8.count >= Self.shortestLine { add(String(line)) }
  }

  private mutating func add(_ secret: String) {
    let raw = Array(secret.utf8)
    insert(raw)
    for isUpperCase in [true, false] {
      insert(Self.hexadecimal(raw, isUpperCase))
      insert(Self.jsonEscaped(secret, asciiAlone: true, slashes: false, isUpperCase))
      for kept in ["-._~", "-._~!'()*", "-._*"] {
        insert(Self.percentEncoded(raw, keeping: kept, plus: false, isUpperCase))
        insert(Self.percentEncoded(raw, keeping: kept, plus: true, isUpperCase))
      }
    }
    insert(Self.jsonEscaped(secret, asciiAlone: false, slashes: false, false))
    insert(Self.jsonEscaped(secret, asciiAlone: false, slashes: true, false))
    for quoted in Self.shellQuoted(raw) { insert(quoted) }
    insert(Self.markupEscaped(raw, quote: "&#39;"))
    insert(Self.markupEscaped(raw, quote: "&#x27;"))
    insert(Self.markupEscaped(raw, quote: "&apos;"))
    for shift in 0..<3 {
      let encoded = Self.base64Core(raw, shift: shift)
      guard encoded.count >= Self.shortest else { continue }
      insert(encoded, isWrapped: true)
      insert(encoded.map { $0 == 43 ? 45 : $0 == 47 ? 95 : $0 }, isWrapped: true)
    }
  }

  private mutating func insert(_ bytes: [UInt8], isWrapped: Bool = false) {
    guard !bytes.isEmpty else { return }
    all.insert(Form(bytes: bytes, isWrapped: isWrapped))
  }

  // MARK: Encodings

  private static func hexadecimal(_ bytes: [UInt8], _ isUpperCase: Bool) -> [UInt8] {
    bytes.flatMap { digits($0, isUpperCase) }
  }

  private static func digits(_ byte: UInt8, _ isUpperCase: Bool) -> [UInt8] {
    Array("\(byte < 16 ? "0" : "")\(String(byte, radix: 16, uppercase: isUpperCase))".utf8)
  }

  /// Source: RFC 3986, section 2.3, unreserved characters; ECMA-262, `encodeURIComponent`; URL
  /// Standard, section 5, forms.
  private static func percentEncoded(
    _ bytes: [UInt8], keeping kept: String, plus: Bool, _ isUpperCase: Bool
  ) -> [UInt8] {
    bytes.flatMap { byte -> [UInt8] in
      if isAlphanumeric(byte) || kept.utf8.contains(byte) { return [byte] }
      if plus, byte == 32 { return [43] }
      return [37] + digits(byte, isUpperCase)
    }
  }

  /// Source: RFC 8259, section 7, strings.
  private static func jsonEscaped(
    _ text: String, asciiAlone: Bool, slashes: Bool, _ isUpperCase: Bool
  ) -> [UInt8] {
    text.unicodeScalars.flatMap { scalar -> [UInt8] in
      switch scalar {
      case "\"", "\\": [92, UInt8(scalar.value)]
      case "/" where slashes: [92, 47]
      case "\u{8}": Array("\\b".utf8)
      case "\u{C}": Array("\\f".utf8)
      case "\n": Array("\\n".utf8)
      case "\r": Array("\\r".utf8)
      case "\t": Array("\\t".utf8)
      case _ where scalar.value < 32 || asciiAlone && !scalar.isASCII:
        String(scalar).utf16.flatMap { unit in
          Array("\\u".utf8) + digits(UInt8(unit >> 8), isUpperCase)
            + digits(UInt8(truncatingIfNeeded: unit), isUpperCase)
        }
      default: Array(String(scalar).utf8)
      }
    }
  }

  /// As `printf %q`, `set -x`, `declare -p` and `export -p` of the common shells write it.
  private static func shellQuoted(_ bytes: [UInt8]) -> [[UInt8]] {
    let backslashed = bytes.flatMap { byte -> [UInt8] in
      let isPlain = isAlphanumeric(byte) || byte >= 128 || "_./:@%+=-".utf8.contains(byte)
      return isPlain ? [byte] : [92, byte]
    }
    let doubleQuoted = bytes.flatMap { byte -> [UInt8] in
      "\\\"$`".utf8.contains(byte) ? [92, byte] : [byte]
    }
    let escapes: [UInt8: String] = [
      7: "a", 8: "b", 9: "t", 10: "n", 11: "v", 12: "f", 13: "r", 27: "E", 39: "'", 92: "\\",
    ]
    let escaped = bytes.flatMap { byte -> [UInt8] in
      escapes[byte].map { [92] + Array($0.utf8) } ?? [byte]
    }
    let inSingleQuotes = ["'\\''", "'\"'\"'", "\\'"].map { quote in
      bytes.flatMap { byte -> [UInt8] in byte == 39 ? Array(quote.utf8) : [byte] }
    }
    return [backslashed, doubleQuoted, escaped] + inSingleQuotes
  }

  private static func markupEscaped(_ bytes: [UInt8], quote: String) -> [UInt8] {
    let escapes: [UInt8: String] = [38: "&amp;", 60: "&lt;", 62: "&gt;", 34: "&quot;", 39: quote]
    return bytes.flatMap { byte -> [UInt8] in escapes[byte].map { Array($0.utf8) } ?? [byte] }
  }

  /// The characters that every text has whose base64 holds these bytes at that alignment.
  ///
  /// Source: RFC 4648, section 4.
  private static func base64Core(_ bytes: [UInt8], shift: Int) -> [UInt8] {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    let padded = Array(repeating: UInt8(0), count: shift) + bytes
    let wholeCharacters = padded.count * 8 / 6
    let firstWhole = (shift * 8 + 5) / 6
    guard firstWhole < wholeCharacters else { return [] }
    return (firstWhole..<wholeCharacters).map { character in
      let bit = character * 6
      let high = UInt16(padded[bit / 8]) << 8
      let low = bit / 8 + 1 < padded.count ? UInt16(padded[bit / 8 + 1]) : 0
      return alphabet[Int((high | low) >> UInt16(10 - bit % 8)) & 63]
    }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122: true
    default: false
    }
  }
}
