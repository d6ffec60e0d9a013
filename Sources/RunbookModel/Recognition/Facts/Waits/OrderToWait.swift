/// A sentence orders to wait.
///
/// ```markdown
/// Wait until all pods are ready.
///
/// 3. Submit the change and wait for the review
///
/// Give the records an hour to spread.
///
/// Do not go on until the copy is complete.
/// ```
///
/// `Allow …`, `Give it …`, `Let it settle for …`, `You should now wait`, `Be patient` and `Pause`
/// are such orders too, also in parentheses or in a heading. `The script waits`, `a wait time`
/// and `Do not wait` are none.
struct OrderToWait: WaitRule {
  static let name: RuleName = "order-to-wait"

  func wait(in sentence: Prose.Sentence, of passage: Passage) -> Verdict<Void>? {
    for clause in Clauses.of(sentence.text) {
      let words = Clauses.bare(clause)
      if Self.orders(words) || Self.forbidsToGoOn(words) {
        return Verdict(words, in: sentence)
      }
    }
    guard let phrase = Self.phrases.first(in: sentence.words),
      !sentence.words.contains(where: Self.negations.contains)
    else { return nil }
    return Verdict(phrase, in: sentence)
  }

  private static let negations: Set<String> = ["don't", "not", "doesn't", "needn't"]

  private static func orders(_ words: ArraySlice<String>) -> Bool {
    guard let first = words.first else { return false }
    let rest = words.dropFirst()
    switch first {
    case "wait", "await", "waiting", "awaiting":
      return rest.first.map { !nouns.contains($0) } ?? true
    case "allow", "give":
      return rest.prefix(6).contains { times.contains($0) } && !rest.contains("up")
    case "be": return rest.first == "patient"
    case "pause": return rest.isEmpty || rest.contains("until") || rest.first == "for"
    case "hold": return rest.prefix(2).contains("until")
    default: return false
    }
  }

  /// What is given where time is.
  private static let times: Set<String> = [
    "while", "time", "moment", "moments", "minute", "minutes", "hour", "hours", "day", "days",
    "mins", "seconds",
  ]

  /// What `wait` is the first half of.
  private static let nouns: Set<String> = ["time", "times", "timeout", "list", "state", "states"]

  /// `Do not continue until the copy is complete`.
  private static func forbidsToGoOn(_ words: ArraySlice<String>) -> Bool {
    guard words.contains("until") || words.contains("before"),
      let phrase = refusals.start(of: words), let verb = words.dropFirst(phrase.count).first
    else { return false }
    return words.contains("until") && goingOn.contains(verb)
  }

  private static let refusals = Phrases(["do not", "don't", "never"])

  private static let goingOn: Set<String> = [
    "continue", "proceed", "go", "move", "start", "begin", "advance", "merge", "close", "reboot",
    "restart", "interrupt", "stop",
  ]

  private static let phrases = Phrases([
    "should now wait", "should wait", "must wait", "need to wait", "needs to wait",
    "have to wait", "will have to wait", "please wait", "and wait for", "and wait until",
    "then wait for", "then wait until", "to wait until", "wait at least", "wait a few",
  ])
}
