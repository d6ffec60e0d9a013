import MarkdownSyntax

/// The choices that the marked alternatives of a tree make.
struct Choices {
  /// Which of the choices among its siblings each step belongs to.
  private let sets: [Step.ID: Int]
  private var made = 0
  private var found: [Choice] = []

  /// The choices in the order of the guide.
  static func find(in steps: [Step], read: [ReadStep]) -> [Choice] {
    guard read.contains(where: { $0.draft.alternative != nil }) else { return [] }
    var choices = Choices(
      sets: Dictionary(
        read.map { ($0.id, $0.draft.choice) }, uniquingKeysWith: { first, _ in first }))
    choices.visit(steps, parent: nil)
    return choices.found
  }

  private init(sets: [Step.ID: Int]) { self.sets = sets }

  /// Finds the choices among siblings; the first has the id of the step that they stand in.
  private mutating func visit(_ steps: [Step], parent: Step.ID?) {
    let alternatives = steps.filter { $0.alternative != nil }
    let bySet = Dictionary(grouping: alternatives) { sets[$0.id] ?? 0 }
    let ordered = bySet.values.sorted { $0[0].line < $1[0].line }
    for (index, members) in ordered.enumerated() {
      if parent == nil || index > 0 { made += 1 }
      found.append(
        Choice(
          id: index == 0 ? parent ?? Step.ID("choice-\(made)") : Step.ID("choice-\(made)"),
          line: members[0].line,
          alternatives: members.map {
            Choice.Alternative(
              label: $0.alternative ?? $0.title, heading: $0.title, line: $0.line, steps: [$0.id])
          }))
    }
    for step in steps { visit(step.steps, parent: step.id) }
  }
}
