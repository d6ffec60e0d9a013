import MarkdownSyntax

/// The leaves, prerequisites and items of one text of a guide, with what tells them apart.
struct ComparedSteps: Sendable {
  /// One of them.
  struct Part: Sendable {
    let id: Step.ID
    let title: String
    /// What it says, wherever it stands.
    let words: Checksum
    /// The words themselves, to tell a difference.
    let text: [Substring]
    /// What stands around it.
    let place: Checksum?
    /// The titles of the steps around it, the outermost first.
    let path: [String]
    /// The alternatives and conditions that it stands in, the outermost first.
    let ways: [String]
  }

  let wordings: WordingTable
  private(set) var parts: [Part] = []
  /// Every place at which anything stands.
  private let places: Set<Checksum>
  private var counts: [Checksum: Int] = [:]

  init(of runbook: Runbook) {
    wordings = WordingTable(of: runbook)
    let wordingParts = WordingParts(of: runbook)
    places = Set(wordingParts.places.values)
    let words = Dictionary(
      wordingParts.subjects.map { ($0.1.id, $0.1.words) }, uniquingKeysWith: { first, _ in first })
    func add(_ steps: [Step], _ path: [String], _ ways: [String]) {
      for step in steps {
        if step.isLeaf, let said = words[step.id] {
          parts.append(
            Part(
              id: step.id, title: step.title, words: said,
              text: StepWords.words(of: step, in: runbook.source),
              place: wordingParts.places[step.id], path: path, ways: ways))
        }
        let inner = [step.alternative, step.optional].compactMap(\.self)
        add(step.steps, path + [step.title], ways + inner)
      }
    }
    add(runbook.steps, [], [])
    let texts =
      runbook.prerequisites.map { ($0.id, $0.text) }
      + runbook.checks.filter { $0.step == nil }.map { ($0.id, $0.text) }
    for (id, text) in texts {
      guard let said = words[id] else { continue }
      parts.append(
        Part(
          id: id, title: text, words: said, text: StepWords.words(in: text), place: nil,
          path: [], ways: []))
    }
    for part in parts { counts[part.words, default: 0] += 1 }
  }

  /// The part that says what a part of another text says, where both say it only once.
  ///
  /// A heading that was there and is gone, in whose place another stands, was renamed: what stands
  /// under it may now be meant for something else, and has not merely moved.
  func onlyPart(saying part: Part, movedFrom other: ComparedSteps) -> Part? {
    guard counts[part.words] == 1, other.counts[part.words] == 1,
      let found = parts.first(where: { $0.words == part.words }), found.ways == part.ways
    else { return nil }
    guard let from = part.place, let to = found.place else { return found }
    return places.contains(from) || other.places.contains(to) ? found : nil
  }
}
