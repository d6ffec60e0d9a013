extension Runbook {
  /// Every step, prerequisite and checklist item as an event names it.
  ///
  /// - Complexity: O(*n*) for *n* of them.
  package var subjects: [Step.ID: RunEvent.Subject] {
    let all =
      prerequisites.map { RunEvent.Subject(id: $0.id, title: $0.text) }
      + steps.flattened.map { RunEvent.Subject(id: $0.step.id, title: $0.step.title) }
      + checks.map { RunEvent.Subject(id: $0.id, title: $0.text) }
    // An item that is a step has the step's id, and the step's title is the shorter one.
    return Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
  }
}
