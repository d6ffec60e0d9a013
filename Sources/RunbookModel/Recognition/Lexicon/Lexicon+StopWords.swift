/// Words that say nothing of what a text is about.
extension Lexicon {
  /// Words that say nothing of what a step or checklist item is about.
  static let stopWords: Set<String> = [
    "a", "an", "the", "of", "to", "in", "on", "at", "for", "from", "with", "by", "and", "or", "is",
    "are", "be", "been", "you", "your", "you're", "it", "its", "this", "that", "these", "those",
    "if", "no", "not", "as", "any", "all", "using", "use", "used", "via", "into", "than", "when",
    "applicable", "optional", "needed", "required", "necessary", "has", "have", "was", "were",
    "will", "can", "may", "we", "our", "i",
  ]
}
