import MarkdownSyntax

/// What stands around a section: those beside it, and those around the one that it stands in.
final class SectionSurroundings: Sendable {
  /// The title of the guide; `nil` where it has none.
  let guide: Title?
  private let parent: Section
  private let index: Int
  private let outer: SectionSurroundings?

  /// Of the section at an index of those inside `parent`.
  init(_ parent: Section, index: Int, guide: Title?, outer: SectionSurroundings?) {
    self.parent = parent
    self.index = index
    self.guide = guide
    self.outer = outer
  }

  private var section: Section { parent.subsections[index] }

  /// Whether there is something to do in the section.
  var holdsWork: Bool { section.holdsWork }

  /// Whether nothing of a procedure stands before it.
  var isFirst: Bool {
    !parent.subsections[..<index].contains { $0.isWay && !$0.isEmpty }
      && !parent.blocks.contains(where: \.mayBeWork) && outer?.isFirst != false
  }

  /// Whether something to do stands before it.
  var followsWork: Bool {
    parent.subsections[..<index].contains { $0.isWay && $0.holdsWork }
      || parent.blocks.contains(where: \.mayBeWork) || outer?.followsWork == true
  }

  /// Whether nothing to do stands behind it but what undoes or mends the work as well.
  var isAtEnd: Bool {
    !parent.subsections[(index + 1)...].contains { $0.isWay && $0.holdsWork }
      && outer?.isAtEnd != false
  }

  /// Whether the way is over before it: it was verified, or undone, or its troubles were told.
  var followsEnd: Bool {
    parent.subsections[..<index].contains(where: \.endsWay) || outer?.followsEnd == true
  }

  /// Whether the guide's title has one of some words: then they are what the guide is for.
  func guideNames(_ words: [String]) -> Bool {
    guard let guide else { return false }
    let stems = Set(guide.words.map { Words.stem($0).prefix(5) })
    return words.contains { $0.utf8.count > 3 && stems.contains(Words.stem($0).prefix(5)) }
  }
}

extension Section {
  /// Whether its own heading, wherever it stands, leaves it on the way.
  fileprivate var isWay: Bool {
    ownRole == .procedure && !FailureHeading.names(title) && !UndoingAtEnd.names(title)
  }

  /// Whether it comes when the way is over.
  fileprivate var endsWay: Bool {
    switch ownRole {
    case .rollback, .troubleshooting: true
    case .procedure:
      title.words.contains { $0 == "verification" || $0 == "validation" }
        || title.words.first.map { first in
          Lexicon.checkingVerbs.contains(first) || Lexicon.checkingGerunds.contains(first)
            || first == "test"
        } == true
    case .prerequisites, .checklist, .background: false
    }
  }

  private var ownRole: SectionRole {
    SectionRules.decision(
      on: SectionCandidate(title: title, parent: .procedure, line: heading?.line ?? 1)
    ).role
  }

  fileprivate var isEmpty: Bool { blocks.isEmpty && subsections.isEmpty }

  fileprivate var holdsWork: Bool {
    blocks.contains(where: \.mayBeWork) || subsections.contains(where: \.holdsWork)
  }
}

extension MarkdownBlock {
  /// Whether steps may stand in it.
  fileprivate var mayBeWork: Bool {
    switch kind {
    case .codeBlock: true
    case .list: !ListReader.isContents(self)
    default: false
    }
  }
}
