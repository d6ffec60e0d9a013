/// What a section of a guide is for, which its heading says.
enum SectionRole {
  /// What the reader does, or a section whose heading says nothing of it.
  case procedure
  case prerequisites
  case troubleshooting
  case rollback
  /// A list of boxes to tick when all is done.
  case checklist
  /// What is read and not done: overview, reference, advice, links.
  case background

  /// The role that a heading gives its section; what a section does not say, its parent does.
  init(of title: Title, inside parent: SectionRole) {
    if parent != .procedure {
      self = parent
      return
    }
    if title.isNamedStep {
      self = .procedure
      return
    }
    if title.words.contains("checklist") || title.words.contains("checklists") {
      self = Self.isBeforehand(title) ? .prerequisites : .checklist
      return
    }
    let fitting = Lexicon.sectionRoles.first { Self.names(title.words, phrase: $0.phrase) }
    // A numbered `Clean up` or `Uninstall X` is a step on the way.
    let isOnTheWay = title.number != nil && !Self.undoes(title.words)
    self = fitting?.role == .rollback && isOnTheWay ? .procedure : fitting?.role ?? .procedure
  }

  private static func undoes(_ words: [String]) -> Bool {
    words.contains {
      ["rollback", "revert", "reverting", "undo", "undoing", "downgrade"].contains($0)
    }
      || words.contains(phrase: ["roll", "back"]) || words.contains(phrase: ["rolling", "back"])
  }

  /// Whether a heading names the phrase: as its beginning, its end, or all of it.
  ///
  /// `Cleanup` in the middle of a heading, as in `Run the cleanup job`, is what a step is about.
  private static func names(_ words: [String], phrase: [String]) -> Bool {
    guard let index = words.firstIndex(of: phrase) else { return false }
    if index == 0 { return true }
    if index + phrase.count == words.count {
      if phrase == ["requirements"] || phrase == ["prerequisites"] { return true }
      // `Configure log references`: an order whose object ends in the phrase is a step.
      return !(words.first.map(Lexicon.actionVerbs.contains) ?? false)
    }
    return words.contains("&") || phrase.count > 1
  }

  /// Whether a checklist is to be gone through before the first step.
  private static func isBeforehand(_ title: Title) -> Bool {
    title.words.first?.hasPrefix("pre-") == true || title.words.contains("before")
  }
}
