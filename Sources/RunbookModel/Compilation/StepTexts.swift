import MarkdownSyntax

/// The words in steps beside their titles.
struct StepTexts {
  /// For each step, stems of its own texts.
  let stems: [Step.ID: Set<String>]
  /// For each step, the variables to which its blocks give values.
  let variables: [Step.ID: Set<String>]

  init(of runbook: Runbook) {
    var stems: [Step.ID: Set<String>] = [:]
    for (_, step) in runbook.steps.flattened {
      let words = step.body.flatMap(Self.paragraphs).flatMap { ChecklistLinker.stems($0.text) }
      if !words.isEmpty { stems[step.id] = Set(words) }
    }
    var variables: [Step.ID: Set<String>] = [:]
    for block in runbook.blocks where block.isRunnable || block.kind == .environment {
      guard let step = block.step else { continue }
      variables[step, default: []].formUnion(block.code.lines.flatMap(Self.assignedNames))
    }
    self.stems = stems
    self.variables = variables
  }

  /// `NAME` of each `NAME=value` in a line.
  private static func assignedNames(in line: String) -> [String] {
    line.split { $0 == " " || $0 == "\t" }.compactMap { (word: Substring) -> String? in
      guard let sign = word.firstIndex(of: "="), sign != word.startIndex else { return nil }
      let name = word[..<sign]
      return name.allSatisfy { $0.isUppercase || $0.isNumber || $0 == "_" } ? String(name) : nil
    }
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
