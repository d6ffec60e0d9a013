/// An address with an account and a password in general words is for the reader to write.
///
/// ```sh
/// export DATABASE_URL=postgres://user:password@localhost:5432/app
/// psql postgresql://username:pass@host/dbname
/// ```
///
/// It is replaced whole, from its scheme to its end.
struct SampleConnection: PlaceholderRule {
  static let name: RuleName = "sample-connection"
  var wordSigns: WordSigns { .scheme }

  func answer(at place: PlaceholderPlace) -> PlaceholderAnswer? {
    let text = place.text
    var start = place.word.range.upperBound
    if text.byte(start) == UInt8(ascii: "+") {
      start = PlaceholderWord(text: text, at: start + 1).range.upperBound
    }
    guard place.after == UInt8(ascii: ":") || place.after == UInt8(ascii: "+"),
      text.bytes[start...].starts(with: "://".utf8)
    else { return nil }
    let account = PlaceholderWord(text: text, at: start + 3)
    guard text.byte(account.range.upperBound) == UInt8(ascii: ":"),
      Lexicon.sampleAccounts.contains(account.lower)
    else { return nil }
    let password = PlaceholderWord(text: text, at: account.range.upperBound + 1)
    guard text.byte(password.range.upperBound) == UInt8(ascii: "@"),
      Lexicon.secretNouns.contains(password.lower)
    else { return nil }
    var end = password.range.upperBound
    while end < text.bytes.count, text.bytes[end] > 32, !ASCII.isQuote(text.bytes[end]) { end += 1 }
    let scheme = text.text(place.offset..<start + 3)
    return .placeholder(place.offset..<end, startsWith: scheme, naming: .around)
  }
}
