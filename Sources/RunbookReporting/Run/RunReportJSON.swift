import RunbookModel

/// A run as JSON: where it stands, and every try at every step.
///
/// `docs/report.schema.json` describes it.
package struct RunReportJSON {
  private let report: RunReport
  private var state: RunState { report.state }

  package init(of report: RunReport) { self.report = report }

  /// What `status --json` gives, and beside it who took part, what was given, every try, note and
  /// piece of evidence.
  package var value: JSONValue {
    .object(
      [.init("schema", "runbook-report/1")] + StatusJSON(of: report).members + [
        .init("run", JSONValue(report.record.events.first?.id.run)),
        .init("tool", JSONValue(state.facts.tool)),
        .init("ended", JSONValue(state.facts.ended?.rfc3339)),
        .init("people", JSONValue(report.people)),
        .init("groups", .array(groups)),
        .init("values", .array(report.inputs.map(value))),
        .init("attempts", .array(report.subjects.flatMap(attempts))),
        .init("notes", .array(state.facts.notes.map { note(nil, $0) } + notes)),
        .init("evidence", .array(report.evidence.map(evidence))),
      ])
  }

  /// How each step with steps in it stands.
  private var groups: [JSONValue] {
    report.runbook.steps.flattened.filter { !$0.step.isLeaf && $0.step.part == .main }.map {
      .object([
        .init("id", .string($0.step.id.description)), .init("line", .number($0.step.line)),
        .init("title", .string($0.step.title)),
        .init("outcome", .string(report.outcome(of: $0.step.id).rawValue)),
      ])
    }
  }

  private func value(_ given: (input: Input, value: String?)) -> JSONValue {
    .object([
      .init("name", .string(given.input.name)), .init("secret", .bool(given.value == nil)),
      .init("value", JSONValue(given.value)),
    ])
  }

  private func attempts(of id: Step.ID) -> [JSONValue] {
    (state.history(of: id)?.attempts ?? []).map { attempt in
      .object([
        .init("id", .string(id.description)),
        .init("outcome", .string(attempt.outcome.rawValue)),
        .init("by", .string(attempt.by)),
        .init("began", JSONValue(attempt.began?.rfc3339)),
        .init("at", .string(attempt.at.rfc3339)),
        .init("exitCode", JSONValue(attempt.exitCode)),
        .init("seconds", JSONValue(attempt.duration)),
        .init("output", JSONValue(attempt.output)),
      ])
    }
  }

  private var notes: [JSONValue] {
    report.subjects.flatMap { id in
      (state.history(of: id)?.notes ?? []).map { note(id, $0) }
    }
  }

  private func note(_ id: Step.ID?, _ note: SubjectHistory.Note) -> JSONValue {
    .object([
      .init("id", JSONValue(id?.description)), .init("by", .string(note.by)),
      .init("at", .string(note.at.rfc3339)), .init("text", .string(note.text)),
    ])
  }

  private func evidence(_ item: Evidence) -> JSONValue {
    let (kind, path): (JSONValue, String) =
      switch item.place {
      case .file(let path): ("file", path)
      case .page(let address): ("page", address)
      case .name(let name): ("name", name)
      }
    return .object([
      .init("id", .string(item.subject.description)), .init("kind", kind),
      .init("path", .string(path)),
    ])
  }
}
