package import RunbookModel

extension CompiledGuide {
  /// The rules to which each step owes what it is, in the guide's order: `2.1 order-item`, further
  /// ones after a comma.
  package var rules: [String] {
    runbook.steps.flattened.map { _, step in
      "\(step.id) " + step.reasons.map(\.rule.description).joined(separator: ", ")
    }
  }

  /// Why the step with an id is one, a line each: `order-item 7: Open the console`.
  package func reasons(of id: String) -> [String] { step(id)?.reasons.map(\.sentence) ?? [] }

  /// The labels of the ways of each choice.
  package var ways: [[String]] { runbook.choices.map { $0.alternatives.map(\.label) } }
}

extension Reason {
  /// The rule, the line and the words: `order-item 7: Open the console`.
  package var sentence: String { "\(rule) \(line): \(words)" }
}
