import MarkdownSyntax

/// A rule that knows one way in which a guide marks what undoes the work.
protocol RollbackRule: Rule {
  /// The parts among the blocks and headings of one section that undo the work.
  func parts(in place: RollbackPlace) -> [RollbackLead]
}

/// What begins a part that undoes the work.
struct RollbackLead {
  let title: String
  let line: Int
  let words: String
}

/// A section in which such parts are looked for.
struct RollbackPlace {
  let section: Section
  /// Whether the section itself, or one around it, undoes the work.
  let isUndoing: Bool
  /// How many headings it stands under.
  let depth: Int
}
