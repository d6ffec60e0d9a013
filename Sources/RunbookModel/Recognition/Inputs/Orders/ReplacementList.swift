/// A list or table of what to replace makes a placeholder of each text that it begins with.
///
/// ```text
/// Replace the following:
///
/// - `CLUSTER_NAME`: the name of the cluster
/// - `acme-eu`: where it is
///
/// | Placeholder | Description |
/// |---|---|
/// | `STAGE` | the stage to deploy to |
/// ```
///
/// The sentence before a list says `replace`, `where` or `placeholders` and ends in a colon; a
/// table says so in its first column's head. What stands behind a text becomes the input's
/// description.
struct ReplacementList: Rule {
  static let name: RuleName = "replacement-list"

  /// Whether a sentence announces such a list.
  static func isAnnounced(by sentence: OrderSentence) -> Bool {
    let words = sentence.words
    guard sentence.tokens.last == .sign(":") || words.count < 3 else { return false }
    if words.contains(where: Lexicon.partsOfFiles.contains) { return false }
    if words == ["where"] || words == ["placeholders"] { return true }
    let isOrder = words.contains {
      Lexicon.replacementVerbs.contains($0) || $0 == "placeholder" || $0 == "placeholders"
    }
    return isOrder
      || words.contains { ["adjust", "change", "customize", "fill"].contains($0) }
        && words.contains { ["values", "value", "variables"].contains($0) }
  }

  /// What one item orders: the text that it begins with, and what is said of it.
  static func order(in sentences: [OrderSentence]) -> [ReplacementOrder] {
    guard let first = sentences.first, case .span(let text) = first.tokens.first,
      ReplaceableText.contains(text)
    else { return [] }
    let words = OrderSentence.plain(first.tokens.dropFirst().drop(while: joins))
    return [
      ReplacementOrder(
        text, words.isEmpty ? nil : words, by: name, words: first.text.trimmed, line: first.line)
    ]
  }

  /// What stands between a text and what is said of it: a sign, a dash, `is`, `replace with`.
  private static func joins(_ token: OrderSentence.Token) -> Bool {
    guard case .word(let word) = token else {
      if case .sign = token { return true }
      return false
    }
    return ["is", "are", "with", "replace", "by", "-", "–", "—"].contains(word)
  }

  /// Whether a table's head says that its first column is to be replaced.
  static func isHead(_ words: [String]) -> Bool {
    words.contains { ["placeholder", "placeholders", "replace"].contains($0) }
  }
}
