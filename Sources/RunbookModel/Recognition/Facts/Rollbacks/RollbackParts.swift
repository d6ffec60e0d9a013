import MarkdownSyntax

/// The parts of a guide that undo the work.
enum RollbackParts {
  /// The rules; a line begins the part of the first that sees one on it.
  static let rules: [any RollbackRule] = [
    UndoingHeading(), UndoingLead(), UndoingQuestion(),
  ]

  /// The parts of a guide, in order.
  static func find(in section: Section, steps: [ReadStep]) -> [RollbackPart] {
    let ids = Dictionary(
      steps.map { ($0.draft.anchor.line, $0.id) }, uniquingKeysWith: { first, _ in first })
    var found: [Int: RollbackPart] = [:]
    func visit(_ section: Section, depth: Int) {
      let place = RollbackPlace(
        section: section, isUndoing: section.role == .rollback, depth: depth)
      for rule in rules {
        for lead in rule.parts(in: place) where found[lead.line] == nil {
          found[lead.line] = RollbackPart(
            title: lead.title, line: lead.line, steps: ids[lead.line].map { [$0] } ?? [],
            reason: Reason(type(of: rule).name, words: lead.words, line: lead.line))
        }
      }
      for subsection in section.subsections { visit(subsection, depth: depth + 1) }
    }
    visit(section, depth: 0)
    return found.values.sorted { $0.line < $1.line }
  }
}
