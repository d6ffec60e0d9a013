/// Works out how every step, prerequisite and item stands from what was said of each.
struct OutcomeEvaluation {
  /// Whether a step can be reached.
  private enum Gate {
    case open
    /// The run does not come here: `notChosen` or `notApplicable`.
    case closed(StepOutcome)
    /// Open once this is settled, which the step at that position of the index depends on.
    case awaits(Decision, at: Int)
  }

  private let runbook: Runbook
  private let index: StepIndex
  private let read: RecordDigest
  private var gates: [Gate] = []
  /// How each step stands, by its position.
  private(set) var stepOutcomes: [StepOutcome]
  /// How each prerequisite and item stands.
  private(set) var outcomes: [Step.ID: StepOutcome] = [:]
  /// The leaves outside rollback parts, in the guide's order.
  var mainLeaves: [Step] { index.mainLeaves }

  init(of runbook: Runbook, index: StepIndex, read: RecordDigest) {
    self.runbook = runbook
    self.index = index
    self.read = read
    stepOutcomes = Array(repeating: .pending, count: index.entries.count)
    evaluateSteps()
    for prerequisite in runbook.prerequisites {
      outcomes[prerequisite.id] = read.histories[prerequisite.id]?.outcome ?? .pending
    }
    evaluateChecks()
  }

  // MARK: Steps

  private mutating func evaluateSteps() {
    // What is worked out stands aside until it is whole: this is much to copy for each step.
    var gates: [Gate] = []
    gates.reserveCapacity(index.entries.count)
    for position in index.entries.indices { gates.append(gate(at: position, behind: gates)) }
    var outcomes = stepOutcomes
    var children: [[StepOutcome]] = Array(repeating: [], count: index.entries.count)
    for position in index.entries.indices.reversed() {
      // Field by field: whole entries would be copied.
      let outcome =
        index.entries[position].step.isLeaf
        ? leafOutcome(index.entries[position].id, gates[position])
        : Self.combined(children[position])
      outcomes[position] = outcome
      if let parent = index.entries[position].parent { children[parent].append(outcome) }
    }
    self.gates = gates
    stepOutcomes = outcomes
  }

  /// Whether the step at a position can be reached, where `gates` are those of all before it.
  private func gate(at position: Int, behind gates: [Gate]) -> Gate {
    if let parent = index.entries[position].parent {
      guard case .open = gates[parent] else { return gates[parent] }
    }
    for decision in index.entries[position].decisions {
      let gate = gate(behind: decision, at: position)
      guard case .open = gate else { return gate }
    }
    return .open
  }

  private func gate(behind decision: Decision, at position: Int) -> Gate {
    switch decision {
    case .alternative(let choice, let label):
      guard let taken = read.choices[choice] else { return .awaits(decision, at: position) }
      return taken == label ? .open : .closed(.notChosen)
    case .condition(let name):
      guard let holds = read.conditions[name] else { return .awaits(decision, at: position) }
      return holds ? .open : .closed(.notApplicable)
    case .unless(let name):
      guard let holds = read.conditions[name] else {
        return .awaits(.condition(name), at: position)
      }
      return holds ? .closed(.notApplicable) : .open
    }
  }

  private func leafOutcome(_ id: Step.ID, _ gate: Gate) -> StepOutcome {
    if case .closed(let outcome) = gate { return outcome }
    return read.histories[id]?.outcome ?? .pending
  }

  /// How a group stands when its parts stand so: what most needs attention speaks for it.
  private static func combined(_ parts: [StepOutcome]) -> StepOutcome {
    let order: [StepOutcome] = [
      .failed, .interrupted, .waiting, .pending, .done, .skipped, .notApplicable, .notChosen,
    ]
    return order.first { parts.contains($0) } ?? .pending
  }

  // MARK: Checks

  private mutating func evaluateChecks() {
    var children: [Step.ID: [StepOutcome]] = [:]
    // An item stands after the item that it is in, so going backwards meets children first.
    for check in runbook.checks.reversed() {
      let parts = children[check.id] ?? []
      let outcome = parts.isEmpty ? outcome(of: check) : Self.combined(parts)
      outcomes[check.id] = outcome
      if let parent = check.parent { children[parent, default: []].append(outcome) }
    }
  }

  private func outcome(of check: ChecklistItem) -> StepOutcome {
    if let condition = check.condition, read.conditions[condition] == false {
      return .notApplicable
    }
    if let own = read.histories[check.id]?.outcome { return own }
    if let step = check.step { return outcome(of: step) }
    return fulfilment(of: check)
  }

  /// What the linked steps make of an item: ways not taken count neither for nor against it, so
  /// where only such ways fulfil it, a person has to know.
  private func fulfilment(of check: ChecklistItem) -> StepOutcome {
    guard !check.fulfilledBy.isEmpty else { return .pending }
    let linked = check.fulfilledBy.map { outcome(of: $0) }
    let onPath = linked.filter { $0 != .notChosen && $0 != .notApplicable }
    if onPath.isEmpty { return linked.contains(.notChosen) ? .pending : .notApplicable }
    if onPath.allSatisfy({ $0 == .done }) { return .done }
    return onPath.allSatisfy { $0 == .skipped } ? .skipped : .pending
  }

  // MARK: What is next

  var isComplete: Bool {
    let others = runbook.prerequisites.map(\.id) + runbook.checks.map(\.id)
    return index.mainLeafPositions.allSatisfy { stepOutcomes[$0].hasEnded }
      && others.allSatisfy { !isOpen($0) }
  }

  /// Everything open, in the order in which it will be asked.
  func next() -> [Pending] {
    var list = PendingList(runbook: runbook, index: index, inputs: read.inputs)
    for prerequisite in runbook.prerequisites where isOpen(prerequisite.id) {
      list.addPerson(prerequisite.id, prerequisite.line, prerequisite.text)
    }
    for place in index.mainLeafPositions where !stepOutcomes[place].hasEnded {
      switch gates[place] {
      case .closed: continue
      case .awaits(let decision, let position):
        let step = index.entries[position].step
        list.add(decision, for: step.id, step.line, step.title)
      case .open:
        let entry = index.entries[place]
        list.add(entry, stepOutcomes[place], due: read.histories[entry.id]?.due)
      }
    }
    let parents = Set(runbook.checks.compactMap(\.parent))
    for check in runbook.checks where isOpen(check.id) && !parents.contains(check.id) {
      // What is asked as a step is not asked again at the end.
      if let step = check.step, isOpen(step) { continue }
      if let condition = check.condition, read.conditions[condition] == nil {
        list.add(.condition(condition), for: check.id, check.line, check.text)
      } else {
        list.addPerson(check.id, check.line, check.text)
      }
    }
    return list.entries
  }

  private func isOpen(_ id: Step.ID) -> Bool { !outcome(of: id).hasEnded }

  private func outcome(of id: Step.ID) -> StepOutcome {
    index.position(of: id).map { stepOutcomes[$0] } ?? outcomes[id] ?? .pending
  }
}
