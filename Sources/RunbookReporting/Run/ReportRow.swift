import RunbookModel

/// One line of a report's table: a step, how it stands, who did it, when, and how long it took.
struct ReportRow {
  /// The longest text of a cell; what a person or program wrote may have any length.
  static let longestCell = 240

  private let report: RunReport
  private let step: Step
  private let leaves: [Step]

  /// The row of a step with these leaves, itself where it is one.
  init(of step: Step, leaves: [Step], in report: RunReport) {
    self.report = report
    self.step = step
    self.leaves = leaves
  }

  var markdown: String {
    let name = "**\(Self.cell(step.id.description))** \(Self.cell(step.title))"
    let cells = [outcome.sign, name, Self.cell(ending), Self.cell(who), when, took]
    return "| \(cells.joined(separator: " | ")) |\n"
  }

  static let tableHead = "| | step | outcome | who | when | took |\n|---|---|---|---|---|---|\n"

  /// A text made safe and short enough for a cell.
  static func cell(_ text: String) -> String {
    text.printableLine.shortened(to: longestCell).escapedForComment
  }

  private var outcome: StepOutcome { report.state.outcome(of: step.id) }

  private var histories: [SubjectHistory] {
    leaves.compactMap { report.state.history(of: $0.id) }
  }

  // MARK: How it ended

  private var ending: String { step.isLeaf ? leafEnding : groupEnding }

  private var groupEnding: String {
    switch outcome {
    case .notChosen, .notApplicable: return outcome.words + reason
    default:
      let standing = leaves.map { report.state.outcome(of: $0.id) }
      let onPath = standing.count { $0 != .notChosen && $0 != .notApplicable }
      let ended = standing.count { $0 == .done || $0 == .skipped }
      return "\(ended) of \(onPath)"
    }
  }

  private var leafEnding: String {
    let tries = report.state.history(of: step.id)?.attempts ?? []
    // A step that failed first and was done in the end tells of both.
    let earlier = tries.dropLast(outcome == .pending ? 0 : 1).map(Self.words)
    return (earlier + [lastWords(tries.last)]).joined(separator: ", then ")
  }

  private static func words(of attempt: SubjectHistory.Attempt) -> String {
    if attempt.outcome == .failed, let code = attempt.exitCode { return "exit \(code)" }
    return attempt.outcome.words
  }

  private func lastWords(_ attempt: SubjectHistory.Attempt?) -> String {
    switch outcome {
    case .failed: return attempt.map(Self.words) ?? outcome.words
    case .waiting:
      let due = report.state.history(of: step.id)?.due
      return outcome.words + (due.map { " until \($0.minute)" } ?? "")
    default: return outcome.words + reason
    }
  }

  /// Why a step was skipped or does not apply, behind a colon.
  private var reason: String {
    switch outcome {
    case .skipped: return report.skipReasons[step.id].map { ": \($0)" } ?? ""
    case .notApplicable:
      return step.condition.map { ": no \($0)" } ?? ""
    default: return ""
    }
  }

  // MARK: Who, when, how long

  private var who: String {
    var names: [String] = []
    for name in histories.flatMap({ $0.attempts.map(\.by) }) where !names.contains(name) {
      names.append(name)
    }
    return names.joined(separator: ", ")
  }

  private var span: (from: Timestamp, to: Timestamp)? {
    let attempts = histories.flatMap(\.attempts)
    guard let from = attempts.map({ $0.began ?? $0.at }).min(), let to = attempts.map(\.at).max()
    else { return nil }
    return (from, to)
  }

  private var when: String {
    guard let span else { return "" }
    let start = moment(span.from)
    if span.from.minute == span.to.minute { return start }
    return start + "–" + (span.from.day == span.to.day ? span.to.time : moment(span.to))
  }

  /// The time alone on the day on which the run began, with the day otherwise.
  private func moment(_ time: Timestamp) -> String {
    guard let began = report.state.facts.began, began.day == time.day else {
      return "\(time.day.dropFirst(5)) \(time.time)"
    }
    return time.time
  }

  private var took: String {
    if step.isLeaf, let duration = histories.first?.duration { return duration.forPeople }
    guard let span, span.to.seconds > span.from.seconds else { return "" }
    return Duration.seconds(span.to.seconds - span.from.seconds).forPeople
  }
}
