import MarkdownSyntax

/// A row of a table of problems.
///
/// ```markdown
/// | Symptom | Cause | Fix |
/// |---|---|---|
/// | No light | The fuse | Change it |
/// ```
///
/// The first cell names it and the last tells what to do. Outside of a part about problems the
/// header has to name both (`Error` and `Fix`).
struct ProblemRow: TroubleRule {
  static let name: RuleName = "problem-row"

  func problems(in place: TroublePlace) -> [Problem] {
    place.blocks.flatMap { block -> [Problem] in
      guard case .table(let table) = block.kind, isOfProblems(table, in: place) else { return [] }
      return table.rows.compactMap(Self.problem)
    }
  }

  private func isOfProblems(_ table: Table, in place: TroublePlace) -> Bool {
    let header = table.header.cells.map { Words.of($0.inlines.plainText) }
    guard header.count > 1 else { return false }
    if place.isPart { return !Self.references.contains(header[0].first ?? "") }
    return header.dropLast().contains { $0.contains(where: Self.problems.contains) }
      && header.dropFirst().contains { words in
        words.map(Words.stem).contains(where: Lexicon.remedyLabels.contains)
          || words.starts(withPhrase: ["what", "to", "do"])
      }
  }

  /// What names the problem in a header.
  private static let problems: Set<String> = [
    "symptom", "symptoms", "problem", "problems", "error", "errors", "issue", "issues", "failure",
    "failures",
  ]

  /// What a table lists that is none of problems.
  private static let references: Set<String> = [
    "command", "commands", "log", "file", "metric", "tool", "dashboard", "link", "contact",
  ]

  private static func problem(_ row: Table.Row) -> Problem? {
    guard let first = row.cells.first, let last = row.cells.last, row.cells.count > 1 else {
      return nil
    }
    let title = first.inlines.plainText.trimmed
    let remedy = last.inlines.plainText.trimmed
    guard !title.isEmpty else { return nil }
    var problem = Problem(title, line: row.line, body: [])
    problem.symptoms = row.cells.dropLast().map { $0.inlines.plainText.trimmed }
    problem.solutions = remedy.isEmpty ? [] : [remedy]
    return problem
  }
}
