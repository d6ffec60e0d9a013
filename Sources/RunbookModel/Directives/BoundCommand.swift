/// A command that a directive gives a step or block, beside what stands in the guide's own blocks.
package struct BoundCommand: Hashable, Sendable {
  /// What a directive speaks of.
  package enum Owner: Hashable, Sendable {
    case step(Step.ID)
    /// The index in `Runbook.blocks`.
    case block(Int)
  }

  package let owner: Owner
  /// What it is for: `run`, `verify`, `until`, `rollback` or `secret`.
  package let key: DirectiveKey
  /// The input whose value it prints, where it is for a secret and names one.
  package let input: Input.Name?
  /// What runs, read like a block of the guide: it has placeholders and inputs like one.
  package let block: GuideBlock
}

/// The commands that directives give, found by what they belong to.
package struct BoundCommandTable: Hashable, Sendable {
  private var byOwner: [BoundCommand.Owner: [BoundCommand]] = [:]

  package init() {}

  /// Whether no directive gives any.
  package var isEmpty: Bool { byOwner.isEmpty }

  mutating func add(_ command: BoundCommand) {
    byOwner[command.owner, default: []].append(command)
  }

  /// The commands of a step or block, in order.
  package subscript(owner: BoundCommand.Owner) -> [BoundCommand] { byOwner[owner] ?? [] }

  /// The commands of a step or block for one purpose, in order.
  package subscript(owner: BoundCommand.Owner, key: DirectiveKey) -> [GuideBlock] {
    byOwner.isEmpty ? [] : self[owner].filter { $0.key == key }.map(\.block)
  }
}

extension Runbook {
  /// What a leaf runs, in order: what a directive gives it to run, else its own blocks.
  package func commands(of step: Step) -> [GuideBlock] {
    let given = bound[.step(step.id), .run]
    return given.isEmpty ? step.actions.compactMap(\.runnableBlock).map { blocks[$0] } : given
  }

  /// How many commands the steps have.
  package var commandCount: Int { commandCount(in: steps) }

  private func commandCount(in steps: [Step]) -> Int {
    steps.reduce(0) { count, step in
      guard step.isLeaf else { return count + commandCount(in: step.steps) }
      let given = bound.isEmpty ? 0 : bound[.step(step.id), .run].count
      return count + (given == 0 ? step.actions.count { $0.runnableBlock != nil } : given)
    }
  }

  /// The commands that print the values of inputs, by the input's name.
  package var secretCommands: [Input.Name: GuideBlock] {
    if bound.isEmpty { return [:] }
    let secret = Set(inputs.filter(\.isSecret).map(\.name))
    let owned =
      steps.flattened.map { (bound[.step($0.step.id)], blocks(of: $0.step.id)) }
      + blocks.indices.map { (bound[.block($0)], [blocks[$0]]) }
    var result: [Input.Name: GuideBlock] = [:]
    for (commands, blocks) in owned {
      for command in commands where command.key == .secret {
        let name =
          command.input
          ?? blocks.lazy.compactMap { DirectedSecret.onlySecret(of: $0, secret) }.first
        if let name, result[name] == nil { result[name] = command.block }
      }
    }
    return result
  }

  private func blocks(of step: Step.ID) -> [GuideBlock] { blocks.filter { $0.step == step } }
}
