/// Bytes as letters and digits, so that a page can hold a picture.
///
/// Source: RFC 4648, section 4.
enum Base64 {
  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The text for some bytes, padded to a multiple of four characters.
  ///
  /// - Complexity: O(*n*) for *n* bytes.
  static func text(of bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    var index = 0
    while index < bytes.count {
      let group = bytes[index..<min(index + 3, bytes.count)]
      var bits = group.reduce(0) { $0 << 8 | Int($1) }
      bits <<= 8 * (3 - group.count)
      for position in 0..<4 {
        let isPadding = position > group.count
        result.append(
          isPadding ? UInt8(ascii: "=") : digits[bits >> (18 - 6 * position) & 0x3F])
      }
      index += 3
    }
    return String(decoding: result, as: UTF8.self)
  }
}
