/// Words between quotes that tell what to write there stand for words of the reader's.
///
/// ```sh
/// git commit -m "feat: your changes"
/// gh pr create --title "Fix the login" --body "Description of changes"
/// ```
///
/// Behind an option for a person's own words (`-m`, `--message`, `--title`, `--body`): from `your` to
/// the end of the quotes, or all that is between them where it begins with `description of` or
/// `describe`, or is nothing but `commit message` and the like. In any other argument between
/// quotes where it begins with `Your` (`git config user.name "Your Name"`) or names nobody
/// (`"Jane Doe"`).
///
/// What is printed (`echo "Your site is up"`) or asked is left alone.
struct SampleMessage: PlaceholderRule {
  static let name: RuleName = "sample-message"
  var listedWords: Set<String> { Lexicon.messageOpenings }

  func answer(at place: PlaceholderPlace) -> PlaceholderAnswer? {
    let word = place.word
    guard Lexicon.messageOpenings.contains(word.lower),
      place.context == .doubleQuoted || place.context == .singleQuoted
    else { return nil }
    let range = place.offset..<place.textEnd
    // `"feat: description"` has a sample behind what kind of change it is.
    let isFirst =
      ASCII.isQuote(place.before)
      || place.before == 32 && place.byte(place.offset - 2) == UInt8(ascii: ":")
    let words = place.text.text(range).lowercased()
    let isSample =
      word.lower == "your" && words.count > 5
      || isFirst && (words.hasPrefix("description of ") || words.hasPrefix("describe "))
      || isFirst && Lexicon.wholeMessages.contains(words)
    if isSample, isMessage(place) { return .placeholder(range, naming: .called("MESSAGE")) }
    let isOwn = isFirst && words.hasPrefix("your ") && words.split(separator: " ").count < 6
    guard isOwn || isFirst && Lexicon.sampleFullNames.contains(words),
      !place.isRun(by: Lexicon.printingPrograms), place.byte(range.upperBound) != 10
    else { return nil }
    return .placeholder(range)
  }

  private func isMessage(_ place: PlaceholderPlace) -> Bool {
    var quote = place.offset - 1
    while quote > max(place.commandStart, place.offset - 120), !ASCII.isQuote(place.byte(quote)) {
      quote -= 1
    }
    let before = place.text.text(
      max(place.commandStart, quote - 40)..<max(place.commandStart, quote))
    guard let option = before.split(whereSeparator: { $0 == " " || $0 == "=" }).last else {
      return false
    }
    return Lexicon.messageOptions.contains(String(option))
  }
}
