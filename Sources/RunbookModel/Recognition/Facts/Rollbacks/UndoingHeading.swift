import MarkdownSyntax

/// A heading begins a part that undoes the work.
///
/// ```markdown
/// ## Rollback
///
/// ### Uninstall the agent
///
/// ## Cleaning up
/// ```
///
/// Headings inside such a part are of it and begin no other. A record of what was taken back
/// (`Rollback events`) undoes nothing, and a `Cleanup` deep inside a part is a step of it.
struct UndoingHeading: RollbackRule {
  static let name: RuleName = "undoing-heading"

  func parts(in place: RollbackPlace) -> [RollbackLead] {
    guard !place.isUndoing else { return [] }
    return place.section.subsections.compactMap { section in
      guard section.role == .rollback, let heading = section.heading,
        !section.title.words.contains(where: Self.records.contains)
      else { return nil }
      return RollbackLead(
        title: section.title.text, line: heading.line, words: section.title.text)
    }
  }

  /// What only tells of such work.
  private static let records: Set<String> = [
    "events", "event", "history", "log", "record", "records", "logs",
  ]
}
