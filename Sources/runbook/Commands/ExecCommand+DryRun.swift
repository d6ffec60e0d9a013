import RunbookExecution
import RunbookModel
import RunbookReporting

/// What a run would do, step by step, with nothing done.
struct DryRunText {
  private let runbook: Runbook
  private let plan: RunPlan
  private let style: TextStyle
  private let state: RunState
  private let index: StepIndex
  private let record: RunRecord

  init(of runbook: Runbook, after record: RunRecord, plan: RunPlan, style: TextStyle) {
    self.runbook = runbook
    self.plan = plan
    self.style = style
    index = StepIndex(of: runbook)
    self.record = record
    state = RunState(of: runbook, indexed: index, after: Self.record(record, with: plan))
  }

  /// The record as it would be once the answers of the command line are taken.
  private static func record(_ record: RunRecord, with plan: RunPlan) -> RunRecord {
    let bodies: [RunEvent.Body] =
      plan.choices.map { .choiceTaken(choice: $0.key, label: $0.value) }
      + plan.conditions.map { .conditionSettled(name: $0.key, holds: $0.value) }
    let time = record.events.last?.time ?? Timestamp(seconds: 0)
    var result = record
    for (number, body) in bodies.enumerated() {
      let id = RunEvent.ID(run: "~", writer: "~", counter: number)
      result.append(RunEvent(id: id, time: time, by: "", body: body))
    }
    return result
  }

  var text: String {
    var lines = ["\(runbook.title.printableLine)", "Nothing is run or written. In this order:"]
    for prerequisite in runbook.prerequisites where !state.outcome(of: prerequisite.id).hasEnded {
      lines.append("  confirm \(prerequisite.id) \(prerequisite.text.printableLine)")
    }
    lines += decisions
    for leaf in state.leaves { lines += self.lines(of: leaf) }
    let gaps = state.next.count { entry in runbook.checks.contains { $0.id == entry.id } }
    if gaps > 0 { lines.append("  tick \(gaps) of \(runbook.checks.count) closing checks") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What a rollback would do.
  func rollback(of guide: CompiledGuide) -> String {
    let planner = RollbackPlanner(guide, state, record)
    var lines = ["\(runbook.title.printableLine)", "Nothing is run or written. In this order:"]
    for unit in planner.units {
      let undone = unit.undoes.map(\.id.description).joined(separator: ", ")
      lines.append("  undo \(undone)")
      switch unit.way {
      case .part(let part): lines += [part].leaves.flatMap { self.lines(of: $0) }
      case .commands(let commands): lines += commands.map { "      \(text(of: $0))" }
      }
    }
    if !planner.canUndo { lines.append("  nothing that was done can be undone") }
    return lines.joined(separator: "\n") + "\n"
  }

  private var decisions: [String] {
    state.next.compactMap { pending in
      switch pending.waitsFor {
      case .choice(let choice):
        let labels = choice.alternatives.map(\.label.printableLine).joined(separator: " | ")
        return "  choose \(choice.id) \(labels)"
      case .condition(let name): return "  settle \(name): yes or no"
      default: return nil
      }
    }
  }

  private func lines(of leaf: Step) -> [String] {
    let outcome = state.outcome(of: leaf.id)
    let title = "\(leaf.id) \(leaf.title.printableLine)"
    if outcome.hasEnded { return ["  \(style.sign(of: outcome)) \(title) (\(outcome.rawValue))"] }
    let blocks = runbook.commands(of: leaf)
    guard !blocks.isEmpty else {
      return ["  \(verb(of: leaf)) \(title)\(ways(of: leaf))"] + probes(of: leaf)
    }
    return blocks.flatMap { block -> [String] in
      let missing = block.inputs.filter { plan.values[$0] == nil }
      let asks = missing.isEmpty ? "" : " (asks for \(missing.joined(separator: ", ")))"
      let manner = CommandManner(block, plan)
      let isLeft = !block.hold.isEmpty || manner.objection != nil
      let verb = isLeft ? "leave to a person" : "run"
      let script = PreparedScript.display(
        of: block, inputs: runbook.inputs, values: plan.values)
      return ["  \(verb) \(title)\(asks)\(ways(of: leaf))"]
        + script.printableLines.split(separator: "\n").map { "      \($0)" }
        + ([manner.objection].compactMap { $0 } + manner.words).map { "      (\($0))" }
    } + probes(of: leaf)
  }

  /// What is looked at before or after a leaf.
  private func probes(of leaf: Step) -> [String] {
    let owners =
      [BoundCommand.Owner.step(leaf.id)]
      + runbook.blocks.indices.compactMap { index in
        runbook.blocks[index].step == leaf.id ? .block(index) : nil
      }
    return owners.flatMap { owner in
      runbook.bound[owner, .verify].map { "      (looked at before and after: \(text(of: $0)))" }
        + runbook.bound[owner, .until].map { "      (tried until it succeeds: \(text(of: $0)))" }
    }
  }

  private func text(of block: GuideBlock) -> String {
    PreparedScript.display(of: block, inputs: runbook.inputs, values: plan.values).printableLine
  }

  private func verb(of leaf: Step) -> String {
    leaf.actions.contains { if case .wait = $0 { true } else { false } } ? "wait" : "by hand"
  }

  /// What has to be settled before a leaf is on the way at all.
  private func ways(of leaf: Step) -> String {
    let open = index.decisions(on: leaf.id).compactMap { decision -> String? in
      switch decision {
      case .alternative(let choice, let label) where state.choices[choice] == nil:
        "if '\(label.printableLine)' is chosen"
      case .condition(let name) where state.conditions[name] == nil: "if \(name)"
      case .unless(let name) where state.conditions[name] == nil: "unless \(name)"
      default: nil
      }
    }
    let optional = leaf.isOptionalByItself ? ["optional"] : []
    return open.isEmpty && optional.isEmpty ? "" : " [\((open + optional).joined(separator: ", "))]"
  }
}
