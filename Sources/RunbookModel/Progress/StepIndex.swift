/// What must be settled before a step can be reached, beside the steps before it.
package enum Decision: Hashable, Sendable {
  /// The choice's id, and the label of the alternative in which the step stands.
  case alternative(choice: Step.ID, label: String)
  case condition(Condition.Name)
  /// A condition that must not hold.
  case unless(Condition.Name)
}

/// The steps of a runbook in the guide's order, found by id, with what each depends on.
///
/// - Complexity: O(*n*) to make for *n* steps; each look-up is O(1) beside what it returns.
package struct StepIndex: Sendable {
  /// A step and its place in the tree.
  struct Entry: Sendable {
    let step: Step
    /// What its commands need.
    let inputs: [Input.Name]
    let parent: Int?
    /// The position after the last step in this one.
    var end: Int
    /// What the step itself adds to what its parents depend on, the outer first.
    let decisions: [Decision]

    var id: Step.ID { step.id }
  }

  /// Parents before children, in the guide's order.
  private(set) var entries: [Entry] = []
  private var positions: [Step.ID: Int] = [:]
  /// The leaves outside rollback parts, in the guide's order.
  let mainLeaves: [Step]
  /// Their positions.
  private(set) var mainLeafPositions: [Int] = []
  private let lazyWordings: Lazily<WordingTable>

  /// What each step says, for events to be matched with.
  package var wordings: WordingTable { lazyWordings.value }

  package init(of runbook: Runbook) {
    lazyWordings = Lazily { runbook.wordings }
    if runbook.blocks.areMany { lazyWordings.begin() }
    var alternatives: [Step.ID: Decision] = [:]
    for choice in runbook.choices {
      for alternative in choice.alternatives {
        for step in alternative.steps {
          alternatives[step] = .alternative(choice: choice.id, label: alternative.label)
        }
      }
    }
    mainLeaves = runbook.steps.leaves.filter { $0.part == .main }
    entries.reserveCapacity(mainLeaves.count)
    positions.reserveCapacity(mainLeaves.count)
    add(runbook.steps, under: nil, alternatives, in: runbook)
    mainLeafPositions = entries.indices.filter { position in
      let step = entries[position].step
      return step.isLeaf && step.part == .main
    }
  }

  private mutating func add(
    _ steps: [Step], under parent: Int?, _ alternatives: [Step.ID: Decision], in runbook: Runbook
  ) {
    for step in steps {
      let position = entries.count
      var decisions: [Decision] = []
      if let alternative = alternatives[step.id] { decisions.append(alternative) }
      if let condition = step.condition {
        let holds = step.directive.when?.holds ?? true
        decisions.append(holds ? .condition(condition) : .unless(condition))
      }
      positions[step.id] = position
      let inputs = step.isLeaf ? runbook.commands(of: step).flatMap(\.inputs) : []
      entries.append(
        Entry(
          step: step, inputs: inputs, parent: parent, end: position, decisions: decisions))
      add(step.steps, under: position, alternatives, in: runbook)
      entries[position].end = entries.count
    }
  }

  /// How many leaves stand in rollback parts.
  var rollbackLeafCount: Int { entries.count { $0.step.isLeaf && $0.step.part == .rollback } }

  /// The step with this id.
  package subscript(id: Step.ID) -> Step? { position(of: id).map { entries[$0].step } }

  func position(of id: Step.ID) -> Int? { positions[id] }

  /// Whether a step is on the way; `nil` for an unknown id.
  func part(of id: Step.ID) -> Step.Part? { positions[id].map { entries[$0].step.part } }

  /// Whether a step has steps in it.
  func isGroup(_ id: Step.ID) -> Bool { positions[id].map { !entries[$0].step.isLeaf } ?? false }

  /// The leaves of the tree under a step, itself where it is one, in the guide's order.
  package func leaves(in id: Step.ID) -> [Step] {
    guard let position = positions[id] else { return [] }
    return entries[position..<entries[position].end].map(\.step).filter(\.isLeaf)
  }

  /// The steps in which a step stands, the outermost first.
  ///
  /// - Complexity: O(*d*) for a step that *d* others stand around.
  package func groups(around id: Step.ID) -> [Step] {
    var groups: [Step] = []
    var position = positions[id].flatMap { entries[$0].parent }
    while let current = position {
      groups.append(entries[current].step)
      position = entries[current].parent
    }
    return groups.reversed()
  }

  /// Everything that a step and the steps around it depend on, the outermost first.
  package func decisions(on id: Step.ID) -> [Decision] {
    var chain: [[Decision]] = []
    var position = positions[id]
    while let current = position {
      if !entries[current].decisions.isEmpty { chain.append(entries[current].decisions) }
      position = entries[current].parent
    }
    guard !chain.isEmpty else { return [] }
    var result: [Decision] = []
    for decision in chain.reversed().joined() where !result.contains(decision) {
      result.append(decision)
    }
    return result
  }
}
