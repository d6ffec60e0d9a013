/// A name in capitals between `%`, `@` or double underscores stands for a value of the
/// reader's.
///
/// ```sh
/// curl https://%DOMAIN%/health
/// deploy --version @VERSION@ --to __STAGE__
/// ```
///
/// Left alone are variables of Windows (`%APPDATA%`, and every `%NAME%` in a block for its command
/// prompt), parts of dates (`date +%Y%m%d`), patterns of SQL (`LIKE '%ERROR%'`), names that C and
/// Python give such a look (`__FILE__`, `__init__`).
struct MarkedName: PlaceholderRule {
  static let name: RuleName = "marked-name"
  var signs: String { "%@_" }

  func answer(at place: PlaceholderPlace) -> PlaceholderAnswer? {
    let sign = place.byte(place.offset)
    guard place.before != sign, sign != UInt8(ascii: "_") || !ASCII.isNameByte(place.before) else {
      return nil
    }
    let isDouble = place.byte(place.offset + 1) == sign
    guard isDouble || sign != UInt8(ascii: "_") else { return nil }
    let start = place.offset + (isDouble ? 2 : 1)
    var end = start
    while isNameByte(place.byte(end)), place.byte(end) != sign || place.byte(end + 1) != sign {
      end += 1
    }
    let length = isDouble ? 2 : 1
    let closes = (0..<length).allSatisfy { place.byte(end + $0) == sign }
    guard closes, end - start > 2, ASCII.isUpper(place.byte(start)) else { return nil }
    let range = place.offset..<end + length
    guard !ASCII.isNameByte(place.byte(range.upperBound)) else { return nil }
    return isLiteral(place.text.text(start..<end), range, at: place)
      ? .literal(until: range.upperBound) : .placeholder(range)
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    ASCII.isUpper(byte) || ASCII.isDigit(byte) || byte == UInt8(ascii: "_")
  }

  private func isLiteral(_ name: String, _ range: Range<Int>, at place: PlaceholderPlace) -> Bool {
    if place.byte(range.lowerBound) == UInt8(ascii: "%") {
      if place.text.dialect == .commandPrompt || Lexicon.isGivenInWindows(name) { return true }
      return place.argumentBefore.map { ["like", "ilike"].contains($0.lowercased()) } ?? false
    }
    return Lexicon.dunderNames.contains(name)
  }
}
