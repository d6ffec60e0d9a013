/// A heading, a bold lead or the words that name an item name a check.
///
/// ```markdown
/// ## Verify the backup
///
/// ### Post-deployment verification
///
/// **Smoke test:**
/// ```
///
/// The title begins with a verb of checking or with `Testing`, or it ends in `verification`,
/// `checks`, `tests` and the like. A title that orders something else (`Update the policy
/// validation`), names it among others (`Cutover & verification`), or only has such a word in the
/// name of a thing (`Test environment`) is none.
struct CheckTitle: VerificationRule {
  static let name: RuleName = "check-title"

  func check(_ sentence: Prose.Sentence, at index: Int, of passage: Passage) -> Verdict<Void>? {
    guard index == 0, Self.isTitle(passage) else { return nil }
    let words = Array(Clauses.bare(Self.withoutAdvice(passage.title.words)))
    guard Self.names(words, isHeading: passage.kind == .heading),
      !passage.title.text.contains(" & ")
    else { return nil }
    return Verdict((), words: passage.title.text, line: passage.prose.line)
  }

  /// `Recommended: test the access` without its first word.
  private static func withoutAdvice(_ words: [String]) -> ArraySlice<String> {
    ["recommended", "optional", "important"].contains(words.first) ? words.dropFirst() : words[...]
  }

  /// Whether a passage is a heading, or has a bold lead for its title.
  private static func isTitle(_ passage: Passage) -> Bool {
    if passage.kind == .heading { return true }
    guard let first = passage.prose.sentences.first, first.opensStrong else { return false }
    return passage.prose.strongLead.map { $0.utf8.count + 1 >= passage.title.text.utf8.count }
      == true
  }

  /// Whether a title's words name a check.
  static func names(_ words: [String], isHeading: Bool) -> Bool {
    guard let first = words.first, let last = words.last else { return false }
    if words.count == 1, isHeading, first == "verify" || first == "validate" { return true }
    if words.count > 1, Lexicon.checkingVerbs.contains(first) {
      // `Check and improve the scripts` orders more than a check.
      return !(first == "check" && words[1] == "and")
        && Verifications.isLookedAt(words.dropFirst(), by: first)
    }
    if first == "test" || first == "testing" || first == "smoke-test" {
      return words.count > 1 && !Lexicon.testCompounds.contains(words[1])
        || words.count == 1 && isHeading
    }
    if first == "verifying" || first == "validating" || first == "checking" || first == "confirming"
    {
      return true
    }
    if criteria.contains(where: words.contains(phrase:)) { return true }
    guard nouns.contains(last), !words.contains("and"), !words.contains("&") else { return false }
    if words.count == 1 { return isHeading && last != "test" && last != "check" }
    if carriers.contains(first) { return true }
    return words.count <= 4 && !Lexicon.actionVerbs.contains(first)
      && !words.dropLast().contains { things.contains($0) }
  }

  private static let nouns: Set<String> = [
    "verification", "validation", "checks", "tests", "test", "check", "verifications",
    "smoketest",
  ]

  /// Verbs that only say that a test is run.
  private static let carriers: Set<String> = [
    "run", "perform", "do", "execute", "conduct", "final", "post-deployment", "quick",
  ]

  private static let criteria: [[String]] = [
    ["success", "criteria"], ["acceptance", "criteria"], ["exit", "criteria"],
    ["smoke", "test"], ["smoke", "tests"], ["sanity", "check"], ["sanity", "checks"],
    ["verification", "checklist"], ["validation", "checklist"], ["verification", "steps"],
    ["verification", "commands"], ["health", "check", "commands"],
  ]

  /// What a test belongs to when the title names a thing and no work.
  private static let things: Set<String> = [
    "for", "policy", "add", "disable", "skip", "enable", "about", "why", "performance", "unit",
    "of", "improve",
  ]
}
