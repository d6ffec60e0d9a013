/// A rule that finds in the guide's words what is to be replaced.
protocol OrderRule: Rule {
  /// The texts that a sentence orders to be replaced; empty where it orders nothing.
  func orders(in sentence: OrderSentence) -> [ReplacementOrder]
}

extension OrderRule {
  /// An order of this rule.
  func order(
    _ text: String, _ description: String?, in sentence: OrderSentence
  ) -> ReplacementOrder {
    ReplacementOrder(
      text, description, by: Self.name, words: sentence.text.trimmed, line: sentence.line)
  }
}

/// The rules of replacement, in the order in which they are asked of a sentence.
enum OrderRules {
  static let inOrder: [any OrderRule] = [
    ReplaceOrder(), WhereExplanation(), ChangeOrder(), ExampleValue(), AssumedValue(),
    ExampleSubject(),
  ]

  /// What the first rule that answers says of a sentence.
  static func orders(in sentence: OrderSentence) -> [ReplacementOrder] {
    guard !sentence.tokens.isEmpty else { return [] }
    for rule in inOrder {
      let orders = rule.orders(in: sentence)
      if !orders.isEmpty { return orders }
    }
    return []
  }
}

/// Whether a text that a sentence shows can be a value in a command, and no option, program or
/// file.
enum ReplaceableText {
  /// Whether a text is one; a program's name is none where `exceptPrograms` says so.
  static func contains(_ text: String, exceptPrograms: Bool = false) -> Bool {
    if exceptPrograms, Programs.known.contains(text) { return false }
    guard (2...100).contains(text.utf8.count), !text.hasPrefix("-"), !text.contains("="),
      !text.hasPrefix("$"), !text.hasSuffix("/"), !text.hasSuffix("()")
    else { return false }
    if text.hasPrefix("<") || text.hasPrefix("[") || text.hasPrefix("{") { return true }
    if text.contains(" ") { return false }
    let hasSmall = text.utf8.contains(where: ASCII.isLower)
    if text.contains("/"), hasSmall { return false }
    let ending = text.split(separator: ".").last.map(String.init) ?? ""
    return !(text.contains(".") && Lexicon.fileEndings.contains(ending.lowercased()))
  }
}
