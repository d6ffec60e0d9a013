/// Words in parentheses make a heading, an item or a sentence conditional.
///
/// ```markdown
/// ## Configure webhooks (if applicable)
///
/// - [ ] Restart the worker (only on staging)
/// - [ ] Post the news (optional)
/// ```
///
/// The words may be `optional`, an `if`, an `unless`, `only on`, `only for` and the like, a case
/// with `only` at its end, `as needed`, or `skip this if`; in a heading also `required for` some
/// case. Square brackets around `optional` do as well.
///
/// Parentheses that explain a value (`only letters`), tell a time (`when done`), or hold an
/// order with an `if` of its own (`update it if needed`) settle nothing.
struct ParenthesisedCondition: ConditionRule {
  static let name: RuleName = "parenthesised-condition"

  func condition(of passage: Passage) -> Verdict<Conditions.Said>? {
    let text = passage.prose.text
    guard let clause = Self.clause(in: text) else { return nil }
    // Further into a text, parentheses are about the sentence in which they stand.
    let sentence = passage.prose.sentences.first { $0.text.contains(clause) }
    let isFirst =
      passage.kind == .heading
      || sentence.map { $0.text == passage.prose.sentences.first?.text } ?? true
    let words = Words.of(clause)
    guard !Self.isOfEntry(clause, in: text) else { return nil }
    guard isFirst || words.first == "optional", !Conditions.isSuccess(words) else { return nil }
    guard passage.kind == .heading || Self.purposes.start(of: words) == nil else { return nil }
    let isPlain = Lexicon.optionalOpenings.start(of: words) != nil || words.first == "skip"
    return Verdict(condition: clause, isPlain: isPlain, line: sentence?.line ?? passage.line)
  }

  /// Whether the words are about one of several entries that a text lists with signs.
  private static func isOfEntry(_ clause: String, in text: String) -> Bool {
    guard let range = text.firstRange(of: clause) else { return false }
    return text[..<range.lowerBound].dropFirst(2).contains { "・•☐✅❌✓✔".contains($0) }
  }

  /// What stands in the first parentheses that state a condition.
  static func clause(in text: String) -> String? {
    if let clause = clause(in: text, between: "(", and: ")") { return clause }
    guard let word = clause(in: text, between: "[", and: "]"), Words.of(word) == ["optional"]
    else { return nil }
    return word
  }

  private static func clause(
    in text: String, between open: Character, and close: Character
  ) -> String? {
    guard let sign = open.asciiValue, text.utf8.contains(sign) else { return nil }
    var rest = text[...]
    while let start = rest.firstIndex(of: open), let end = rest[start...].firstIndex(of: close) {
      let inside = rest[rest.index(after: start)..<end]
      if states(Words.of(inside)) { return String(inside) }
      rest = rest[rest.index(after: end)...]
    }
    return nil
  }

  private static func states(_ words: [String]) -> Bool {
    guard let first = words.first else { return false }
    if first == "if" || first == "unless" || first == "optional" || first == "optionally" {
      return true
    }
    if cases.start(of: words) != nil { return true }
    return words.last == "only" && words.count > 1 && words.count <= 4
      && (first == "for" || words.contains(where: Lexicon.systems.contains)
        || words.contains(where: Lexicon.stages.contains))
  }

  /// What says in a heading that the part is for one case, and in a sentence what a thing is for.
  private static let purposes = Phrases([
    "required for", "required on", "required if", "required when", "needed for",
  ])

  private static let cases = Phrases([
    "only for", "only if", "only on", "only in", "only when", "only with", "only needed",
    "only required", "only necessary", "required for", "required on", "required if",
    "required when", "needed for", "needed if", "needed only", "required only", "not required",
    "not needed", "not necessary", "as needed", "as necessary", "as applicable", "as required",
    "where applicable", "where needed", "where necessary", "when needed", "when necessary",
    "when applicable", "when required", "when using", "skip this", "skip it", "skip if",
    "skip unless", "skip when", "skip for", "skip on",
  ])
}
