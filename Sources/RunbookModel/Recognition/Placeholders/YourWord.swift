/// A word that says `your` stands for a value of the reader's.
///
/// ```sh
/// aws s3 ls s3://your-bucket/backups
/// curl https://api.yourdomain.com/health
/// export API_KEY=YOUR_API_KEY
/// ```
///
/// From `your` on, the whole word is replaced: `yourdomain.com` in `api.yourdomain.com`. Capitals
/// and what joins the words do not matter (`YourProject`, `your_db`), and `tu-`, `ihr-`, `votre-`
/// and other languages' words for it count as well.
///
/// Left alone are the names of options (`--your-flag`), names that are given a value
/// (`YOUR_NAME=alice`), variables (`$YOUR_NAME`) and `yours`.
struct YourWord: PlaceholderRule {
  static let name: RuleName = "your-word"

  func answer(at place: PlaceholderPlace) -> PlaceholderAnswer? {
    guard let start = Self.start(in: place.word) else { return nil }
    var range = place.word.range.lowerBound + start..<place.word.range.upperBound
    // A mailbox is replaced whole.
    if start == 0, let end = place.mailboxEnd(range) { range = range.lowerBound..<end }
    return .placeholder(range)
  }

  /// Where `your…` begins in a word.
  private static func start(in word: PlaceholderWord) -> Int? {
    guard word.count > 4 || word.lower.utf8.contains(UInt8(ascii: "-")) else { return nil }
    let bytes = Array(word.lower.utf8)
    for index in bytes.indices {
      guard index == 0 || [45, 46, 95].contains(bytes[index - 1]) else { continue }
      let rest = bytes[index...]
      if rest.starts(with: "your".utf8), rest.count > 4, !rest.starts(with: "yours".utf8) {
        return index
      }
      if index == 0, Lexicon.foreignPossessives.contains(where: { rest.starts(with: $0.utf8) }) {
        return index
      }
    }
    return nil
  }
}

extension PlaceholderPlace {
  /// Where a mailbox ends whose first part is `range`; `nil` where none begins so.
  func mailboxEnd(_ range: Range<Int>) -> Int? {
    guard byte(range.upperBound) == UInt8(ascii: "@"),
      ASCII.isLetter(byte(range.upperBound + 1)) || ASCII.isDigit(byte(range.upperBound + 1))
    else { return nil }
    return PlaceholderWord(text: text, at: range.upperBound + 1).range.upperBound
  }
}
