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
    if let rollback = state.rollback {
      lines.append("  ask first, since \(rollback.clause); --rollback shows what is left")
    }
    for prerequisite in runbook.prerequisites where !state.outcome(of: prerequisite.id).hasEnded {
      lines.append("  confirm \(prerequisite.id) \(prerequisite.text.printableLine)")
    }
    var asked: Set<String> = []
    for leaf in state.leaves {
      let open = index.decisions(on: leaf.id).compactMap(line(asking:))
      for line in open where asked.insert(line).inserted { lines.append(line) }
      lines += self.lines(of: leaf)
    }
    for pending in state.next {
      guard let line = line(asking: pending), asked.insert(line).inserted else { continue }
      lines.append(line)
    }
    lines += checks
    return lines.joined(separator: "\n") + "\n"
  }

  /// What a rollback would do.
  func rollback(of guide: CompiledGuide) -> String {
    let planner = RollbackPlanner(guide, state, record)
    var lines = ["\(runbook.title.printableLine)", "Nothing is run or written. In this order:"]
    for unit in planner.units {
      let undone = planner.newestFirst(unit.undoes).map(\.id.description).joined(separator: ", ")
      lines.append("  undo \(undone)")
      switch unit.way {
      case .part(let part): lines += [part].leaves.flatMap { self.lines(of: $0) }
      case .commands(let commands): lines += commands.map { "      \(text(of: $0))" }
      }
    }
    if !planner.canUndo { lines.append("  nothing that was done can be undone") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The question that a choice or condition on the way asks; `nil` where it is answered.
  private func line(asking decision: Decision) -> String? {
    switch decision {
    case .alternative(let id, _):
      guard state.choices[id] == nil, let choice = runbook.choices.first(where: { $0.id == id })
      else { return nil }
      return line(asking: choice)
    case .condition(let name), .unless(let name):
      return state.conditions[name] == nil ? "  settle \(name): yes or no" : nil
    }
  }

  private func line(asking pending: Pending) -> String? {
    switch pending.waitsFor {
    case .choice(let choice): line(asking: choice)
    case .condition(let name): "  settle \(name): yes or no"
    default: nil
    }
  }

  private func line(asking choice: Choice) -> String {
    // Choices between the same ways are asked once.
    let first = runbook.choices(askingAs: choice).first ?? choice
    let labels = first.alternatives.map(\.label.printableLine).joined(separator: " | ")
    return "  choose \(first.id) \(labels)"
  }

  /// How many boxes are left to tick when the steps to which the others are linked are done.
  private var checks: [String] {
    let parents = Set(runbook.checks.compactMap(\.parent))
    let gaps = runbook.checks.count { check in
      check.step == nil && check.fulfilledBy.isEmpty && !parents.contains(check.id)
        && !state.outcome(of: check.id).hasEnded
    }
    return gaps == 0 ? [] : ["  tick \(gaps) of \(runbook.checks.count) closing checks"]
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
        + script.printableLines.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.isEmpty ? "" : "      \($0)" }
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
