import MarkdownSyntax
import RunbookModel

/// Finds what a guide knows of a trouble, by the words that both share.
///
/// A word counts for more the fewer entries have it, in an entry's title and symptoms for more
/// than in its remedies, and two that stand side by side in both for more than each by itself.
struct TroubleMatcher {
  /// An entry with its words.
  private struct Known {
    let entry: TroubleEntry
    /// The words and pairs of words that say what is seen.
    let signs: Set<String>
    /// Those of the remedies.
    let remedies: Set<String>
  }

  private let known: [Known]
  /// In how many entries each word stands.
  private let frequencies: [String: Int]

  init(_ entries: [TroubleEntry]) {
    known = entries.map { entry in
      let signs = ([entry.title] + entry.symptoms).map(Self.terms)
      let remedies = (entry.solutions + Self.texts(in: entry.body)).map(Self.terms)
      return Known(
        entry: entry, signs: Set(signs.joined()), remedies: Set(remedies.joined()))
    }
    var frequencies: [String: Int] = [:]
    for known in known {
      for term in known.signs.union(known.remedies) { frequencies[term, default: 0] += 1 }
    }
    self.frequencies = frequencies
  }

  /// Finds the entries that fit best.
  ///
  /// - Parameters:
  ///   - output: what was printed, or said to be wrong; its end tells most.
  ///   - step: what failed, in the guide's words.
  /// - Returns: at most three, the best first; where none fits, the first three.
  func entries(for output: String, of step: String) -> Found {
    let printed = Set(Self.terms(String(output.suffix(Self.outputLimit))))
    let named = Set(Self.terms(step))
    let scored = known.enumerated().map { position, known in
      (known.entry, 2 * score(printed, known) + score(named, known), position)
    }
    let fitting = scored.filter { $0.1 > 0 }.sorted { ($1.1, $0.2) < ($0.1, $1.2) }
    return Found(
      entries: (fitting.isEmpty ? scored : fitting).prefix(3).map(\.0), fit: !fitting.isEmpty)
  }

  /// What a guide has for a trouble.
  struct Found {
    let entries: [TroubleEntry]
    /// Whether they share words with it.
    let fit: Bool
  }

  /// How many characters of an output are looked at, from its end.
  private static let outputLimit = 8000

  private func score(_ terms: Set<String>, _ known: Known) -> Double {
    terms.reduce(0) { sum, term in
      guard let frequency = frequencies[term] else { return sum }
      let weight = known.signs.contains(term) ? 3.0 : known.remedies.contains(term) ? 1 : 0
      return sum + weight / Double(frequency)
    }
  }

  /// The telling words of a text, and each two of them that stand side by side.
  private static func terms(_ text: String) -> [String] {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "_" }
      .map { stem(String($0)) }.filter { $0.count > 2 && !dull.contains($0) }
    return words + zip(words, words.dropFirst()).map { "\($0) \($1)" }
  }

  private static func stem(_ word: String) -> String {
    word.count > 4 && word.hasSuffix("s") && !word.hasSuffix("ss") ? String(word.dropLast()) : word
  }

  private static func texts(in blocks: [MarkdownBlock]) -> [String] {
    blocks.flatMap { block -> [String] in
      if case .codeBlock(let code) = block.kind { return [code.text] }
      return [block.inlines.plainText] + texts(in: block.children)
    }
  }

  /// Words that guides and programs use everywhere.
  private static let dull: Set<String> = [
    "your", "you", "that", "this", "with", "from", "have", "has", "issue", "error", "problem",
    "still", "when", "after", "before", "does", "doesn", "cannot", "can", "production", "check",
    "verify", "update", "the", "and", "for", "not", "are", "was", "but", "its", "all", "any",
    "into", "make", "sure", "step", "fail", "failed", "exit", "line", "run", "use", "see",
    "symptom", "solution", "cause",
  ]
}
