package import RunbookModel

/// What reports on one run are made of: the runbook, all that happened, and where that leads.
///
/// Every format is made from this alone, so the same record gives the same bytes.
package struct RunReport: Sendable {
  package let runbook: Runbook
  package let record: RunRecord
  package let state: RunState
  /// The guide's path from the progress document's folder.
  package let guidePath: String
  /// The last note on each skipped leaf, or on the nearest group around it.
  let skipReasons: [Step.ID: String]

  package init(runbook: Runbook, record: RunRecord, guidePath: String) {
    self.runbook = runbook
    self.record = record
    self.guidePath = guidePath
    state = RunState(of: runbook, after: record)
    skipReasons = Self.skipReasons(in: runbook.steps, under: nil, state)
  }

  private static func skipReasons(
    in steps: [Step], under reason: String?, _ state: RunState
  ) -> [Step.ID: String] {
    steps.reduce(into: [:]) { result, step in
      let reason = state.history(of: step.id)?.notes.last?.text ?? reason
      if step.isLeaf, state.outcome(of: step.id) == .skipped { result[step.id] = reason }
      result.merge(skipReasons(in: step.steps, under: reason, state)) { _, inner in inner }
    }
  }

  /// The guide's file name without its extension.
  var guideName: String {
    let file = guidePath.split(separator: "/").last.map(String.init) ?? "guide"
    return file.hasSuffix(".md") ? String(file.dropLast(3)) : file
  }

  /// The share of the way that has ended, as ten signs.
  func bar(isPlain: Bool = false) -> String {
    let filled = state.counts.endedTenths
    let signs = isPlain ? ("#", ".") : ("▓", "░")
    return String(repeating: signs.0, count: filled)
      + String(repeating: signs.1, count: 10 - filled)
  }

  /// How many of how many, as `16 of 27`.
  var progress: String { "\(state.counts.ended) of \(state.counts.onPath)" }

  /// What stands out, worst first: `1 failed`, `2 skipped`.
  var remarkable: [String] {
    let words: [StepOutcome] = [.failed, .interrupted, .waiting, .skipped]
    return words.compactMap { outcome in
      state.counts[outcome] == 0 ? nil : "\(state.counts[outcome]) \(outcome.words)"
    }
  }

  /// The end of the run in a word or two; `nil` while it goes on.
  var ending: String? {
    if let note = state.facts.abandoned {
      return note.isEmpty ? "abandoned" : "abandoned: \(note)"
    }
    return state.isComplete ? "complete" : nil
  }

  /// The choices taken, in the guide's order.
  var choices: [(choice: Choice, label: String)] {
    runbook.choices.compactMap { choice in
      state.choices[choice.id].map { (choice, $0) }
    }
  }

  /// The conditions settled, in the guide's order.
  var conditions: [(condition: Condition, holds: Bool)] {
    runbook.conditions.compactMap { condition in
      state.conditions[condition.name].map { (condition, $0) }
    }
  }
}

extension RunReport {
  /// Everything that something can be said of: prerequisites, leaves and groups, checks.
  var subjects: [Step.ID] {
    runbook.prerequisites.map(\.id) + runbook.steps.flattened.map(\.step.id)
      + runbook.checks.map(\.id)
  }
}
