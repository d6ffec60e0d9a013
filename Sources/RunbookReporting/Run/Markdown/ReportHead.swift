import RunbookModel

/// The first lines of a report in Markdown: the mark for bots, the line that says it all, and the
/// facts of the run.
struct ReportHead {
  let report: RunReport
  let marker: String
  private var state: RunState { report.state }

  init(of report: RunReport, marker: String) {
    self.report = report
    self.marker = marker
  }

  var text: String {
    let warning = report.damageWords.map { "\n> \(ReportRow.cell($0))\n" } ?? ""
    return "<!-- runbook-report \(Self.safe(marker)) -->\n### \(headline)\n\n\(facts)\n\(warning)"
  }

  private var damage: [String] {
    report.damage == nil ? [] : ["\(StepOutcome.interrupted.sign) progress document damaged"]
  }

  private var headline: String {
    let title = ReportRow.cell(report.runbook.title)
    let parts =
      ["\(report.bar()) \(report.progress)"] + damage + rollback + ending + running + remarkable
      + next
    return "\(title): \(parts.joined(separator: " · "))"
  }

  private var rollback: [String] {
    state.rollback.map { ["\(StepOutcome.interrupted.sign) \($0.words)"] } ?? []
  }

  private var ending: [String] {
    guard let ending = report.ending else { return [] }
    let sign: StepOutcome = state.isComplete ? .done : .skipped
    return ["\(sign.sign) \(ReportRow.cell(ending))"]
  }

  /// What is being carried out while this is written.
  private var running: [String] {
    guard let holder = report.holder else { return [] }
    let words = ReportRow.cell(holder.words)
    return report.running.map { "running: \(ReportRow.cell("\($0.id) \($0.title)")), \(words)" }
  }

  /// What stands out, each with its sign, and of what waits also until when.
  private var remarkable: [String] {
    let outcomes: [StepOutcome] = [.failed, .interrupted, .waiting, .skipped]
    return outcomes.filter { report.count(of: $0) > 0 }.map { outcome in
      let until = outcome == .waiting ? earliestDue.map { " until \($0.minute)" } : nil
      return "\(outcome.sign) \(report.count(of: outcome)) \(outcome.words)\(until ?? "")"
    }
  }

  private var earliestDue: Timestamp? {
    state.leaves.filter { state.outcome(of: $0.id) == .waiting }
      .compactMap { state.history(of: $0.id)?.due }.min()
  }

  private var next: [String] {
    guard let first = report.next.first else { return [] }
    return ["next: \(ReportRow.cell("\(first.id) \(first.title)"))"]
  }

  // MARK: Facts

  private var facts: String {
    var parts = ["guide \(ReportRow.cell(report.guidePath))"]
    if let began = state.facts.began {
      let by = state.facts.by.map { " by \(ReportRow.cell($0))" } ?? ""
      parts.append("began \(began.minute)\(by)")
    }
    if let last = state.facts.lastEvent { parts.append("last change \(last.minute)") }
    let others = report.people.filter { $0 != state.facts.by }
    if !others.isEmpty { parts.append("with \(ReportRow.cell(others.joined(separator: ", ")))") }
    if let handover = report.handover {
      parts.append("handed over to \(ReportRow.cell(handover.to))")
    }
    return parts.joined(separator: " · ")
  }

  // MARK: Marker

  /// A name as far as it can stand in a comment.
  private static func safe(_ name: String) -> String {
    var result = ""
    for character in name.prefix(100) {
      let isKept =
        character.isASCII && (character.isLetter || character.isNumber || character == "_")
      if isKept || character == "." {
        result.append(character)
      } else if result.last != "-" {
        result += "-"
      }
    }
    return result
  }
}
