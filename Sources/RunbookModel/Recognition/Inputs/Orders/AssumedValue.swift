/// A guide says once what it takes for an example: that is the reader's own to replace from there
/// on, wherever it stands.
///
/// ```text
/// For this guide we assume that the database is `orders`.
/// Suppose your cluster is called `blue-7`.
/// ```
///
/// The word before the text is `is`, `named` or `called`. What a guide assumes to be there
/// (`assumes that psql is installed`) is left alone.
struct AssumedValue: OrderRule {
  static let name: RuleName = "assumed-value"

  private static let assuming: Set<String> = [
    "assume", "assumes", "assuming", "assumed", "suppose", "supposing", "pretend", "imagine",
  ]
  private static let naming: Set<String> = ["is", "named", "called", "be"]

  func orders(in sentence: OrderSentence) -> [ReplacementOrder] {
    guard sentence.words.contains(where: Self.assuming.contains) else { return [] }
    let tokens = sentence.tokens
    return tokens.indices.compactMap { index in
      guard case .span(let text) = tokens[index], ReplaceableText.contains(text),
        let before = tokens[..<index].last(where: { $0 != .word("the") && $0 != .word("a") }),
        case .word(let word) = before, Self.naming.contains(word)
      else { return nil }
      return ReplacementOrder(
        text, nil, by: Self.name, words: sentence.text.trimmed, line: sentence.line,
        isExample: true)
    }
  }
}
