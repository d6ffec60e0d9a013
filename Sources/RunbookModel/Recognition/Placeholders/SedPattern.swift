/// What `sed` is to look for is in the file already, so nothing in it is to be replaced.
///
/// ```sh
/// sed -i 's/example.com/your-domain.com/' site.conf
/// sed -i '/YOUR_NAME/d' site.conf
/// ```
///
/// Here `example.com` stands as it is in the file, and `your-domain.com` is the reader's. The same
/// holds for `perl -pe`.
struct SedPattern: PlaceholderRule {
  static let name: RuleName = "sed-pattern"
  var signs: String { "s/" }

  func answer(at place: PlaceholderPlace) -> PlaceholderAnswer? {
    let opens =
      ASCII.isQuote(place.before) || place.before == UInt8(ascii: ";")
      || ASCII.isBlank(place.before)
    guard opens else { return nil }
    if place.byte(place.offset) == UInt8(ascii: "/") {
      guard place.context != .command, let close = place.closing("/"), isEditor(place) else {
        return nil
      }
      return .literal(until: close)
    }
    let delimiter = place.byte(place.offset + 1)
    guard "/|#,@!~:".utf8.contains(delimiter), isEditor(place) else { return nil }
    var end = place.offset + 2
    while end < place.text.bytes.count, place.byte(end) != delimiter, place.byte(end) != 10 {
      end += place.byte(end) == UInt8(ascii: "\\") ? 2 : 1
    }
    return .literal(until: end)
  }

  private func isEditor(_ place: PlaceholderPlace) -> Bool {
    place.isRun(by: ["sed", "gsed", "perl"])
  }
}
