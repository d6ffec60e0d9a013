package import RunbookModel

/// Where a run stands, in a few lines for people.
package struct RunStatusText {
  /// How many open things are named.
  private static let shownCount = 3

  private let report: RunReport
  private let style: TextStyle
  private let path: String
  private let now: Timestamp?

  /// A status of what the person calls `path`, as of `now`; without a time, it does not say how
  /// far away other times are.
  package init(
    of report: RunReport, at path: String, style: TextStyle, now: Timestamp? = nil
  ) {
    self.report = report
    self.style = style
    self.path = path
    self.now = now
  }

  package var text: String {
    let damage = report.damageWords.map { "  \($0)" }
    let lines =
      [report.runbook.title, headline, facts] + (damage.map { [$0] } ?? []) + decisions + held
      + next + turn
    return lines.map { cut($0) + "\n" }.joined()
  }

  private func cut(_ line: String) -> String {
    let indentation = String(line.prefix { $0 == " " })
    let text = indentation + line.printableLine
    return style.width.map { style.shortened(text, to: $0) } ?? text
  }

  private var headline: String {
    let start = "\(report.bar(isPlain: style.isPlain)) \(report.progress)"
    let parts = [start] + report.standings + report.remarkable
    return "  " + parts.joined(separator: style.dot)
  }

  private var facts: String {
    var parts = [path]
    if let began = report.state.facts.began {
      parts.append("began \(began.minute)" + (report.state.facts.by.map { " by \($0)" } ?? ""))
    }
    if let now, let last = report.state.facts.lastEvent {
      parts.append("last change \(last.seen(from: now))")
    }
    return "  " + parts.joined(separator: style.dot)
  }

  private var decisions: [String] {
    let choices = report.choices.map { "\($0.choice.id) \($0.label)" }
    let conditions = report.conditions.map { "\($0.condition.name): \($0.holds ? "yes" : "no")" }
    let all = choices + conditions
    return all.isEmpty ? [] : ["  taken: " + all.joined(separator: style.dot)]
  }

  /// Who works on the run now, and on which steps.
  private var held: [String] {
    guard let holder = report.holder else { return [] }
    let running = report.running.map {
      "  now:   \($0.id) \($0.title)\(style.dot)running, \(holder.words)"
    }
    return running.isEmpty ? ["  \(holder.words)"] : running
  }

  private var next: [String] {
    if report.state.rollback != nil {
      return ["  next:  undo what is left, with runbook exec --rollback"]
    }
    let open = report.next
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
      + pending.clause(in: report.state, now: now)
  }

  /// Who waits for whom, where the run was handed over.
  private var turn: [String] {
    guard let turn = report.turn, let person = turn.person, let asker = turn.askedBy else {
      return []
    }
    let since = turn.since.map { time in
      now.map { ", since \(time.minute), \(time.seen(from: $0))" } ?? ", since \(time.minute)"
    }
    return ["  \(asker) waits for \(person)\(since ?? "")"]
  }
}

extension Pending {
  /// What it waits for, behind a sign, for readers of a report, to whom a person's turn is no news.
  func addition(in state: RunState) -> String {
    if case .person = waitsFor { return "" }
    return ": \(clause(in: state))"
  }

  /// What it waits for, as a clause for people.
  ///
  /// With a time to see it from, it also says how far away a wait's end is.
  func clause(in state: RunState, now: Timestamp? = nil) -> String {
    switch waitsFor {
    case .person: return "your turn (line \(line))"
    case .input(let name): return "needs \(name)"
    case .choice(let choice):
      return "choose one: " + choice.alternatives.map(\.label).joined(separator: ", ")
    case .condition(let name): return "does it apply: \(name)?"
    case .time(let due):
      guard let due else { return "waits" }
      return now.map { "waits, \(due.due(from: $0))" } ?? "waits until \(due.minute)"
    case .retry(let outcome):
      let code = state.history(of: id)?.exitCode.map { " (exit \($0))" } ?? ""
      return "\(outcome.words)\(code), to be tried again"
    }
  }
}
