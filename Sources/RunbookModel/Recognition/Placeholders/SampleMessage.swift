/// Words between quotes that tell what to write there stand for words of the reader's.
///
/// ```sh
/// git commit -m "feat: your changes"
/// gh pr create --title "Fix the login" --body "Description of changes"
/// ```
///
/// From `your` to the end of the quotes, or all that is between them where it begins with
/// `description of`, `describe` or is nothing but `commit message` and the like. Only behind an
/// option for such words: `-m`, `--message`, `--title`, `--body`, `--notes`, `--description`.
struct SampleMessage: PlaceholderRule {
  static let name: RuleName = "sample-message"

  func answer(at place: PlaceholderPlace) -> PlaceholderAnswer? {
    let word = place.word
    guard Lexicon.messageOpenings.contains(word.lower),
      place.context == .doubleQuoted || place.context == .singleQuoted
    else { return nil }
    let range = place.offset..<place.textEnd
    let isFirst = ASCII.isQuote(place.before)
    let words = place.text.text(range).lowercased()
    let isSample =
      word.lower == "your" && words.count > 5
      || isFirst && (words.hasPrefix("description of ") || words.hasPrefix("describe "))
      || isFirst && Lexicon.wholeMessages.contains(words)
    guard isSample, isMessage(place) else { return nil }
    return .placeholder(range, naming: .called("MESSAGE"))
  }

  private func isMessage(_ place: PlaceholderPlace) -> Bool {
    var quote = place.offset - 1
    while quote > place.commandStart, place.offset - quote < 120, !ASCII.isQuote(place.byte(quote))
    { quote -= 1 }
    let before = place.text.text(
      max(place.commandStart, quote - 40)..<max(place.commandStart, quote))
    guard let option = before.split(whereSeparator: { $0 == " " || $0 == "=" }).last else {
      return false
    }
    return Lexicon.messageOptions.contains(String(option))
  }
}
