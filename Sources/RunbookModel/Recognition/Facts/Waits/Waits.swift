/// Sentences that tell the reader to wait for a time or a state.
enum Waits {
  /// The rules in the order in which they are asked; the first that answers decides.
  static let rules: [any WaitRule] = [
    OrderToWait(), TakesTime(), ProgramWaits(), KeepFor(), EventuallySo(),
  ]

  /// The waits that a text tells of, one for each line on which a sentence does.
  static func find(in passage: Passage) -> [Wait] {
    guard !passage.isDescription else { return [] }
    return passage.speech.reduce(into: []) { found, sentence in
      guard sentence.line > found.last?.line ?? 0, let wait = wait(in: sentence, of: passage)
      else { return }
      found.append(wait)
    }
  }

  /// The waits in a text by itself.
  static func find(in prose: Prose) -> [Wait] { find(in: Passage(prose)) }

  private static func wait(in sentence: Prose.Sentence, of passage: Passage) -> Wait? {
    guard sentence.words.contains(where: Lexicon.waitingWords.contains) else { return nil }
    for rule in rules {
      guard let verdict = rule.wait(in: sentence, of: passage) else { continue }
      return Wait(
        text: sentence.text, line: sentence.line, upTo: Durations.longest(in: sentence.words),
        reason: verdict.reason(type(of: rule).name))
    }
    return nil
  }
}

extension Verdict<Void> {
  /// A plain yes, because of a phrase in a sentence.
  init(_ words: some Sequence<String>, in sentence: Prose.Sentence) {
    self.init((), words: words.joined(separator: " "), line: sentence.line)
  }
}
