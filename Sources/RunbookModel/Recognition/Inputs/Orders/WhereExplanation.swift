/// "where `X` is …" beside a command makes `X` a placeholder, whatever its spelling.
///
/// ```text
/// where `PERIOD` is how long the key is good for.
/// Where `id` is your account's number and `zone` stands for where it is kept:
/// `CLUSTER` is the name of the cluster.
/// ```
///
/// Without `where`, only a name in capitals is explained so, and only by what is `your …`, `the
/// name of …` or the like.
struct WhereExplanation: OrderRule {
  static let name: RuleName = "where-explanation"

  func orders(in sentence: OrderSentence) -> [ReplacementOrder] {
    let tokens = sentence.tokens
    let start = tokens.firstIndex(of: .word("where"))
    let follows = start.map { explains(tokens, at: $0 + 1) } ?? false
    if let start, follows { return explained(tokens[(start + 1)...], in: sentence) }
    guard case .span(let text) = tokens.first, explains(tokens, at: 0),
      text.utf8.allSatisfy({ ASCII.isUpper($0) || ASCII.isDigit($0) || $0 == 95 || $0 == 45 }),
      text.utf8.count > 2, namesThing(tokens.dropFirst(2))
    else { return [] }
    return explained(tokens[...], in: sentence)
  }

  /// Whether a text stands there, perhaps behind an article, and `is` behind it.
  private func explains(_ tokens: [OrderSentence.Token], at start: Int) -> Bool {
    var index = start
    if index < tokens.count, tokens[index] == .word("the") { index += 1 }
    guard index + 1 < tokens.count, case .span = tokens[index] else { return false }
    return Self.isBeing(tokens[...], at: index + 1)
  }

  /// Whether a word stands there that says what something is: `is`, `stands for`.
  private static func isBeing(_ tokens: ArraySlice<OrderSentence.Token>, at index: Int) -> Bool {
    guard index < tokens.endIndex else { return false }
    guard case .word(let word) = tokens[index] else { return tokens[index] == .sign("=") }
    if ["is", "are", "being", "represents", "denotes", "means", "specifies"].contains(word) {
      return true
    }
    let next: String? = word == "stands" ? "for" : word == "refers" ? "to" : nil
    return next.map { index + 1 < tokens.endIndex && tokens[index + 1] == .word($0) } ?? false
  }

  private func namesThing(_ tokens: ArraySlice<OrderSentence.Token>) -> Bool {
    let words = OrderSentence.plain(tokens)
    return [
      "your ", "the name ", "the id ", "the path ", "the url ", "the number ", "the address ",
    ]
    .contains { words.hasPrefix($0) }
  }

  /// Each text with what is said of it, up to the next.
  private func explained(
    _ tokens: ArraySlice<OrderSentence.Token>, in sentence: OrderSentence
  ) -> [ReplacementOrder] {
    var found: [ReplacementOrder] = []
    var index = tokens.startIndex
    while index + 1 < tokens.endIndex {
      guard case .span(let text) = tokens[index], Self.isBeing(tokens, at: index + 1) else {
        index += 1
        continue
      }
      var end = index + 2
      while end < tokens.endIndex {
        let opensNext =
          Self.isBeing(tokens, at: end + 1)
          && { if case .span = tokens[end] { true } else { false } }()
        if opensNext { break }
        end += 1
      }
      var words = tokens[(index + 2)..<end].drop { $0 == .word("for") || $0 == .word("to") }
      if words.last == .word("and"), end < tokens.endIndex { words.removeLast() }
      if ReplaceableText.contains(text) {
        found.append(order(text, OrderSentence.plain(words), in: sentence))
      }
      index = end
    }
    return found
  }
}
