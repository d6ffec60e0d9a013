import MarkdownSyntax

/// Blocks of one section in which problems are looked for.
struct TroublePlace {
  let section: Section
  let blocks: [MarkdownBlock]
  /// Whether it stands in a part that says where to look when something fails.
  let isPart: Bool
  /// Whether that part is one of questions, of which some name a problem.
  let isQuestions: Bool
  let text: SourceText

  init(_ section: Section, text: SourceText) {
    self.section = section
    self.text = text
    blocks = section.blocks
    isPart = Self.isPart(section)
    isQuestions =
      isPart
      && section.title.words.contains { ["faq", "faqs", "questions"].contains($0) }
  }

  /// Whether a section is about problems, also where it stands in one that is only read.
  private static func isPart(_ section: Section) -> Bool {
    if section.role == .troubleshooting { return true }
    guard section.role == .background, let heading = section.heading else { return false }
    return SectionCandidate(title: section.title, parent: .procedure, line: heading.line)
      .phrase(naming: Lexicon.troubleshootingHeadings) != nil
  }
}

/// A text that may name a problem: a heading, a bold lead, the beginning of an item.
struct ProblemName {
  let text: String
  let words: [String]

  init(_ text: String) {
    self.text = Title.droppingDecoration(text)
    words = Words.of(self.text)
  }

  /// Whether it says of itself that it is one, tells an error, or tells that something is wrong.
  var namesProblem: Bool {
    guard let first = words.first else { return false }
    if isLabelled { return first != "q" && first != "question" || bareNamesProblem }
    if Lexicon.mendingVerbs.contains(first) { return true }
    if text.hasPrefix("\"") || text.hasPrefix("“") || text.hasPrefix("'") { return true }
    return words.contains(where: Lexicon.problemWords.contains)
      || Lexicon.anyProblem.start(of: words) != nil
  }

  private var bareNamesProblem: Bool { ProblemName(bare).namesProblem }

  /// `Issue 1: …`, `Problem: …`.
  var isLabelled: Bool {
    guard let colon = text.firstIndex(of: ":") else { return false }
    let label = Words.of(text[..<colon])
    return label.first.map(Lexicon.problemNames.contains) == true && label.count <= 2
  }

  /// Whether it tells to do something, or names help for all problems.
  var isHelp: Bool {
    guard let first = words.first else { return true }
    if Lexicon.mendingVerbs.contains(first) { return false }
    if words.contains(where: Lexicon.helpWords.contains), words.count <= 4 { return true }
    if Self.questions.contains(first), words.dropFirst().first != "if" { return true }
    return Lexicon.actionVerbs.contains(first) || Lexicon.checkingVerbs.contains(first)
      || Lexicon.checkingGerunds.contains(first) || first == "how" || first == "still"
      || [
        "viewing", "enabling", "getting", "collecting", "using", "accessing", "debug", "debugging",
        "diagnosing", "diagnose",
      ].contains(first)
  }

  /// Words with which one asks for something that is none of a problem.
  private static let questions: Set<String> = [
    "who", "where", "can", "may", "which", "what", "whom", "do", "does", "is", "should",
  ]

  /// Whether a heading or lead in a part of problems names one of them.
  var isEntry: Bool { !words.isEmpty && (namesProblem && !isOrderOfHelp || !isHelp) }

  /// `Check for errors` has a word of a problem and is an order all the same.
  private var isOrderOfHelp: Bool {
    guard let first = words.first, !isLabelled else { return false }
    return Lexicon.checkingVerbs.contains(first)
      || ["view", "collect", "enable", "look", "inspect", "review", "search", "read", "see", "get"]
        .contains(first)
  }

  /// The text without a label that only says that it is a problem.
  var bare: String {
    guard isLabelled, let colon = text.firstIndex(of: ":") else { return text }
    let rest = text[text.index(after: colon)...].trimmed
    return rest.isEmpty ? text : rest
  }
}
