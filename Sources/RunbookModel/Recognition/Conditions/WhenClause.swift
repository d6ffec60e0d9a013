/// A `when` that tells a case and not a time.
///
/// ```markdown
/// When running behind a proxy, set the variable first.
///
/// When resizing is not possible, you can move the data.
///
/// ## Things to do when upgrading from version 1
///
/// **When all else fails:**
/// ```
///
/// The case is what one uses or does (`when using …`), what is not so (`when … is not …`,
/// `when … fails`), or the last resort. `When prompted`, `When it is done` and the like tell
/// when to do a thing that is to be done anyway.
struct WhenClause: ConditionRule {
  static let name: RuleName = "when-clause"

  func condition(of passage: Passage) -> Verdict<Conditions.Said>? {
    guard let sentence = passage.speech.first else { return nil }
    let words = sentence.words
    if words.starts(withPhrase: ["when", "all", "else", "fails"]) {
      return Verdict(condition: "When all else fails", line: sentence.line)
    }
    if passage.kind == .heading { return Self.heading(words, of: sentence) }
    guard words.first == "when", words.count > 3 else { return nil }
    let parted = ConditionalSentence(sentence)
    guard case .order = parted.main else { return nil }
    let isCase =
      Self.uses.contains(words[1])
      || Words.of(parted.condition).contains(where: Self.negations.contains)
    return isCase ? Verdict(condition: parted.condition, line: sentence.line) : nil
  }

  private static func heading(
    _ words: [String], of sentence: Prose.Sentence
  ) -> Verdict<Conditions.Said>? {
    if words.first == "when", words.count > 2, words.contains(where: Lexicon.failings.contains) {
      return Verdict(condition: sentence.text, line: sentence.line)
    }
    guard let index = words.lastIndex(of: "when"), index + 2 < words.count,
      words[index + 1].hasSuffix("ing"), words.first != "what"
    else { return nil }
    return Verdict(condition: words[index...].joined(separator: " "), line: sentence.line)
  }

  private static let uses: Set<String> = [
    "using", "running", "deploying", "building", "developing", "installing", "self-hosting",
    "targeting", "working", "hosting", "operating", "migrating",
  ]

  private static let negations: Set<String> = [
    "not", "no", "cannot", "can't", "isn't", "aren't", "fails", "unavailable", "missing",
    "impossible", "doesn't", "don't", "without", "hangs", "stalls", "crashes", "breaks", "stuck",
    "broken", "wrong",
  ]
}
