import MarkdownSyntax

/// A paragraph says what the guide takes for granted.
///
/// ```markdown
/// This guide assumes a recent Debian.
///
/// We assume that both run on one host.
/// ```
///
/// It is the guide, its steps or its authors that assume; what a program assumes is none.
struct StatedAssumption: NeedRule {
  static let name: RuleName = "stated-assumption"

  func needs(at index: Int, in place: NeedPlace) -> [Need] {
    guard let prose = Self.prose(at: index, in: place) else { return [] }
    for sentence in prose.sentences {
      guard let verb = sentence.words.firstIndex(where: Self.verbs.contains),
        Self.isGuide(sentence.words[..<verb]),
        sentence.words.count > verb + 2
      else { continue }
      return [place.need(at: index, words: sentence.words[...verb])]
    }
    return []
  }

  /// Whether the words right before the verb name the guide, its steps or its authors.
  private static func isGuide(_ subject: ArraySlice<String>) -> Bool {
    if subject.last == "is" || subject.last == "are" || subject.last == "it's" {
      return subject.first == "it" || subject.first == "it's"
    }
    return subject.suffix(4).contains(where: Lexicon.guideWords.contains)
  }

  /// The text of a paragraph in which such a verb may stand; most have none.
  private static func prose(at index: Int, in place: NeedPlace) -> Prose? {
    guard case .paragraph = place.blocks[index].kind,
      place.blocks[index].inlines.contains(where: { $0.text.contains("assum") })
    else { return nil }
    return Prose(place.blocks[index])
  }

  private static let verbs: Set<String> = ["assume", "assumes", "assumed"]
}
