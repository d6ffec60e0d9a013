/// A rule that knows one way in which a text says that it applies only sometimes.
protocol ConditionRule: Rule {
  /// What a text says of when it applies; `nil` where this rule sees nothing.
  func condition(of passage: Passage) -> Verdict<Conditions.Said>?
}

extension Conditions {
  /// The words of a text that make it conditional.
  struct Said: Sendable {
    let words: String
    /// Whether they name no fact and only say that the part may be left out.
    let isPlain: Bool

    init(_ words: String, isPlain: Bool = false) {
      self.words = words
      self.isPlain = isPlain
    }
  }
}

extension Verdict<Conditions.Said> {
  /// A condition whose own words are those that decided.
  init(condition words: String, isPlain: Bool = false, line: Int) {
    let said = words.trimmed
    let bare = said.hasSuffix(":") ? String(said.dropLast()).trimmed : said
    self.init(Conditions.Said(bare, isPlain: isPlain), words: bare, line: line)
  }
}
