import RunbookModel

/// A run as Markdown for a comment on a pull request.
///
/// The first line is a comment by which a bot finds its own report again; the next says it all.
/// Everything from outside is escaped: it can neither end a table or fence, nor call for people.
package struct PullRequestReport {
  /// The longest comment that GitHub takes, counted as it counts.
  package static let longest = 65_536

  /// What goes first when a report is too long has the smallest number.
  private enum Importance {
    static let tables = 1
    static let notes = 2
    static let outputs = 3
    static let checks = 4
    static let overview = 5
    static let decisions = 6
    static let attention = 7
  }

  private let report: RunReport
  private let index: StepIndex
  private var state: RunState { report.state }

  package init(of report: RunReport) {
    self.report = report
    index = StepIndex(of: report.runbook)
  }

  package var text: String {
    let head = headline + facts
    let parts = [decisions, attention, next, overview, outputs, checks, notes] + tables
    let room = Self.longest - head.utf16.count - 400
    let fitting = SectionFitting(parts.filter { !$0.items.isEmpty }, limit: room)
    let ending = fitting.leftOutWords.map {
      "\n_Left out to fit \(Self.longest) characters: \($0). The progress document has all._\n"
    }
    return head + fitting.sections.map(\.text).joined() + (ending ?? "")
  }

  // MARK: Head

  private var headline: String {
    let title = ReportRow.cell(report.runbook.title)
    var parts = ["\(report.bar()) \(report.progress)"]
    if let ending = report.ending { parts.append(ReportRow.cell(ending)) }
    parts += report.remarkable
    if let first = state.next.first, state.facts.abandoned == nil {
      parts.append("next: \(ReportRow.cell("\(first.id) \(first.title)"))")
    }
    return "<!-- runbook-report \(marker) -->\n### \(title): \(parts.joined(separator: " · "))\n"
  }

  /// The guide's name as far as it can stand in a comment.
  private var marker: String {
    var result = ""
    for character in report.guideName.prefix(100) {
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

  private var facts: String {
    var parts = ["guide \(ReportRow.cell(report.guidePath))"]
    if let began = state.facts.began {
      let by = state.facts.by.map { " by \(ReportRow.cell($0))" } ?? ""
      parts.append("began \(began.minute)\(by)")
    }
    if let last = state.facts.lastEvent { parts.append("last change \(last.minute)") }
    if let person = state.facts.handedOverTo {
      parts.append("handed over to \(ReportRow.cell(person))")
    }
    return "\n\(parts.joined(separator: " · "))\n"
  }

  // MARK: Sections

  private var decisions: ReportSection {
    let choices = report.choices.map { choice, label in
      "- **\(ReportRow.cell(choice.id.description))** chosen: \(ReportRow.cell(label))\n"
    }
    let conditions = report.conditions.map { condition, holds in
      "- **\(ReportRow.cell(condition.name))**: \(holds ? "yes" : "no")\n"
    }
    return ReportSection(
      "decision", importance: Importance.decisions, header: "\n", items: choices + conditions)
  }

  /// Everything that failed or was interrupted.
  private var attention: ReportSection {
    let items = state.next.filter { if case .retry = $0.waitsFor { true } else { false } }
    return ReportSection(
      "open thing", importance: Importance.attention, header: "\n**Needs attention**\n\n",
      items: items.map(line))
  }

  /// The first few open things: what a reviewer or the next operator has to know.
  private var next: ReportSection {
    let shown = state.facts.abandoned == nil ? state.next.prefix(5).map(line) : []
    let more = state.next.count - shown.count
    return ReportSection(
      "open thing", importance: Importance.attention, header: "\n**Next**\n\n", items: shown,
      footer: more > 0 ? "- and \(more) more\n" : "")
  }

  private func line(of pending: Pending) -> String {
    let name = "**\(ReportRow.cell(pending.id.description))** \(ReportRow.cell(pending.title))"
    return "- \(name): \(ReportRow.cell(pending.clause(in: state)))\n"
  }

  /// A row for each part, and below it one for each of its leaves that stands out.
  private var overview: ReportSection {
    let items = report.runbook.steps.filter { $0.part == .main }.flatMap { part in
      let leaves = index.leaves(in: part.id)
      let remarkable = part.isLeaf ? [] : leaves.filter(standsOut)
      return [ReportRow(of: part, leaves: leaves, in: report).markdown]
        + remarkable.map { ReportRow(of: $0, leaves: [$0], in: report).markdown }
    }
    return ReportSection(
      "row", importance: Importance.overview, header: "\n" + ReportRow.tableHead, items: items)
  }

  private func standsOut(_ leaf: Step) -> Bool {
    let history = state.history(of: leaf.id)
    switch state.outcome(of: leaf.id) {
    case .failed, .interrupted, .waiting, .skipped: return true
    case .notChosen, .notApplicable: return false
    case .done, .pending: return (history?.attempts.count ?? 0) > 1
    }
  }

  /// Every leaf of each part that the run came to, folded.
  private var tables: [ReportSection] {
    report.runbook.steps.compactMap { part in
      let leaves = index.leaves(in: part.id)
      guard !part.isLeaf, leaves.contains(where: { state.history(of: $0.id) != nil }) else {
        return nil
      }
      let title = "\(part.id) \(part.title)".printableLine.shortened(to: ReportRow.longestCell)
      return ReportSection(
        "step", importance: Importance.tables,
        header: Self.folded(title) + ReportRow.tableHead,
        items: leaves.map { ReportRow(of: $0, leaves: [$0], in: report).markdown },
        footer: "\n</details>\n")
    }
  }

  private var outputs: ReportSection {
    let items = report.runbook.steps.leaves.flatMap { leaf in
      (state.history(of: leaf.id)?.attempts ?? []).compactMap { attempt in
        attempt.outcome == .failed ? FailureExcerpt(of: attempt, of: leaf)?.markdown : nil
      }
    }
    return ReportSection("output", importance: Importance.outputs, header: "", items: items)
  }

  private var checks: ReportSection {
    let parents = Set(report.runbook.checks.compactMap(\.parent))
    let asked = report.runbook.checks.filter { !parents.contains($0.id) }
    let ended = asked.count { state.outcome(of: $0.id).hasEnded }
    let items = asked.map { check in
      let outcome = state.outcome(of: check.id)
      return "- \(outcome.sign) \(ReportRow.cell(check.text))\n"
    }
    return ReportSection(
      "check", importance: Importance.checks,
      header: Self.folded("Checklist: \(ended) of \(asked.count)"), items: items,
      footer: "\n</details>\n")
  }

  private var notes: ReportSection {
    var items = state.facts.notes.map { note in
      "- \(ReportRow.cell(note.by)): \(ReportRow.cell(note.text))\n"
    }
    for id in report.subjects {
      guard let history = state.history(of: id) else { continue }
      let name = "**\(ReportRow.cell(id.description))**"
      items += history.notes.map {
        "- \(name) \(ReportRow.cell($0.by)): \(ReportRow.cell($0.text))\n"
      }
      items += history.evidence.map { "- \(name) evidence: \(ReportRow.cell($0))\n" }
    }
    return ReportSection(
      "note", importance: Importance.notes, header: "\n**Notes**\n\n", items: items)
  }

  /// The start of what unfolds below a line.
  static func folded(_ summary: String) -> String {
    "\n<details><summary>\(summary.escapedForHTML)</summary>\n\n"
  }
}
