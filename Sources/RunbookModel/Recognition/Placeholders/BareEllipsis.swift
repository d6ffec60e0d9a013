/// `...` as the whole of a value, or at the end of a list between quotes, is for the reader to
/// write.
///
/// ```sh
/// export TOKEN=...
/// sudo USERS='anna bert ...' ./update.sh
/// ```
///
/// Dots that stand for whole commands or arguments leave a block incomplete instead; it is then
/// held and not run.
struct BareEllipsis: PlaceholderRule {
  static let name: RuleName = "bare-ellipsis"
  var signs: String { ".…'\"" }

  func answer(at place: PlaceholderPlace) -> PlaceholderAnswer? {
    if ASCII.isQuote(place.byte(place.offset)) { return list(at: place) }
    let length = place.ellipsis(at: place.offset)
    guard length > 0 else { return nil }
    let range = place.offset..<place.offset + length
    let isValue =
      place.before == UInt8(ascii: "=") && place.isArgument(range)
      || place.isQuoted(range) && place.byte(place.offset - 2) == UInt8(ascii: "=")
    return isValue ? .placeholder(range, naming: .around) : nil
  }

  /// `'anna bert ...'`: the reader goes on as the list begins.
  private func list(at place: PlaceholderPlace) -> PlaceholderAnswer? {
    let start = place.offset + 1
    let quote = place.byte(place.offset)
    guard place.context == .singleQuoted || place.context == .doubleQuoted,
      place.before == UInt8(ascii: "="), !ASCII.isQuote(place.byte(start))
    else { return nil }
    var end = start
    while end < place.text.bytes.count, end - start < 160, place.byte(end) != quote {
      if place.byte(end) == 10 { return nil }
      end += 1
    }
    let words = place.text.text(start..<end)
    guard words.hasSuffix(" ...") || words.hasSuffix(" …") else { return nil }
    return .placeholder(start..<end, naming: .around)
  }
}
