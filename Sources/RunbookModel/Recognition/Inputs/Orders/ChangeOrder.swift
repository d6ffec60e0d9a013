/// "Change `X` to your …" makes `X` a placeholder, whatever its spelling.
///
/// ```text
/// Change `eu-west-1` to your region.
/// Use your own domain instead of `acme.dev`.
/// Adjust `worker-7` to match your host.
/// ```
///
/// Only where the words say that the reader has another: `your`, `own`, `match`, `accordingly`,
/// `as needed`, `actual`. To change one given text to another is an edit, and leaves both alone.
struct ChangeOrder: OrderRule {
  static let name: RuleName = "change-order"

  private static let verbs: Set<String> = [
    "change", "changing", "update", "updating", "adjust", "adjusting", "modify", "modifying",
    "edit",
    "editing", "customize", "customizing", "customise", "adapt", "adapting", "set", "fill",
  ]

  private static let ownership: Set<String> = [
    "your", "own", "match", "matches", "accordingly", "actual", "appropriate", "desired", "needed",
    "suit",
  ]

  func orders(in sentence: OrderSentence) -> [ReplacementOrder] {
    let words = sentence.words
    guard words.contains(where: Self.ownership.contains),
      !words.contains(where: Lexicon.partsOfFiles.contains),
      !words.prefix(6).contains(where: { ["not", "don't", "never"].contains($0) })
    else { return [] }
    let tokens = sentence.tokens
    if let text = replacedByOwn(tokens) { return [order(text, nil, in: sentence)] }
    guard let verb = tokens.firstIndex(where: { Self.isVerb($0) }), verb + 1 < tokens.count else {
      return []
    }
    // What is changed stands right behind the verb, at most an article between.
    let rest = tokens[(verb + 1)...].drop { token in
      ["the", "value", "of", "values"].contains { token == .word($0) }
    }
    guard case .span(let text) = rest.first, ReplaceableText.contains(text, exceptPrograms: true)
    else { return [] }
    let behind = rest.dropFirst()
    let isTo = behind.first == .word("to") || behind.first == .word("with")
    if isTo, case .span = behind.dropFirst().first { return [] }
    return [order(text, isTo ? OrderSentence.plain(behind.dropFirst()) : nil, in: sentence)]
  }

  private static func isVerb(_ token: OrderSentence.Token) -> Bool {
    if case .word(let word) = token { verbs.contains(word) } else { false }
  }

  /// "… instead of `X`", "… in place of `X`".
  private func replacedByOwn(_ tokens: [OrderSentence.Token]) -> String? {
    for index in tokens.indices.dropFirst(2) {
      guard case .span(let text) = tokens[index], tokens[index - 1] == .word("of"),
        tokens[index - 2] == .word("instead") || tokens[index - 2] == .word("place"),
        ReplaceableText.contains(text)
      else { continue }
      return text
    }
    return nil
  }
}
