/// An address that is reserved for documentation stands for one of the reader's.
///
/// ```sh
/// ssh admin@203.0.113.10
/// ping 2001:db8::1
/// ```
///
/// Source: RFC 5737, section 3 (`192.0.2.0/24`, `198.51.100.0/24`, `203.0.113.0/24`); RFC 3849,
/// section 2 (`2001:db8::/32`).
struct DocumentationAddress: PlaceholderRule {
  static let name: RuleName = "documentation-address"
  var wordSigns: WordSigns { .digit }

  func answer(at place: PlaceholderPlace) -> PlaceholderAnswer? {
    let word = place.word
    guard word.text.utf8.first.map(ASCII.isDigit) == true else { return nil }
    if Self.networks.contains(where: { word.text.hasPrefix($0) }), isFourNumbers(word.text) {
      return .placeholder(word.range, naming: .called("IP_ADDRESS"))
    }
    guard word.text == "2001" else { return nil }
    var end = word.range.upperBound
    while Self.isDigitOfSix(place.byte(end)) { end += 1 }
    while end > word.range.upperBound, place.byte(end - 1) == UInt8(ascii: ":"),
      place.byte(end - 2) != UInt8(ascii: ":")
    {
      end -= 1
    }
    let rest = place.text.text(word.range.upperBound..<end).lowercased()
    guard rest.hasPrefix(":db8:") || rest.hasPrefix(":0db8:") else { return nil }
    return .placeholder(word.range.lowerBound..<end, naming: .called("IP_ADDRESS"))
  }

  private static let networks = ["192.0.2.", "198.51.100.", "203.0.113."]

  private func isFourNumbers(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(ASCII.isDigit) }
  }

  private static func isDigitOfSix(_ byte: UInt8) -> Bool {
    ASCII.isDigit(byte) || (97...102).contains(byte | 32) || byte == UInt8(ascii: ":")
  }
}
