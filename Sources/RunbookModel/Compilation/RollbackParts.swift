import MarkdownSyntax

/// The parts of a guide that undo the work.
enum RollbackParts {
  static func find(in section: Section, steps: [Step]) -> [RollbackPart] {
    let headings = headings(in: section)
    let byLine = Dictionary(
      steps.flattened.map { ($0.step.line, $0.step.id) }, uniquingKeysWith: { first, _ in first })
    return headings.map { heading in
      RollbackPart(
        title: heading.title, line: heading.line, steps: byLine[heading.line].map { [$0] } ?? [])
    }
  }

  private static func headings(in section: Section) -> [(title: String, line: Int)] {
    if section.role == .rollback, let heading = section.heading {
      return [(section.title.text, heading.line)]
    }
    return section.subsections.flatMap(headings)
  }
}
