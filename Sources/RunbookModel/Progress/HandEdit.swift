import MarkdownSyntax

/// A box that a person ticked or cleared in an editor.
package struct HandEdit: Hashable, Sendable {
  package let step: Step.ID
  package let isChecked: Bool

  package init(step: Step.ID, isChecked: Bool) {
    self.step = step
    self.isChecked = isChecked
  }
}

extension ProgressDocument {
  /// The boxes that differ from what the marks were written to show, in the guide's order.
  ///
  /// `outcome` tells how steps stood after `projectedRecord`. What was recorded later is merely
  /// not shown yet and no edit.
  package func handEdits(
    in runbook: Runbook, outcome: (Step.ID) -> StepOutcome
  ) -> [HandEdit] {
    let plan = MarkPlan(for: runbook, in: MarkdownDocument(parsing: guide))
    let ids = Dictionary(
      plan.items.map { ($0.place.box, $0.subject.id) }, uniquingKeysWith: { first, _ in first })
    return boxes.compactMap { box in
      guard let id = ids[box.offset], box.isChecked != (outcome(id) == .done) else { return nil }
      return HandEdit(step: id, isChecked: box.isChecked)
    }
  }
}
