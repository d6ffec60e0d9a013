import MarkdownSyntax

/// What directives say of steps, and of blocks by way of the step that they stand in.
struct StepDirectives {
  private let table: DirectiveTable
  /// Where the carrier of each step begins.
  private let anchors: [Step.ID: Int]

  init(_ steps: [ReadStep], _ table: DirectiveTable) {
    self.table = table
    anchors =
      table.isEmpty
      ? [:]
      : Dictionary(
        steps.map { ($0.id, $0.draft.anchor.range.lowerBound) },
        uniquingKeysWith: { first, _ in first })
  }

  /// What holds for a block: what is said of it, over what is said of what it stands in.
  func directive(ofBlockAt offset: Int, in step: Step.ID?) -> Directive {
    if table.isEmpty { return .none }
    let said = step.flatMap { anchors[$0] }.map { table[$0].forBlocks } ?? .none
    return table.effective(at: offset).over(said)
  }

  /// What holds for a step: what is said of its carrier, and of the paragraphs in it.
  static func directive(of draft: DraftStep, _ table: DirectiveTable) -> Directive {
    if table.isEmpty { return .none }
    let anchor = draft.anchor.range.lowerBound
    var result = Directive.none
    for block in draft.body {
      guard case .paragraph = block.kind else { continue }
      result = table[block].over(result)
    }
    return table[anchor].over(result.over(table.around(at: anchor)))
  }
}
