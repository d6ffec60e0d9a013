/// A sentence says that a command comes back only when something is so.
///
/// ```markdown
/// This command will wait until the database is ready.
/// ```
///
/// So does `This blocks until …`. What waits by itself while the procedure goes on (`The daemon
/// waits for jobs`) is none.
struct ProgramWaits: WaitRule {
  static let name: RuleName = "program-waits"

  func wait(in sentence: Prose.Sentence, of passage: Passage) -> Verdict<Void>? {
    Self.phrases.first(in: sentence.words).map { Verdict($0, in: sentence) }
  }

  private static let phrases = Phrases([
    "will wait until", "will wait for", "waits until", "blocks until", "will block until",
    "does not return until", "doesn't return until", "hangs until", "polls until",
  ])
}
