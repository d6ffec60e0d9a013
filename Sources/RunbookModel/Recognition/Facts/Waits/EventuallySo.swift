/// A sentence tells of a state that comes by itself, some time later.
///
/// ```markdown
/// Eventually the claim says that it waits for a restart.
///
/// The last command will take a while; the nodes come back gradually.
///
/// Watch for the release workflow:
///
/// The test phase should continue until enough people took part.
/// ```
///
/// A thing that somebody else does at once, or that is only said to be possible, is none.
struct EventuallySo: WaitRule {
  static let name: RuleName = "eventually-so"

  func wait(in sentence: Prose.Sentence, of passage: Passage) -> Verdict<Void>? {
    let words = sentence.words
    if words.first == "eventually" { return Verdict(words.prefix(4), in: sentence) }
    if words.starts(withPhrase: ["watch", "for"]), !words.contains(where: Self.faults.contains) {
      return Verdict(words.prefix(5), in: sentence)
    }
    guard let phrase = Self.phrases.first(in: words) else { return nil }
    return Verdict(phrase, in: sentence)
  }

  /// What one watches for in order to check.
  private static let faults: Set<String> = [
    "errors", "error", "failures", "warnings", "problems", "issues", "anomalies", "regressions",
    "alerts", "crashes",
  ]

  private static let phrases = Phrases([
    "should continue until", "will continue until", "keep running until", "keeps running until",
    "only take place after", "only start after", "coming back online", "becomes available after",
    "takes effect after", "take effect after", "up to 24 hours", "up to 48 hours",
    "up to 72 hours",
  ])
}
