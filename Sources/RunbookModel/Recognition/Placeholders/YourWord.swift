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
    let first = place.word.range.lowerBound + start
    return .placeholder(first..<(place.sampleMailboxEnd ?? place.word.range.upperBound))
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
