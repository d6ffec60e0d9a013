import MarkdownSyntax

/// What stands around a section: those beside it, and those around the one that it stands in.
final class SectionSurroundings: Sendable {
  /// The sections inside one, looked at once for all of them.
  struct Row: Sendable {
    /// Which of them first or last are something; `nil` where none is.
    fileprivate struct Places: Sendable {
      var firstWay: Int?
      var firstWork: Int?
      var lastWork: Int?
      var firstEnd: Int?
      /// Whether something to do stands before all of them.
      var holdsWork = false
    }

    fileprivate let sections: [Section]
    private let lazyPlaces: Lazily<Places>

    /// - Complexity: O(*n*) for *n* blocks, when somebody first asks.
    init(of parent: Section) {
      sections = parent.subsections
      lazyPlaces = Lazily {
        var places = Places()
        places.holdsWork = parent.blocks.contains(where: \.mayBeWork)
        for (index, section) in parent.subsections.enumerated() {
          if section.endsWay { places.firstEnd = places.firstEnd ?? index }
          guard section.isWay, !section.isEmpty else { continue }
          places.firstWay = places.firstWay ?? index
          guard section.holdsWork else { continue }
          places.firstWork = places.firstWork ?? index
          places.lastWork = index
        }
        return places
      }
    }

    fileprivate var places: Places { lazyPlaces.value }
  }

  /// The title of the guide; `nil` where it has none.
  let guide: Title?
  private let row: Row
  private let index: Int
  private let outer: SectionSurroundings?

  /// Of the section at an index of a row.
  init(_ row: Row, index: Int, guide: Title?, outer: SectionSurroundings?) {
    self.row = row
    self.index = index
    self.guide = guide
    self.outer = outer
  }

  /// Whether there is something to do in the section.
  var holdsWork: Bool { row.sections[index].holdsWork }

  /// Whether nothing of a procedure stands before it.
  var isFirst: Bool {
    (row.places.firstWay ?? index) >= index && !row.places.holdsWork && outer?.isFirst != false
  }

  /// Whether something to do stands before it.
  var followsWork: Bool {
    (row.places.firstWork ?? index) < index || row.places.holdsWork
      || outer?.followsWork == true
  }

  /// Whether nothing to do stands behind it but what undoes or mends the work as well.
  var isAtEnd: Bool { (row.places.lastWork ?? index) <= index && outer?.isAtEnd != false }

  /// Whether the way is over before it: it was verified, or undone, or its troubles were told.
  var followsEnd: Bool {
    (row.places.firstEnd ?? index) < index || outer?.followsEnd == true
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
