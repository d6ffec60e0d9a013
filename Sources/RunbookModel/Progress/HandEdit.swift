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
  /// What was recorded after `projectedRecord` is merely not shown yet and no edit. Where that is
  /// `nil`, nobody knows what the marks were to show: the boxes are compared with the whole record,
  /// and a person has to be asked.
  package func handEdits(in runbook: Runbook) -> [HandEdit] {
    let plan = MarkPlan(for: runbook, in: MarkdownDocument(parsing: guide))
    let state = RunState(of: runbook, after: projectedRecord ?? record)
    let ids = Dictionary(
      plan.items.map { ($0.place.box, $0.subject.id) }, uniquingKeysWith: { first, _ in first })
    return boxes.compactMap { box in
      guard let id = ids[box.offset] else { return nil }
      let wasChecked = state.outcome(of: id) == .done
      return box.isChecked == wasChecked ? nil : HandEdit(step: id, isChecked: box.isChecked)
    }
  }
}
