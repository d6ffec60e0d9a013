/// An order that lasts for the time that it names.
///
/// ```markdown
/// - [ ] Monitor the errors for two weeks
///
/// For 3 days, watch the dashboard.
///
/// Let the test run for at least an hour.
/// ```
///
/// A time that is a setting (`Keep backups for 30 days`, `Set the cache for an hour`) is none:
/// what is kept so is data and not a watch.
struct KeepFor: WaitRule {
  static let name: RuleName = "keep-for"

  func wait(in sentence: Prose.Sentence, of passage: Passage) -> Verdict<Void>? {
    let words = sentence.words
    guard let start = words.indices.first(where: { Self.isTime(from: $0, in: words) }) else {
      return nil
    }
    let clauses = Clauses.of(sentence.text).map(Clauses.bare)
    let verb = clauses.lazy.compactMap(\.first).first(where: Lexicon.lastingVerbs.contains)
    guard let verb else { return nil }
    // `Keep the backups for 30 days` sets how long something is stored.
    if verb == "keep" || verb == "hold", words.contains(where: Self.stored.contains) { return nil }
    return Verdict([verb] + words[start...].prefix(5), in: sentence)
  }

  private static func isTime(from index: Int, in words: [String]) -> Bool {
    guard words[index] == "for", index + 1 < words.count else {
      return words[index] == "overnight"
    }
    let amount = words[(index + 1)...].prefix(5)
    guard let unit = amount.firstIndex(where: units.contains) else { return false }
    return amount[..<unit].allSatisfy { word in
      word.first?.isNumber == true || counts.contains(word)
    } && unit > amount.startIndex
  }

  private static let units: Set<String> = [
    "minutes", "minute", "hours", "hour", "days", "day", "weeks", "week", "while", "mins", "month",
    "months",
  ]

  private static let counts: Set<String> = [
    "a", "an", "at", "least", "one", "two", "three", "four", "five", "six", "ten", "few", "about",
    "some", "several", "another", "the", "next", "first", "full", "up", "to", "couple", "of",
    "approximately", "around", "minimum", "thirty", "fifteen",
  ]

  private static let stored: Set<String> = [
    "backup", "backups", "logs", "data", "snapshot", "snapshots", "archive", "archives", "files",
    "records", "copies", "artifacts", "images", "retention", "dump", "dumps",
  ]
}
