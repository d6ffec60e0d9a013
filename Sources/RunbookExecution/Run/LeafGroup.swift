import RunbookModel

/// Things to do by hand that stand together in the guide and are asked as one question.
struct LeafGroup {
  let leaves: [Step]

  /// The open leaf and those that follow it beside it, as long as each is as plain.
  init(from first: Step, in state: RunState, _ index: StepIndex, _ runbook: Runbook) {
    // What still waits for a choice or condition is not asked yet and so in no group.
    let asked = Set(state.next.filter { $0.waitsFor == .person }.map(\.id))
    guard Self.isPlain(first), asked.contains(first.id), runbook.offered[first.id] == nil,
      let parent = runbook.steps.flattened.first(where: { $0.step.steps.contains(first) })
    else {
      leaves = [first]
      return
    }
    let following = parent.step.steps.drop { $0.id != first.id }
    leaves = following.prefix {
      Self.isPlain($0) && asked.contains($0.id) && runbook.offered[$0.id] == nil
    }
  }

  /// Whether a step is one thing to do, without a block or a question of its own.
  private static func isPlain(_ step: Step) -> Bool {
    let isOptional = step.isOptionalByItself
    // What looks whether a step is done looks at that step alone.
    let isVerified = step.directive.verify != nil || step.directive.until != nil
    guard step.isLeaf, step.anchor.kind == .item, !isOptional, !isVerified,
      step.alternative == nil
    else { return false }
    return step.actions.allSatisfy { action in
      switch action {
      case .manual, .open, .verify: true
      case .command, .session, .run, .values, .wait: false
      }
    }
  }
}
