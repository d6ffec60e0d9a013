/// A sentence orders a check.
///
/// ```markdown
/// Verify that the queue is empty.
///
/// Install the plugin, then check the version:
///
/// You can check the progress by running:
///
/// - Scan the log for errors
/// - Look for `listening on 8080`
/// - Run the smoke tests
/// ```
///
/// `Check out the branch`, `Check your inbox`, `Confirm the prompt`, `Verify your email` and
/// `Check the documentation` do something else, as does `The installer will check …`.
struct OrderToCheck: VerificationRule {
  static let name: RuleName = "order-to-check"

  func check(_ sentence: Prose.Sentence, at index: Int, of passage: Passage) -> Verdict<Void>? {
    guard passage.kind != .heading, sentence.words.contains(where: Self.signs.contains) else {
      return nil
    }
    for clause in Clauses.of(Clauses.withoutParentheses(sentence.text)) {
      let words = Clauses.bare(clause)
      if Self.isCheck(words, of: passage) { return Verdict(words.prefix(6), in: sentence) }
    }
    let phrase = Self.embedded(in: sentence.words) ?? Self.following(sentence.words)
    return phrase.map { Verdict($0, in: sentence) }
  }

  /// `On the same machine test that you can reach it`: an order after a place without a comma.
  private static func embedded(in words: [String]) -> [String]? {
    guard let phrase = embeddings.first(in: words), let start = words.firstIndex(of: phrase),
      start > 0, !subjects.contains(words[start - 1])
    else { return nil }
    return phrase
  }

  /// `You can watch the progress with …`: how to look on.
  private static func following(_ words: [String]) -> [String]? {
    guard words.starts(withPhrase: ["you", "can"]), words.count > 3,
      ["watch", "monitor", "track", "observe", "follow"].contains(words[2]),
      words.contains(where: { ["using", "with", "by", "via", "through"].contains($0) })
    else { return nil }
    return Array(words.prefix(4))
  }

  private static let embeddings = Phrases([
    "verify that", "confirm that", "check that", "test that", "validate that", "check if",
    "check whether", "verify whether",
  ])

  /// Words after which the phrase is not said to the reader.
  private static let subjects: Set<String> = [
    "will", "would", "to", "cannot", "can't", "not", "also", "it", "they", "that", "which", "tests",
    "must", "should", "health", "we", "and", "a", "basic", "quick", "sanity", "final", "the",
  ]

  private static let signs: Set<String> =
    Lexicon.checkingVerbs.union(Lexicon.searchingVerbs).union(Lexicon.testNouns)
    .union(Lexicon.checkingGerunds).union(["see", "determine", "find"])

  private static func isCheck(_ words: ArraySlice<String>, of passage: Passage) -> Bool {
    guard let verb = words.first else { return false }
    let object = words.dropFirst()
    if verb == "smoke" || verb == "sanity" {
      return object.first == "test" || object.first == "check"
    }
    if Lexicon.checkingVerbs.contains(verb) { return Verifications.isLookedAt(object, by: verb) }
    // Items may be told as things to do: `checking the log for errors`.
    if passage.kind != .paragraph, passage.prose.link == nil {
      if Lexicon.checkingGerunds.contains(verb) {
        return Verifications.isLookedAt(object, by: "check")
      }
      if verb == "monitoring" || verb == "watching", object.first == "that" { return true }
    }
    switch verb {
    case "test":
      return isTested(object)
    case "run", "perform", "execute", "conduct":
      return runsTests(object)
    case "see": return object.first == "if" || object.first == "whether"
    case "determine", "find": return object.prefix(2).contains { $0 == "whether" || $0 == "if" }
    default: return searches(verb, object)
    }
  }

  /// Whether `test` is a verb: `Test failures will stop it` tells of failures.
  private static func isTested(_ object: ArraySlice<String>) -> Bool {
    guard let first = object.first, !Lexicon.testCompounds.contains(first) else { return false }
    if first == "with" || first == "in" { return false }
    let verb = object.prefix(9).firstIndex(where: finite.contains)
    let clause = object.prefix(9).firstIndex { ["that", "if", "whether", "how"].contains($0) }
    return verb == nil || clause.map { $0 < verb ?? $0 } == true
  }

  private static let finite: Set<String> = [
    "should", "will", "do", "does", "are", "is", "can", "may", "must", "have", "has", "were",
  ]

  /// `Run the smoke tests`, `Perform a checksum verification`.
  private static func runsTests(_ object: ArraySlice<String>) -> Bool {
    guard let noun = object.prefix(6).firstIndex(where: Lexicon.testNouns.contains) else {
      return false
    }
    let next = object[noun...].dropFirst().first
    // `Run the test job`, `Run test.sh`: a word that only belongs to a name.
    if object[noun] == "test", let next, !endings.contains(next) { return false }
    return !object[..<noun].contains { word in
      ["for", "in", "from", "on", "with", "following", "before", "after"].contains(word)
    }
  }

  /// What may follow `Run the test`.
  private static let endings: Set<String> = [
    "suite", "suites", "for", "against", "on", "in", "with", "to", "again", "before", "after",
    "and",
    "by", "from", "script", "command", "query",
  ]

  /// `Scan the log for errors`, `Look for: …`.
  private static func searches(_ verb: String, _ object: ArraySlice<String>) -> Bool {
    guard Lexicon.searchingVerbs.contains(verb) else { return false }
    if verb == "look" || verb == "looking" {
      if object.first == "out" { return object.dropFirst().first == "for" }
      if object.first == "for" { return true }
    }
    guard let word = object.firstIndex(of: "for") else { return false }
    let what = object[word...].dropFirst().prefix(2)
    if verb == "watch" || verb == "monitor", word == object.startIndex { return false }
    return what.contains(where: Lexicon.findings.contains)
      && !what.contains { ["next", "first", "following"].contains($0) }
  }
}
