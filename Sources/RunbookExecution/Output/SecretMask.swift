/// Hides secrets in text, in every form in which programs commonly print them.
package struct SecretMask: Hashable, Sendable {
  /// What stands for a secret.
  package static let dots = "••••••••"

  /// What is hidden, the longest first.
  let forms: [[UInt8]]
  /// Whether a form begins with a byte.
  let beginsForm: [Bool]

  package init(_ secrets: [String]) {
    let all = Set(secrets.filter { !$0.isEmpty }.flatMap(SecretForms.all))
    forms = all.sorted { ($1.count, $0.lexicographicKey) < ($0.count, $1.lexicographicKey) }
    var beginsForm = Array(repeating: false, count: 256)
    for form in forms { beginsForm[Int(form[0])] = true }
    self.beginsForm = beginsForm
  }

  /// The text with every form of every secret hidden.
  package func masked(_ text: String) -> String {
    if forms.isEmpty { return text }
    var masker = StreamMasker(mask: self)
    let bytes = masker.push(Array(text.utf8)) + masker.finish()
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension [UInt8] {
  /// Orders forms of one length, so that equal secrets make equal masks.
  fileprivate var lexicographicKey: String { String(decoding: self, as: UTF8.self) }
}

/// The forms of a secret that count as the secret.
enum SecretForms {
  static func all(of secret: String) -> [[UInt8]] {
    let raw = Array(secret.utf8)
    var forms = [raw, percentEncoded(raw, upperCase: true), percentEncoded(raw, upperCase: false)]
    forms.append(jsonEscaped(raw, slashes: false))
    forms.append(jsonEscaped(raw, slashes: true))
    forms.append(Array(secret.replacing("'", with: "'\\''").utf8))
    forms.append(backslashed(raw))
    for shift in 0..<3 {
      let encoded = base64Core(raw, shift: shift)
      // Short cores would hide what is no secret.
      guard encoded.count >= 6 else { continue }
      forms.append(encoded)
      forms.append(encoded.map { $0 == 43 ? 45 : $0 == 47 ? 95 : $0 })
    }
    return forms
  }

  /// Source: RFC 3986, section 2.3, unreserved characters.
  private static func percentEncoded(_ bytes: [UInt8], upperCase: Bool) -> [UInt8] {
    bytes.flatMap { byte -> [UInt8] in
      if isAlphanumeric(byte) || "-._~".utf8.contains(byte) { return [byte] }
      let hex = String(byte, radix: 16, uppercase: upperCase)
      return Array("%\(byte < 16 ? "0" : "")\(hex)".utf8)
    }
  }

  /// Source: RFC 8259, section 7, strings.
  private static func jsonEscaped(_ bytes: [UInt8], slashes: Bool) -> [UInt8] {
    bytes.flatMap { byte -> [UInt8] in
      switch byte {
      case 34, 92: [92, byte]
      case 47 where slashes: [92, 47]
      case 9: Array("\\t".utf8)
      case 0..<32: Array("\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8)
      default: [byte]
      }
    }
  }

  /// As `printf %q` writes it.
  private static func backslashed(_ bytes: [UInt8]) -> [UInt8] {
    bytes.flatMap { byte -> [UInt8] in
      let isPlain = isAlphanumeric(byte) || byte >= 128 || "_./:@%+=-".utf8.contains(byte)
      return isPlain ? [byte] : [92, byte]
    }
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
