/// Sentences that tell the reader to wait for a time or a state.
enum Waits {
  /// The waits in a text of a step.
  static func find(in prose: Prose) -> [Wait] {
    prose.sentences.compactMap { sentence in
      guard isWait(sentence.words) else { return nil }
      return Wait(
        text: sentence.text, line: sentence.line, upTo: Durations.longest(in: sentence.words))
    }
  }

  /// What says that something takes its time.
  private static let phrases = Phrases([
    "wait for", "wait until", "wait till", "wait a", "wait at least", "wait about",
    "can take up to", "may take up to", "take several", "take multiple", "takes up to",
    "should now wait",
  ])

  static func isWait(_ words: [String]) -> Bool {
    if words.first == "wait" || words.first == "await" { return true }
    if words.contains("don't"), words.contains("wait") { return false }
    return phrases.occur(in: words)
  }
}
