extension RecordFields {
  /// Adds a text in quotes, with everything escaped that could be taken for more than itself.
  static func appendQuoted(_ text: String, to bytes: inout ArraySlice<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    var previous: Unicode.Scalar = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\":
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(UInt8(ascii: scalar))
      case "\n": bytes += Array("\\n".utf8)
      case "<", ">", "&": appendEscaped(scalar, to: &bytes)
      case "-" where previous == "-": appendEscaped(scalar, to: &bytes)
      case _ where scalar.isUnreadable: appendEscaped(scalar, to: &bytes)
      case _ where scalar.isASCII: bytes.append(UInt8(ascii: scalar))
      default: bytes += Array(String(scalar).utf8)
      }
      previous = scalar
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func appendEscaped(_ scalar: Unicode.Scalar, to bytes: inout ArraySlice<UInt8>) {
    let digits = String(scalar.value, radix: 16)
    let zeros = String(repeating: "0", count: 4 - digits.utf8.count)
    bytes += Array("\\u\(zeros)\(digits)".utf8)
  }

  /// The text that stands in quotes, which `RecordFieldsParser` has looked at.
  static func unquoted(_ quoted: ArraySlice<UInt8>) -> String {
    var rest = quoted.dropFirst().dropLast()
    guard rest.contains(UInt8(ascii: "\\")) else { return String(decoding: rest, as: UTF8.self) }
    var text: [UInt8] = []
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let sign = rest.popFirst() else {
        text.append(byte)
        continue
      }
      switch sign {
      case UInt8(ascii: "n"): text.append(10)
      case UInt8(ascii: "u"):
        if let scalar = scalar(hexadecimal: rest.prefix(4)) { text += Array(String(scalar).utf8) }
        rest = rest.dropFirst(4)
      default: text.append(sign)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The character with this number; `nil` where there is none.
  static func scalar(hexadecimal digits: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard digits.count == 4 else { return nil }
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16).flatMap(Unicode.Scalar.init)
  }
}
