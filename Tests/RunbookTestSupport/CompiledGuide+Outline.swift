import MarkdownSyntax
package import RunbookModel

extension CompiledGuide {
  /// Compiles a guide that is written in a test.
  package init(_ text: String) {
    self.init(compiling: SourceText(text, path: "guide.md"))
  }

  /// The steps, one a line, indented as they nest: `2.1 Restart the proxy [command, verify]`.
  ///
  /// After the title stand `{label}` where the step starts an alternative, `?condition` where a
  /// condition settles it, `(words)` where it is merely optional; `~` before the id marks a
  /// rollback.
  package var outline: String {
    runbook.steps.flattened.map { depth, step in
      var line = String(repeating: "  ", count: depth)
      if step.part == .rollback { line += "~" }
      line += "\(step.id) \(step.title)"
      if let label = step.alternative { line += " {\(label)}" }
      if let condition = step.condition {
        line += " ?\(condition)"
      } else if let words = step.optional {
        line += " (\(words))"
      }
      if !step.actions.isEmpty {
        line += " [\(step.actions.map(\.name).joined(separator: ", "))]"
      }
      return line
    }.joined(separator: "\n")
  }

  /// The ids of all steps, in the guide's order.
  package var ids: [String] { runbook.steps.flattened.map(\.step.id.description) }

  /// The titles of all steps, in the guide's order.
  package var titles: [String] { runbook.steps.flattened.map(\.step.title) }

  /// The kinds of all blocks of code, in the guide's order.
  package var kinds: [GuideBlock.Kind] { runbook.blocks.map(\.kind) }

  /// The step with an id.
  package func step(_ id: String) -> Step? {
    runbook.steps.flattened.map(\.step).first { $0.id.description == id }
  }
}
