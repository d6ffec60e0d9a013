/// A word that calls itself an example stands for the reader's own.
///
/// ```sh
/// export AWS_ACCESS_KEY_ID=AKIA7EXAMPLE
/// aws s3 ls s3://example-bucket
/// ```
///
/// `EXAMPLE` in capitals at the end of a key, and `example-` before a thing that everybody has
/// one of.
///
/// Left alone are files (`example-values.yaml`) and what a project has called so.
struct ExampleWord: PlaceholderRule {
  static let name: RuleName = "example-word"
  var wordSigns: WordSigns { [.capital, .join] }

  func answer(at place: PlaceholderPlace) -> PlaceholderAnswer? {
    let word = place.word
    if word.text.hasSuffix("EXAMPLE") || word.text.hasSuffix("EXAMPLEKEY"), word.count > 8 {
      return .placeholder(word.range, naming: .around)
    }
    guard word.lower.hasPrefix("example-") || word.lower.hasPrefix("example_") else { return nil }
    let thing = String(word.lower.dropFirst(8))
    return Lexicon.ownedThings.contains(thing) ? .placeholder(word.range) : nil
  }
}
