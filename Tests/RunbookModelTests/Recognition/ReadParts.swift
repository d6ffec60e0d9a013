import MarkdownSyntax

@testable import RunbookModel

/// The outline of Markdown that is written in a test, with what each section is for.
func outline(_ markdown: String) -> (section: Section, text: SourceText) {
  let document = MarkdownDocument(parsing: SourceText(markdown, path: "guide.md"))
  return (Section.outline(of: document.blocks).withRoles(DirectiveTable()), document.text)
}

/// The titles of the problems that one rule sees in some Markdown, in order.
func problems(_ rule: some TroubleRule, _ markdown: String) -> [String] {
  let (section, text) = outline(markdown)
  return allSections(of: section).flatMap { section in
    rule.problems(in: TroublePlace(section, text: text)).map(\.title)
  }
}

/// What one rule says must hold, of the blocks of each section of some Markdown.
func needs(_ rule: some NeedRule, _ markdown: String) -> [String] {
  allSections(of: outline(markdown).section).flatMap { section in
    var place = NeedPlace(blocks: section.blocks, role: section.role)
    place.hasSubsections = !section.subsections.isEmpty
    place.isIntroduction = section.heading == nil
    return section.blocks.indices.flatMap { rule.needs(at: $0, in: place) }.map(\.text)
  }
}

/// The lines on which one rule sees the beginning of what undoes the work.
func undoing(_ rule: some RollbackRule, _ markdown: String) -> [Int] {
  allSections(of: outline(markdown).section).flatMap { section in
    let place = RollbackPlace(section: section, isUndoing: section.role == .rollback, depth: 0)
    return rule.parts(in: place).map(\.line)
  }.sorted()
}

/// The warning that one rule takes the first block of some Markdown for.
func warning(_ rule: some WarningRule, _ markdown: String) -> Warning? {
  MarkdownDocument(parsing: SourceText(markdown, path: "guide.md")).blocks.first.flatMap {
    rule.warning(in: $0)
  }
}

private func allSections(of section: Section) -> [Section] {
  [section] + section.subsections.flatMap(allSections)
}
