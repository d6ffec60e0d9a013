/// Words that make a step, item or part depend on a fact: `(if applicable)`, `(optional)`,
/// `If you use webhooks:`.
enum Conditions {
  /// What one place in a guide says of when it applies.
  struct Statement: Hashable {
    /// The condition's own words.
    let words: String
    /// The line that is conditional.
    let line: Int
    /// Stems of the words that name the fact.
    let key: [String]
    /// The same words as they are written.
    let surface: [String]
    /// Whether only `optional` is said, which names no fact.
    let isPlain: Bool
    let reason: Reason
  }

  /// The rules in the order in which they are asked; the first that answers decides.
  static let rules: [any ConditionRule] = [
    ParenthesisedCondition(), OptionalMark(), OnlyLead(), SkippablePart(), QuestionLead(),
    IfClause(), WhenClause(), CaseLead(), MaybeUndoing(), ForAudience(), MaybeNeeded(),
    TrailingIf(),
    CaseOfBlock(),
  ]

  /// The condition that a text's own words state; `nil` where it is unconditional.
  static func statement(in passage: Passage) -> Statement? {
    for rule in rules {
      guard let verdict = rule.condition(of: passage) else { continue }
      // What follows a label on a line of its own speaks for itself.
      let isOwnLine = passage.label != nil && verdict.line > passage.prose.line
      return Statement(
        verdict.answer, of: passage.prose.text, line: isOwnLine ? verdict.line : passage.line,
        reason: verdict.reason(type(of: rule).name))
    }
    return nil
  }

  /// The condition that a paragraph states, with what stands right behind it.
  static func statement(in prose: Prose, before follower: Passage.Follower) -> Statement? {
    statement(in: Passage(.paragraph, prose, line: prose.line, follower: follower))
  }

  /// Whether a condition is only that what came before went well.
  static func isSuccess(_ words: [String]) -> Bool {
    words.contains(where: Lexicon.successes.contains) && !words.contains("not")
      && !words.contains("fails")
  }

  /// Whether a paragraph makes what follows it conditional: `If you use X:`.
  static func isLead(_ prose: Prose) -> Bool {
    prose.endsWithColon && prose.sentences.count == 1
      && statement(in: prose, before: .list) != nil
  }

  /// The text without its condition in parentheses.
  static func removingParenthesis(from text: String) -> String {
    guard let clause = ParenthesisedCondition.clause(in: text),
      let range = text.firstRange(of: "(" + clause + ")")
    else { return text }
    let rest = String(text[..<range.lowerBound]).trimmed + String(text[range.upperBound...])
    return rest.trimmed
  }
}

extension Conditions.Statement {
  /// What names the fact: the condition's own words, or where they name none, those of the text
  /// that it makes optional.
  init(_ said: Conditions.Said, of text: String, line: Int, reason: Reason) {
    // `(if using webhooks, starts with whsec_)`: only the first part states the condition.
    let own = said.words.split(separator: ",").first.map(String.init) ?? said.words
    let words = Words.of(own)
    let isBare = said.isPlain || Lexicon.bareConditions.contains(words)
    let source = isBare ? Words.of(text.replacing("(" + said.words + ")", with: " ")) : words
    surface = source.filter { word in
      !Lexicon.stopWords.contains(word) && !Lexicon.usageWords.contains(word)
        && !word.allSatisfy { $0.isNumber || $0 == "." }
        && !(said.isPlain && Lexicon.advising.contains(word))
        && !(isBare && Self.isVerb(word, first: source.first))
    }
    self.words = own.trimmed
    self.line = line
    self.reason = reason
    isPlain = said.isPlain
    key = surface.map(Words.stem)
  }

  private static func isVerb(_ word: String, first: String?) -> Bool {
    guard word == first else { return false }
    let stem = Words.stem(word)
    return Lexicon.actionVerbs.contains(word)
      || Lexicon.actionVerbs.contains { Words.stem($0) == stem }
  }
}

// MARK: - A whole guide

extension Conditions {
  /// What each passage of a guide states, in their order.
  ///
  /// Two things need more than one passage: a label that others use with `only`
  /// (`RepeatedLabel`), and texts that are for one system each, which are ways and not conditions.
  static func statements(in passages: [Passage]) -> [Statement?] {
    var statements = passages.map { $0.isDescription ? nil : statement(in: $0) }
    let repeated = RepeatedLabel(in: passages, statements: statements)
    for index in passages.indices where statements[index] == nil {
      statements[index] = repeated.statement(at: index)
    }
    var audiences: [String: [Int]] = [:]
    for (index, passage) in passages.enumerated() {
      guard let statement = statements[index], statement.reason.rule == ForAudience.name,
        let preposition = passage.speech.first?.words.first
      else { continue }
      audiences["\(passage.sectionLine) \(preposition)", default: []].append(index)
    }
    for twins in audiences.values where twins.count > 1 {
      for index in twins { statements[index] = nil }
    }
    return statements
  }
}
