import MarkdownSyntax

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
