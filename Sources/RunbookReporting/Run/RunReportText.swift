import RunbookModel

/// A run as plain text: where it stands, then every step with its outcome.
package struct RunReportText {
  private let report: RunReport
  private let style: TextStyle
  private let path: String

  /// A report on what the person calls `path`.
  package init(of report: RunReport, at path: String, style: TextStyle) {
    self.report = report
    self.style = style
    self.path = path
  }

  package var text: String {
    let status = RunStatusText(of: report, at: path, style: style).text
    let prerequisites = report.runbook.prerequisites.map { line(of: $0.id, 0, $0.text) }
    let steps = report.runbook.steps.flattened.filter { $0.step.part == .main }
      .map { line(of: $0.step.id, $0.depth, $0.step.title) }
    let checks = report.runbook.checks.map { line(of: $0.id, 0, $0.text) }
    let parts = [prerequisites, steps, checks].filter { !$0.isEmpty }
    return status + parts.map { "\n" + $0.joined() }.joined()
  }

  private func line(of id: Step.ID, _ depth: Int, _ title: String) -> String {
    let outcome = report.state.outcome(of: id)
    let start = "\(style.sign(of: outcome)) \(String(repeating: "  ", count: depth))"
    var parts = ["\(id) \(title)"]
    if outcome != .pending { parts.append(outcome.words) }
    if let history = report.state.history(of: id) {
      if let code = history.exitCode, code != 0 { parts.append("exit \(code)") }
      if let at = history.at { parts += [history.by, at.minute] }
      parts += history.notes.map { "note: \($0.text)" }
    }
    let text = start + parts.joined(separator: style.dot).printableLine
    return (style.width.map { style.shortened(text, to: $0) } ?? text) + "\n"
  }
}
