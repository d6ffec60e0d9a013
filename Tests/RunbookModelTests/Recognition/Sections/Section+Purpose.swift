import MarkdownSyntax
import RunbookTestSupport

@testable import RunbookModel

extension Section {
  /// The sections of a guide in its order, each with its purpose settled, but for the title's own.
  static func all(in guide: String) -> [Section] {
    let document = MarkdownDocument(parsing: SourceText(guide, path: "guide.md"))
    let outline = outline(of: document.blocks).withRoles(DirectiveTable(of: document))
    return outline.subsections.flatMap(\.subsections).flatMap(\.withDescendants)
  }

  /// The section of a guide that holds nothing else but a sentence under this heading.
  static func headed(_ heading: String) -> Section? {
    all(in: "# Guide\n\n## \(heading)\n\nThis is a sentence.\n").first
  }

  private var withDescendants: [Section] { [self] + subsections.flatMap(\.withDescendants) }

  /// What it is for and which rule says so: `rollback by rollback-heading`.
  var purpose: String { role.rawValue + (reason.map { " by \($0.rule)" } ?? "") }
}
