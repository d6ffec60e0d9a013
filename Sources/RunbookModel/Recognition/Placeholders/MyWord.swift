/// A word that says `my` before a thing stands for the reader's own.
///
/// ```sh
/// docker push my-registry/app
/// gcloud config set project myproject
/// ```
///
/// `my-` and `my_` with anything behind them, `MY_` in an argument, and `my` glued to the name of a
/// thing that everybody has one of (`mydomain.com`, `myapp`, `myResourceGroup`).
///
/// Left alone are programs whose names begin so (`mysql`, `mypy`) and their files (`my.cnf`).
struct MyWord: PlaceholderRule {
  static let name: RuleName = "my-word"

  func answer(at place: PlaceholderPlace) -> PlaceholderAnswer? {
    let word = place.word
    guard word.lower.hasPrefix("my"), word.count > 3 else { return nil }
    let rest = word.lower.dropFirst(2)
    let isJoined = rest.hasPrefix("-") || rest.hasPrefix("_")
    if isJoined {
      let isName = rest.dropFirst().utf8.first.map(ASCII.isLetter) ?? false
      guard isName, !word.isMostlyCapital || !place.isAmongWords else { return nil }
    } else {
      guard Lexicon.ownedThings.contains(where: { rest.hasPrefix($0) }),
        !Lexicon.programsWithMy.contains(where: { word.lower.hasPrefix($0) })
      else { return nil }
    }
    return .placeholder(
      word.range.lowerBound..<(place.sampleMailboxEnd ?? word.range.upperBound))
  }
}
