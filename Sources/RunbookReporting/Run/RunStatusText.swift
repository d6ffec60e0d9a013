import RunbookModel

/// Where a run stands, in a few lines for people.
package struct RunStatusText {
  /// How many open things are named.
  private static let shownCount = 3

  private let report: RunReport
  private let style: TextStyle
  private let path: String

  /// A status of what the person calls `path`.
  package init(of report: RunReport, at path: String, style: TextStyle) {
    self.report = report
    self.style = style
    self.path = path
  }

  package var text: String {
    let lines = [report.runbook.title, headline, facts] + decisions + next
    return lines.map { cut($0) + "\n" }.joined()
  }

  private func cut(_ line: String) -> String {
    let indentation = String(line.prefix { $0 == " " })
    let text = indentation + line.printableLine
    return style.width.map { style.shortened(text, to: $0) } ?? text
  }

  private var headline: String {
    let start = "\(report.bar(isPlain: style.isPlain)) \(report.progress)"
    let parts = [start] + [report.ending].compactMap { $0 } + report.remarkable
    return "  " + parts.joined(separator: style.dot)
  }

  private var facts: String {
    var parts = [path]
    if let began = report.state.facts.began {
      parts.append("began \(began.minute)" + (report.state.facts.by.map { " by \($0)" } ?? ""))
    }
    if let person = report.state.facts.handedOverTo { parts.append("handed over to \(person)") }
    return "  " + parts.joined(separator: style.dot)
  }

  private var decisions: [String] {
    let choices = report.choices.map { "\($0.choice.id) \($0.label)" }
    let conditions = report.conditions.map { "\($0.condition.name): \($0.holds ? "yes" : "no")" }
    let all = choices + conditions
    return all.isEmpty ? [] : ["  taken: " + all.joined(separator: style.dot)]
  }

  private var next: [String] {
    guard report.state.facts.abandoned == nil else { return [] }
    let open = report.state.next
    var lines = open.prefix(Self.shownCount).enumerated().map { position, pending in
      (position == 0 ? "  next:  " : "  then:  ") + line(of: pending)
    }
    if open.count > Self.shownCount {
      lines.append("  and \(open.count - Self.shownCount) more")
    }
    return lines
  }

  private func line(of pending: Pending) -> String {
    "\(pending.id) \(pending.title)\(style.dot)"
      + pending.clause(in: report.state)
  }
}

extension Pending {
  /// What it waits for, as a clause for people.
  func clause(in state: RunState) -> String {
    switch waitsFor {
    case .person: return "your turn (line \(line))"
    case .input(let name): return "needs \(name)"
    case .choice(let choice):
      return "choose one: " + choice.alternatives.map(\.label).joined(separator: ", ")
    case .condition(let name): return "does it apply: \(name)?"
    case .time(let due): return due.map { "waits until \($0.minute)" } ?? "waits"
    case .retry(let outcome):
      let code = state.history(of: id)?.exitCode.map { " (exit \($0))" } ?? ""
      return "\(outcome.words)\(code), to be tried again"
    }
  }
}
