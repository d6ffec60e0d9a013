import MarkdownSyntax

/// The words in steps beside their titles.
struct StepTexts {
  /// For each step, stems of its own texts and of the names in its blocks.
  let stems: [Step.ID: Set<String>]

  init(of runbook: Runbook) {
    var result: [Step.ID: Set<String>] = [:]
    for (_, step) in runbook.steps.flattened {
      var words = step.body.flatMap(Self.paragraphs).reduce(into: Set<String>()) {
        $0.formUnion(ChecklistLinker.stems($1.text))
      }
      for action in step.actions {
        if case .values(let index) = action {
          for line in runbook.blocks[index].code.lines where BlockKind.isAssignment(line.trimmed) {
            let name = line.trimmed.prefix { $0 != "=" }
            words.formUnion(ChecklistLinker.stems(String(name)))
          }
        }
      }
      if !words.isEmpty { result[step.id] = words }
    }
    stems = result
  }

  /// The texts of a draft and of what is in its body, not of the steps in it.
  static func prose(of draft: DraftStep) -> [Prose] {
    [draft.prose] + draft.body.flatMap(paragraphs)
  }

  /// The paragraphs in a block, at any depth.
  static func paragraphs(in block: MarkdownBlock) -> [Prose] {
    switch block.kind {
    case .paragraph: [Prose(block)]
    case .list, .item, .blockQuote: block.children.flatMap(paragraphs)
    default: []
    }
  }
}
