/// A beginning with `...` behind it stands for a value whose rest is left out.
///
/// ```sh
/// export OPENAI_KEY=sk-...
/// export DATABASE_URL=postgresql://...
/// curl -H "Authorization: Bearer eyJ..." https://api.acme.dev
/// ```
///
/// What stands before the dots is what a value starts with: it ends in `-`, `_` or `://`, or has
/// the capitals and digits of a key. Dots alone are one where they are the whole of a value
/// (`TOKEN=...`).
///
/// Left alone are dots with which a sentence goes on (`echo "Loading..."`), ranges
/// (`main...feature`), and patterns of packages (`./...`).
struct ElidedValue: PlaceholderRule {
  static let name: RuleName = "elided-value"
  var wordSigns: WordSigns { [.scheme, .dotBehind] }

  func answer(at place: PlaceholderPlace) -> PlaceholderAnswer? {
    let word = place.word
    var index = word.range.upperBound
    if place.byte(index) == UInt8(ascii: "+") {
      index = PlaceholderWord(text: place.text, at: index + 1).range.upperBound
    }
    if place.text.bytes[min(index, place.text.bytes.count)...].starts(with: "://".utf8) {
      index += 3
    }
    let length = place.ellipsis(at: index)
    guard length > 0 else { return nil }
    let isJoined =
      index > word.range.upperBound || word.text.hasSuffix("-")
      || word.text.hasSuffix("_")
    let end = index + length
    let goesOn = PlaceholderWord.isWordByte(place.byte(end)) || place.byte(end) == 47
    guard isJoined && !goesOn || looksLikeKey(word.text) && !place.isRun(by: ["git"]) else {
      return nil
    }
    if place.isRun(by: ["echo", "printf"]), !isJoined { return nil }
    let rest = goesOn ? PlaceholderWord(text: place.text, at: end).range.upperBound : end
    return .placeholder(
      word.range.lowerBound..<rest, startsWith: place.text.text(word.range.lowerBound..<index),
      naming: .around)
  }

  /// Capitals among small letters, or digits: `eyJ`, `AKIA`, `3f9c`.
  private func looksLikeKey(_ text: String) -> Bool {
    guard text.utf8.count > 2 else { return false }
    if text.utf8.contains(where: ASCII.isDigit) { return true }
    let rest = text.utf8.dropFirst()
    return rest.contains(where: ASCII.isUpper)
  }
}

extension PlaceholderPlace {
  /// How many bytes an ellipsis has that stands at an offset: `...` or `…`.
  func ellipsis(at offset: Int) -> Int {
    guard offset < text.bytes.count else { return 0 }
    let rest = text.bytes[offset...]
    if rest.starts(with: "...".utf8) { return rest.dropFirst(3).first == 46 ? 0 : 3 }
    return rest.starts(with: "…".utf8) ? 3 : 0
  }
}
