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
