/// A word with `some-` in it stands for one of the reader's.
///
/// ```sh
/// ssh some-host
/// login --role team-some-environment-admin
/// ```
///
/// Left alone is a word that only ends in `some` (`handsome`), and `--some-option`.
struct SomeWord: PlaceholderRule {
  static let name: RuleName = "some-word"
  var wordSigns: WordSigns { .join }

  func answer(at place: PlaceholderPlace) -> PlaceholderAnswer? {
    let word = place.word
    guard word.lower.utf8.contains(UInt8(ascii: "-")) else { return nil }
    let parts = word.lower.split(separator: "-")
    guard let index = parts.firstIndex(of: "some"), index + 1 < parts.count,
      !place.isAmongWords, place.before != UInt8(ascii: "-")
    else { return nil }
    let start = parts[..<index].reduce(0) { $0 + $1.utf8.count + 1 }
    let length = "some-".utf8.count + parts[index + 1].utf8.count
    let begin = word.range.lowerBound + start
    return .placeholder(begin..<begin + length)
  }
}
