import MarkdownSyntax

/// The choices that the marked alternatives of a tree make.
enum Choices {
  static func find(in steps: [Step]) -> [Choice] {
    var made = 0
    return find(in: steps, parent: nil, made: &made)
  }

  private static func find(in steps: [Step], parent: Step.ID?, made: inout Int) -> [Choice] {
    var result: [Choice] = []
    let alternatives = steps.filter { $0.alternative != nil }
    if let first = alternatives.first {
      made += 1
      result.append(
        Choice(
          id: parent ?? Step.ID("choice-\(made)"), line: first.line,
          alternatives: alternatives.map {
            Choice.Alternative(
              label: $0.alternative ?? $0.title, heading: $0.title, line: $0.line, steps: [$0.id])
          }))
    }
    for step in steps { result += find(in: step.steps, parent: step.id, made: &made) }
    return result
  }
}

/// The parts of a guide that undo the work.
enum RollbackParts {
  static func find(in section: Section, steps: [Step]) -> [RollbackPart] {
    let headings = headings(in: section, role: .procedure, isTitle: true)
    let byLine = Dictionary(
      steps.flattened.map { ($0.step.line, $0.step.id) }, uniquingKeysWith: { first, _ in first })
    return headings.map { heading in
      RollbackPart(
        title: heading.title, line: heading.line, steps: byLine[heading.line].map { [$0] } ?? [])
    }
  }

  private static func headings(
    in section: Section, role parent: SectionRole, isTitle: Bool
  ) -> [(title: String, line: Int)] {
    let role = isTitle ? parent : SectionRole(of: section.title, inside: parent)
    if role == .rollback, let heading = section.heading {
      return [(section.title.text, heading.line)]
    }
    guard role == .procedure else { return [] }
    return section.subsections.flatMap { headings(in: $0, role: role, isTitle: false) }
  }
}
