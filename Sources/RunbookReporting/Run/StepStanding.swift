import RunbookModel

/// How a step or a group of steps stands: what reports of every format say of it.
struct StepStanding {
  let step: Step
  /// Whether nothing more is told of any leaf than of the group as a whole.
  var isUniform: Bool { step.isLeaf || hasUniformLeaves }

  private let report: RunReport
  private let leaves: [Step]

  /// The standing of a step with these leaves, itself where it is one.
  init(of step: Step, leaves: [Step], in report: RunReport) {
    self.step = step
    self.leaves = leaves
    self.report = report
  }

  init(of step: Step, in report: RunReport) {
    self.init(
      of: step, leaves: step.isLeaf ? [step] : report.index.leaves(in: step.id), in: report)
  }

  var outcome: StepOutcome { report.outcome(of: step.id) }

  var history: SubjectHistory? { report.state.history(of: step.id) }

  private var histories: [SubjectHistory] {
    leaves.compactMap { report.state.history(of: $0.id) }
  }

  // MARK: How it ended

  /// The outcome in words: `exit 7, then done`, `skipped: it was empty`, `3 of 4` for a group.
  var ending: String { step.isLeaf ? leafEnding + skipReason : groupEnding }

  /// The outcome in words without a person's reason for leaving the step out.
  var shortEnding: String { step.isLeaf ? leafEnding : groupEnding }

  private var skipReason: String {
    outcome == .skipped ? report.skipReasons[step.id].map { ": \($0)" } ?? "" : ""
  }

  private var groupEnding: String {
    if !onPath { return outcome.words + condition }
    let standing = leaves.map { report.outcome(of: $0.id) }
    let count = standing.count { $0 != .notChosen && $0 != .notApplicable }
    return "\(standing.count { $0 == .done || $0 == .skipped }) of \(count)"
  }

  /// Whether the run comes by here, as far as is known.
  var onPath: Bool { outcome != .notChosen && outcome != .notApplicable }

  private var leafEnding: String {
    let tries = history?.attempts ?? []
    if report.isRunning(step.id) {
      let earlier = Self.counted(tries.dropLast().map(\.words))
      return (earlier + ["running"]).joined(separator: ", then ")
    }
    // A step that failed first and was done in the end tells of both.
    let earlier = tries.dropLast(outcome == .pending ? 0 : 1).map(\.words)
    return (Self.counted(earlier) + [lastWords(tries.last)]).joined(separator: ", then ")
  }

  /// Equal words in a row once, with their number: `exit 1 (3 times)`.
  private static func counted(_ words: [String]) -> [String] {
    var runs: [(words: String, count: Int)] = []
    for words in words {
      if let last = runs.indices.last, runs[last].words == words {
        runs[last].count += 1
      } else {
        runs.append((words, 1))
      }
    }
    return runs.map { $0.count == 1 ? $0.words : "\($0.words) (\($0.count) times)" }
  }

  private func lastWords(_ attempt: SubjectHistory.Attempt?) -> String {
    switch outcome {
    case .failed: attempt?.words ?? outcome.words
    case .waiting: outcome.words + (history?.due.map { " until \($0.minute)" } ?? "")
    case .pending: history?.reopenedReason.map { "reopened: \($0)" } ?? outcome.words
    default: outcome.words + condition
    }
  }

  /// What does not hold, behind a colon, where a step does not apply for its own condition.
  private var condition: String {
    outcome == .notApplicable ? step.condition.map { ": no \($0)" } ?? "" : ""
  }

  private var hasUniformLeaves: Bool {
    guard [.done, .pending, .notChosen, .notApplicable].contains(outcome) else { return false }
    let first = leaves.first.flatMap { report.state.history(of: $0.id) }
    return leaves.allSatisfy { leaf in
      guard report.outcome(of: leaf.id) == outcome, !report.isRunning(leaf.id) else {
        return false
      }
      guard let history = report.state.history(of: leaf.id) else { return first == nil }
      return history.by == first?.by && history.attempts.count <= 1 && history.notes.isEmpty
        && history.evidence.isEmpty && history.exitCode == nil && history.output == nil
    }
  }

  // MARK: Who, when, how long

  /// Who was at work on it, in the order of the leaves.
  var people: [String] {
    var names: [String] = []
    for name in histories.flatMap({ $0.attempts.map(\.by) })
    where !name.isEmpty && !names.contains(name) {
      names.append(name)
    }
    return names
  }

  /// From when to when; `nil` where nothing was tried.
  var span: (from: Timestamp, to: Timestamp)? {
    let attempts = histories.flatMap(\.attempts)
    guard let from = attempts.map({ $0.began ?? $0.at }).min(), let to = attempts.map(\.at).max()
    else { return nil }
    return (from, to)
  }

  /// From when to when, in words: `08:26–08:31`, with days where they are not the run's first.
  var when: String {
    guard let span else { return "" }
    let start = report.moment(span.from)
    if span.from.minute == span.to.minute { return start }
    return start + "–" + (span.from.day == span.to.day ? span.to.time : report.moment(span.to))
  }

  /// How long it took; `nil` where nobody can say.
  var duration: Duration? {
    if step.isLeaf, let duration = history?.duration { return duration }
    guard let span, span.to > span.from else { return nil }
    return .seconds(span.to.seconds - span.from.seconds)
  }

  var took: String { duration?.forPeople ?? "" }
}
