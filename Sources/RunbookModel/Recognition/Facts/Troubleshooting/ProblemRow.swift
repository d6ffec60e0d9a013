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
      let causes = table.header.cells.indices.filter { Self.isOfCauses(table.header.cells[$0]) }
      return table.rows.compactMap { Self.problem($0, except: Set(causes)) }
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

  private static func isOfCauses(_ head: Table.Cell) -> Bool {
    Words.of(head.inlines.plainText).map(Words.stem).contains(where: Lexicon.causeLabels.contains)
  }

  /// The problem of a row; columns of causes tell nothing of what is seen.
  private static func problem(_ row: Table.Row, except causes: Set<Int>) -> Problem? {
    guard let first = row.cells.first, let last = row.cells.last, row.cells.count > 1 else {
      return nil
    }
    let title = first.inlines.plainText.trimmed
    let remedy = last.inlines.plainText.trimmed
    guard !title.isEmpty else { return nil }
    var problem = Problem(title, line: row.line, body: [])
    problem.symptoms = row.cells.indices.dropLast().filter { !causes.contains($0) }
      .map { row.cells[$0].inlines.plainText.trimmed }.filter { !$0.isEmpty }
    problem.solutions = remedy.isEmpty ? [] : [remedy]
    return problem
  }
}
