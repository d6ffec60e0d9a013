/// "(`X` in this example)" makes `X` a placeholder: the reader's is another.
///
/// ```text
/// Find the container that failed (`3f2a9c41d7` in this example).
/// In our case `10.4.0.17` is the address of the node.
/// ```
///
/// A text without digits is left alone; it may be the name of something that every reader has.
struct ExampleValue: OrderRule {
  static let name: RuleName = "example-value"

  private static let nouns: Set<String> = ["example", "case", "instance", "sample"]
  private static let pointers: Set<String> = ["this", "our", "my", "the"]

  func orders(in sentence: OrderSentence) -> [ReplacementOrder] {
    let tokens = sentence.tokens
    return tokens.indices.compactMap { index in
      guard case .span(let text) = tokens[index], text.utf8.contains(where: ASCII.isDigit),
        ReplaceableText.contains(text),
        isPhrase(tokens, at: index + 1) || isPhrase(tokens, endingAt: index)
      else { return nil }
      return order(text, nil, in: sentence)
    }
  }

  /// Whether `in this example` begins there.
  private func isPhrase(_ tokens: [OrderSentence.Token], at start: Int) -> Bool {
    guard start + 2 < tokens.count, case .word("in") = tokens[start],
      case .word(let pointer) = tokens[start + 1], case .word(let noun) = tokens[start + 2]
    else { return false }
    return Self.pointers.contains(pointer) && Self.nouns.contains(noun)
  }

  private func isPhrase(_ tokens: [OrderSentence.Token], endingAt end: Int) -> Bool {
    let start = end - 3
    if start >= 0, isPhrase(tokens, at: start) { return true }
    return start >= 1 && tokens[end - 1] == .sign(",") && isPhrase(tokens, at: start - 1)
  }
}
