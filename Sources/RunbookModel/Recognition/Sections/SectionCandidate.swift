/// A section whose purpose is asked for.
struct SectionCandidate {
  let title: Title
  /// What the section around it is for.
  let parent: SectionRole
  /// The 1-based line of its heading.
  let line: Int
  /// Whether further sections stand in it, and no boxes, so that it heads a part of the guide.
  var isOnlyHeading = false
  /// Whether any item in it has a task box.
  var holdsBoxes = false
  /// Whether a block directly below its heading is in a shell's fence.
  var holdsCommands = false
  /// What stands around it; `nil` where only its words are looked at.
  var surroundings: SectionSurroundings?
  /// What a directive says of its purpose.
  var said: Directive.Statement?

  /// The heading's verdict in its own words.
  func verdict(_ role: SectionRole, _ words: [String]) -> Verdict<SectionRole> {
    Verdict(role, words: words.isEmpty ? title.text : words.joined(separator: " "), line: line)
  }

  /// The first of some phrases that names the section: its heading begins or ends with it.
  ///
  /// A heading that orders something ends in what the order is about (`Configure log references`,
  /// `Run the cleanup job`), and a preposition makes what follows it an object (`Integration with
  /// monitoring`); neither names the section. Phrases of several words count anywhere.
  func phrase(naming phrases: [[String]]) -> [String]? {
    let words = title.words
    return phrases.first { phrase in
      guard let index = words.firstIndex(of: phrase) else { return false }
      if index == 0 { return true }
      let isOrder = words.first.map(Lexicon.actionVerbs.contains) == true
      if index + phrase.count == words.count {
        return !isOrder && !Lexicon.prepositions.contains(words[index - 1])
      }
      return phrase.count > 1 && !isOrder || title.text.contains("&")
    }
  }
}
