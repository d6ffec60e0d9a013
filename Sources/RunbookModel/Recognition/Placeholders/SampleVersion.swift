/// `v1.2.3` counts up as no real version does, and is a version for the reader to write.
///
/// ```sh
/// git tag v1.2.3
/// docker pull registry.acme.dev/app:1.2.3
/// ```
///
/// With or without `v`, also before `-rc1` and the like. Every other version is taken as it
/// stands, unless the guide's words say to replace it.
struct SampleVersion: PlaceholderRule {
  static let name: RuleName = "sample-version"
  var wordSigns: WordSigns { .dot }

  func answer(at place: PlaceholderPlace) -> PlaceholderAnswer? {
    guard place.word.hasDot, var first = place.word.text.firstOffset(of: "1.2.3") else {
      return nil
    }
    let bytes = Array(place.word.text.utf8)
    let end = first + 5
    if first > 0, bytes[first - 1] | 32 == UInt8(ascii: "v") { first -= 1 }
    let opens = first == 0 || bytes[first - 1] == 45 || bytes[first - 1] == 95
    let closes = end == bytes.count || bytes[end] == 45 || bytes[end] == 95
    guard opens, closes || bytes[end] == 46 && !ASCII.isDigit(bytes[min(end + 1, bytes.count - 1)])
    else { return nil }
    return .placeholder(place.word.part(first..<end), naming: .called("VERSION"))
  }
}
