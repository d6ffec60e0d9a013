import RunbookModel

/// What of a runbook a run was limited to.
struct RunScope {
  private let leaves: Set<Step.ID>
  private let decisions: Set<Decision>
  private let isWhole: Bool

  init(plan: RunPlan, runbook: Runbook, index: StepIndex) {
    isWhole = plan.only.isEmpty && plan.from == nil
    guard !isWhole else {
      leaves = []
      decisions = []
      return
    }
    var chosen = runbook.steps.leaves
    if let from = plan.from, let first = index.leaves(in: from).first,
      let position = chosen.firstIndex(where: { $0.id == first.id })
    {
      chosen = Array(chosen[position...])
    }
    if !plan.only.isEmpty {
      let only = Set(plan.only.flatMap { index.leaves(in: $0).map(\.id) })
      chosen = chosen.filter { only.contains($0.id) }
    }
    leaves = Set(chosen.map(\.id))
    decisions = Set(chosen.flatMap { index.decisions(on: $0.id) })
  }

  func contains(_ pending: Pending) -> Bool {
    if isWhole || leaves.contains(pending.id) { return true }
    switch pending.waitsFor {
    case .choice(let choice):
      return choice.alternatives.contains {
        decisions.contains(.alternative(choice: choice.id, label: $0.label))
      }
    case .condition(let name):
      return decisions.contains(.condition(name)) || decisions.contains(.unless(name))
    default: return false
    }
  }
}
