import RunbookModel

/// Where a run stands, for programs.
///
/// `docs/status.schema.json` describes it.
package struct StatusJSON {
  private let report: RunReport
  private let path: String?
  private var state: RunState { report.state }

  /// The status of a run, and the path of its progress document where that is known.
  package init(of report: RunReport, at path: String? = nil) {
    self.report = report
    self.path = path
  }

  /// The whole document.
  package var value: JSONValue {
    let place = path.map { [JSONValue.Member("progress", .string($0))] } ?? []
    return .object([.init("schema", "runbook-status/1")] + place + members)
  }

  /// What the document holds after its schema.
  var members: [JSONValue.Member] {
    [
      .init("guide", .string(report.guidePath)),
      .init("title", .string(report.runbook.title)),
      .init("complete", .bool(state.isComplete)),
      .init("damage", JSONValue(report.damage)),
      .init("abandoned", JSONValue(state.facts.abandoned)),
      .init("rollback", rollback),
      .init("began", JSONValue(state.facts.began?.rfc3339)),
      .init("by", JSONValue(state.facts.by)),
      .init("lastChange", JSONValue(state.facts.lastEvent?.rfc3339)),
      .init("turn", turn),
      .init("held", held),
      .init("due", JSONValue(report.due?.rfc3339)),
      .init("counts", counts),
      .init("next", .array(state.next.filter { !report.isRunning($0.id) }.map(pending))),
      .init("steps", .array(state.leaves.map(step))),
      .init("prerequisites", .array(report.runbook.prerequisites.map(prerequisite))),
      .init("checks", .array(report.runbook.checks.map(check))),
      .init("choices", .array(report.choices.map(choice))),
      .init("conditions", .array(report.conditions.map(condition))),
      .init("inputs", .array(report.runbook.inputs.map(input))),
    ]
  }

  private var rollback: JSONValue {
    guard let rollback = state.rollback else { return .null }
    return .object([
      .init("ended", .number(rollback.ended)), .init("total", .number(rollback.total)),
    ])
  }

  private var turn: JSONValue {
    guard let turn = report.turn else { return .null }
    return .object([
      .init("person", JSONValue(turn.person)), .init("askedBy", JSONValue(turn.askedBy)),
      .init("since", JSONValue(turn.since?.rfc3339)),
    ])
  }

  private var held: JSONValue {
    guard let holder = report.holder else { return .null }
    return .object([
      .init("by", JSONValue(holder.name)), .init("process", JSONValue(holder.process)),
      .init("running", JSONValue(report.running.map(\.id.description))),
    ])
  }

  private var counts: JSONValue {
    .object(
      StepOutcome.allCases.map { .init($0.rawValue, .number(report.count(of: $0))) }
        + [.init("total", .number(state.counts.total))])
  }

  private func pending(_ pending: Pending) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("id", .string(pending.id.description)),
      .init("line", .number(pending.line)),
      .init("title", .string(pending.title)),
      .init("waitsFor", .string(pending.waitsFor.name)),
    ]
    switch pending.waitsFor {
    case .person: break
    case .input(let name), .condition(let name): members.append(.init("name", .string(name)))
    case .choice(let choice):
      members.append(.init("alternatives", JSONValue(choice.alternatives.map(\.label))))
    case .time(let due): members.append(.init("due", JSONValue(due?.rfc3339)))
    case .retry(let outcome): members.append(.init("outcome", .string(outcome.rawValue)))
    }
    return .object(members)
  }

  private func step(_ step: Step) -> JSONValue {
    standing(step.id, line: step.line, "title", step.title)
  }

  private func prerequisite(_ prerequisite: Prerequisite) -> JSONValue {
    standing(prerequisite.id, line: prerequisite.line, "text", prerequisite.text)
  }

  private func check(_ check: ChecklistItem) -> JSONValue {
    standing(check.id, line: check.line, "text", check.text)
  }

  private func standing(
    _ id: Step.ID, line: Int, _ name: String, _ text: String
  ) -> JSONValue {
    let history = state.history(of: id)
    let attempt = history?.attempts.last
    var members: [JSONValue.Member] = [
      .init("id", .string(id.description)), .init("line", .number(line)),
      .init(name, .string(text)), .init("outcome", .string(report.outcome(of: id).rawValue)),
      .init("by", JSONValue(history?.at.map { _ in history?.by ?? "" })),
      .init("at", JSONValue(history?.at?.rfc3339)),
    ]
    if let code = attempt?.exitCode { members.append(.init("exitCode", .number(code))) }
    if let duration = attempt?.duration {
      members.append(.init("seconds", .seconds(duration)))
    }
    if let due = history?.due { members.append(.init("due", .string(due.rfc3339))) }
    if let notes = history?.notes, !notes.isEmpty {
      members.append(.init("notes", JSONValue(notes.map(\.text))))
    }
    if let evidence = history?.evidence, !evidence.isEmpty {
      members.append(.init("evidence", JSONValue(evidence)))
    }
    return .object(members)
  }

  private func choice(_ taken: (choice: Choice, label: String)) -> JSONValue {
    .object([
      .init("id", .string(taken.choice.id.description)), .init("label", .string(taken.label)),
    ])
  }

  private func condition(_ settled: (condition: Condition, holds: Bool)) -> JSONValue {
    .object([
      .init("name", .string(settled.condition.name)), .init("holds", .bool(settled.holds)),
    ])
  }

  private func input(_ input: Input) -> JSONValue {
    .object([
      .init("name", .string(input.name)), .init("secret", .bool(input.isSecret)),
      .init("given", .bool(state.inputs[input.name] != nil)),
    ])
  }
}
