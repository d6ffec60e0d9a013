import MarkdownSyntax

/// Whether a guide is in English, so that its verbs are in the word lists.
enum English {
  /// The commonest words that other languages do not share.
  private static let words: Set<String> = [
    "the", "and", "of", "to", "is", "you", "your", "with", "this", "that", "it", "are", "be",
  ]

  /// Whether at least one word in thirty of a guide's texts is one of the commonest in English; a
  /// guide of fewer than 30 words is taken to be.
  ///
  /// - Complexity: O(*n*) for *n* bytes, of which at most about 2,000 words are looked at.
  static func isLanguage(of blocks: [MarkdownBlock]) -> Bool {
    var counter = Counter()
    counter.count(blocks)
    return counter.all < 30 || counter.english * 30 >= counter.all
  }

  private struct Counter {
    var all = 0
    var english = 0

    mutating func count(_ blocks: [MarkdownBlock]) {
      for block in blocks where all < 2000 {
        for run in block.inlines where run.kind == .text {
          for word in Words.of(run.text) {
            all += 1
            if words.contains(word) { english += 1 }
          }
        }
        count(block.children)
      }
    }
  }
}
