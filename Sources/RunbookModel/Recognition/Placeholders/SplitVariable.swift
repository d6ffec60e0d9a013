/// `${your-name}` stands for a value of the reader's, although a shell would take it.
///
/// ```sh
/// restore --snapshot ${your-snapshot-name}
/// ```
///
/// A variable's name has no `-` in it, so a shell would read `your` and put `snapshot-name` in its
/// place. A name in capitals is left alone: `${PORT-8080}` says what to take when `PORT` is not
/// set, and so does `${name:-value}`.
struct SplitVariable: PlaceholderRule {
  static let name: RuleName = "split-variable"
  var signs: String { "$" }

  func answer(at place: PlaceholderPlace) -> PlaceholderAnswer? {
    let start = place.offset
    guard place.byte(start + 1) == UInt8(ascii: "{"), ASCII.isLetter(place.byte(start + 2)) else {
      return nil
    }
    let word = PlaceholderWord(text: place.text, at: start + 2)
    let end = word.range.upperBound
    guard place.byte(end) == UInt8(ascii: "}"), word.text.contains("-"), !word.text.hasSuffix("-"),
      word.lower.hasPrefix("your") || !word.text.utf8.contains(where: ASCII.isUpper)
    else { return nil }
    return .placeholder(start..<end + 1)
  }
}
