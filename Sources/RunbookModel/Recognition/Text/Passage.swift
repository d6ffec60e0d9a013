import MarkdownSyntax

/// A heading, an item or a paragraph, with what rules about words have to know of its place.
struct Passage {
  /// What carries the words.
  enum Kind { case heading, item, task, paragraph }

  /// What stands right after the words, in the same section or item.
  enum Follower: Equatable {
    case nothing
    case block(GuideBlock.Kind)
    case list
    case other
  }

  let kind: Kind
  let prose: Prose
  /// The 1-based line on which the heading, item or paragraph begins.
  let line: Int
  /// What the section is for in which it stands; a heading's own section.
  let role: SectionRole
  /// The heading's own title, or that of the section in which it stands.
  let section: Title?
  /// The line of that section's heading; 0 before the first.
  let sectionLine: Int
  let follower: Follower
  /// Whether it tells what something does by itself: an item after `The script will:`.
  var isDescription = false
  /// Whether it heads a section that may undo the work instead of being its last part.
  var mayUndo = false
  /// The words that name it: a heading, an item's bold lead, else its first sentence.
  let title: Title
  /// `Note` of `**Note:** Run it twice`; `nil` where it opens with no label.
  let label: String?
  /// Its sentences, the first without the label and the signs before it.
  let speech: [Prose.Sentence]

  init(
    _ kind: Kind, _ prose: Prose, line: Int, role: SectionRole = .procedure,
    section: Title? = nil, sectionLine: Int = 1, follower: Follower = .nothing
  ) {
    self.kind = kind
    self.prose = prose
    self.line = line
    self.role = role
    self.section = section
    self.sectionLine = sectionLine
    self.follower = follower
    let isHeading = kind == .heading
    title = Title(isHeading ? prose.text : prose.headline)
    let opening = isHeading ? nil : Label(of: prose)
    label = opening?.text
    speech =
      isHeading ? Self.speech(of: title, line: prose.line) : opening?.speech ?? prose.sentences
  }

  /// A paragraph by itself.
  init(_ prose: Prose) { self.init(.paragraph, prose, line: prose.line) }

  private static func speech(of title: Title, line: Int) -> [Prose.Sentence] {
    [Prose.Sentence(text: title.text, words: title.words, line: line, opensStrong: false)]
  }
}

/// The label with which a text opens, and what the text says without it.
///
/// That is bold text before a colon (`**Production only:** …`) or a word that introduces a note
/// (`Note: …`, `> [!TIP]`).
private struct Label {
  let text: String?
  let speech: [Prose.Sentence]

  init?(of prose: Prose) {
    guard let first = prose.sentences.first else { return nil }
    let bare = Self.withoutMarker(Title.droppingDecoration(first.text))
    guard let colon = bare.utf8.firstIndex(of: UInt8(ascii: ":")),
      bare.utf8.distance(from: bare.utf8.startIndex, to: colon) <= 60
    else {
      guard bare != first.text else { return nil }
      (text, speech) = (nil, Self.speech(bare, in: prose))
      return
    }
    let name = bare[..<colon]
    let rest = bare[bare.utf8.index(after: colon)...].trimmed
    let isLabel =
      first.opensStrong && prose.strongLead.map { $0.utf8.count >= name.utf8.count - 4 } == true
      || Words.of(name).first.map(Lexicon.noteLabels.contains) == true && name.utf8.count <= 24
    guard isLabel, !rest.isEmpty || prose.sentences.count > 1 else {
      (text, speech) = (nil, Self.speech(bare, in: prose))
      return
    }
    text = String(name).trimmed
    speech = rest.isEmpty ? Array(prose.sentences.dropFirst()) : Self.speech(rest, in: prose)
  }

  private static func speech(_ first: String, in prose: Prose) -> [Prose.Sentence] {
    guard let sentence = prose.sentences.first else { return [] }
    guard first != sentence.text else { return prose.sentences }
    let opening = Prose.Sentence(
      text: first, words: Words.of(first), line: line(ofLast: first, of: sentence, in: prose),
      opensStrong: false)
    return [opening] + prose.sentences.dropFirst()
  }

  /// The line on which the last part of the first sentence begins.
  private static func line(ofLast part: String, of sentence: Prose.Sentence, in prose: Prose) -> Int
  {
    var left = sentence.text.utf8.count - part.utf8.count
    for run in prose.runs where run.kind != .html {
      left -= run.text.utf8.count
      if left < 0 { return run.line }
    }
    return sentence.line
  }

  /// The text after `[!NOTE]` or `:::note`.
  private static func withoutMarker(_ text: String) -> String {
    if text.hasPrefix("[!"), let end = text.firstIndex(of: "]") {
      return text[text.index(after: end)...].trimmed
    }
    guard text.hasPrefix(":::"), let blank = text.firstIndex(of: " ") else { return text }
    return text[blank...].trimmed
  }
}
