import MarkdownSyntax

/// A sentence of the introduction says what the whole work needs.
///
/// ```markdown
/// Everything here requires root access to each host.
///
/// The tasks must be done after the branch is created.
///
/// Make sure you have a recent backup.
/// ```
///
/// It speaks of access, rights, accounts or versions that are required, or of what the whole must
/// come after, before the first part or in one that has nothing to run.
struct NeedOfAll: NeedRule {
  static let name: RuleName = "need-of-all"

  func needs(at index: Int, in place: NeedPlace) -> [Need] {
    guard place.isIntroduction, place.role == .procedure || place.role == .background,
      let prose = place.paragraph(at: index)
    else { return [] }
    for sentence in prose.sentences {
      guard let words = Self.need(in: sentence.words, isNote: place.isNote) else { continue }
      let line = sentence.line
      let need = place.need(at: index, words: words)
      let anchor = Anchor(kind: .paragraph, range: need.anchor.range, line: line)
      return [Need(text: need.text, anchor: anchor, words: need.words)]
    }
    return []
  }

  private static func need(in words: [String], isNote: Bool) -> ArraySlice<String>? {
    if let verb = words.firstIndex(where: requiring.contains), verb > 0,
      words[..<verb].contains(where: Lexicon.guideWords.contains),
      words[verb...].prefix(7).contains(where: Lexicon.possessions.contains)
    {
      return words[..<min(words.count, verb + 6)]
    }
    if let phrase = having.start(of: words.drop { Lexicon.orderLeadIns.contains($0) }) {
      return words.prefix(phrase.count + 4)
    }
    if let phrase = order.first(in: words), let start = words.firstIndex(of: phrase),
      words[..<start].contains(where: wholes.contains)
    {
      return words[..<(start + phrase.count)]
    }
    return nil
  }

  private static let requiring: Set<String> = ["require", "requires", "need", "needs"]

  /// What says that all of it comes later than something.
  private static let order = Phrases([
    "must be executed after", "must be done after", "must be performed after", "must be run after",
    "must only be run after", "can only be done after", "should only be run after",
  ])

  /// What tells the reader to have something.
  private static let having = Phrases([
    "make sure you have", "make sure that you have", "ensure you have", "ensure that you have",
    "be sure you have", "you must have", "you should already have", "you should have",
    "please make sure you have",
  ])

  private static let wholes: Set<String> = [
    "they", "these", "this", "tasks", "steps", "it", "procedure", "guide", "runbook",
  ]
}
