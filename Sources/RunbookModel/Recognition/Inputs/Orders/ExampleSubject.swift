/// A sentence says for which of several things the block after it is an example.
///
/// ```text
/// For example, for blue-cluster:
/// E.g. for node-3, run:
/// ```
///
/// The thing is a name with a `-` or a number in it; the reader has another, or the same by chance.
struct ExampleSubject: OrderRule {
  static let name: RuleName = "example-subject"

  func orders(in sentence: OrderSentence) -> [ReplacementOrder] {
    let words = sentence.words
    guard let start = Self.subject(in: words), start < words.count else { return [] }
    let subject = words[start]
    guard subject.contains("-") || subject.contains(where: \.isNumber),
      ReplaceableText.contains(subject)
    else { return [] }
    return [order(subject, nil, in: sentence)]
  }

  /// Where the word after `for example, for` stands.
  private static func subject(in words: [String]) -> Int? {
    let openings = [["for", "example", "for"], ["e.g", "for"], ["for", "instance", "for"]]
    guard let opening = openings.first(where: { words.starts(with: $0) }) else { return nil }
    let next = opening.count
    guard next < words.count else { return nil }
    return ["the", "a", "an", "your"].contains(words[next]) ? next + 1 : next
  }
}
