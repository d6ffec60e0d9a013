import RunbookModel

/// A run as JSON: where it stands, and every try at every step.
package struct RunReportJSON {
  private let report: RunReport

  package init(of report: RunReport) { self.report = report }

  /// What `status --json` gives, and `attempts` and `notes` beside it.
  package var value: JSONValue {
    .object(
      [.init("schema", "runbook-report/1")] + StatusJSON(of: report).members + [
        .init("lastChange", JSONValue(report.state.facts.lastEvent?.rfc3339)),
        .init("attempts", .array(report.subjects.flatMap(attempts))),
        .init("notes", .array(report.state.facts.notes.map { note(nil, $0) } + notes)),
      ])
  }

  private func attempts(of id: Step.ID) -> [JSONValue] {
    (report.state.history(of: id)?.attempts ?? []).map { attempt in
      .object([
        .init("id", .string(id.description)),
        .init("outcome", .string(attempt.outcome.rawValue)),
        .init("by", .string(attempt.by)),
        .init("began", JSONValue(attempt.began?.rfc3339)),
        .init("at", .string(attempt.at.rfc3339)),
        .init("exitCode", JSONValue(attempt.exitCode)),
        .init("seconds", JSONValue(attempt.duration.map { Int($0.components.seconds) })),
        .init("output", JSONValue(attempt.output)),
      ])
    }
  }

  private var notes: [JSONValue] {
    report.subjects.flatMap { id in
      (report.state.history(of: id)?.notes ?? []).map { note(id, $0) }
    }
  }

  private func note(_ id: Step.ID?, _ note: SubjectHistory.Note) -> JSONValue {
    .object([
      .init("id", JSONValue(id?.description)), .init("by", .string(note.by)),
      .init("at", .string(note.at.rfc3339)), .init("text", .string(note.text)),
    ])
  }
}
