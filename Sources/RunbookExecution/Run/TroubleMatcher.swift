import RunbookModel

/// Finds what a guide knows of a trouble, by the words that both share.
struct TroubleMatcher {
  private let entries: [TroubleEntry]

  init(_ entries: [TroubleEntry]) { self.entries = entries }

  /// The entries that share a telling word with `text`, the best first, at most three; all of
  /// them, in order, where none does.
  func entries(for text: String) -> [TroubleEntry] {
    let words = Self.words(text)
    let scored = entries.enumerated().map { position, entry in
      let known = Self.words(([entry.title] + entry.symptoms).joined(separator: " "))
      return (entry, known.intersection(words).count, position)
    }
    let matching = scored.filter { $0.1 > 0 }.sorted { ($1.1, $0.2) < ($0.1, $1.2) }
    return (matching.isEmpty ? scored : matching).prefix(3).map(\.0)
  }

  private static func words(_ text: String) -> Set<String> {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    return Set(words.filter { $0.count > 3 && !dull.contains($0) })
  }

  /// Words that guides use everywhere.
  private static let dull: Set<String> = [
    "your", "that", "this", "with", "from", "have", "issue", "error", "problem", "still", "when",
    "after", "before", "does", "doesn", "cannot", "production", "check", "verify", "update",
  ]
}
