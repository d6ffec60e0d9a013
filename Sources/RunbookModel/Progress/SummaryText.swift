/// Where the whole run stands, in one line, for the readers of a progress document.
struct SummaryText {
  let runbook: Runbook
  let record: RunRecord
  let outcome: (Step.ID) -> StepOutcome

  /// A bar, how many of how many, what is next, what needs attention, and when it began.
  var line: String {
    let leaves = runbook.steps.leaves.filter { $0.part == .main }
    let outcomes = leaves.map { outcome($0.id) }
    let onPath = outcomes.filter { $0 != .notChosen && $0 != .notApplicable }
    let ended = onPath.count(where: \.hasEnded)
    let parts = [
      "**\(Self.bar(ended, of: onPath.count)) \(ended) of \(onPath.count)**",
      next(among: leaves).map { "next: \(ReadableText.phrase($0))" },
      attention(in: outcomes), start,
    ]
    return "> " + parts.compactMap(\.self).joined(separator: " · ")
  }

  private static func bar(_ ended: Int, of total: Int) -> String {
    let filled = total == 0 ? 10 : ended * 10 / total
    return String(repeating: "▓", count: filled) + String(repeating: "░", count: 10 - filled)
  }

  private func next(among leaves: [Step]) -> String? {
    let asked =
      runbook.prerequisites.map { ($0.id, $0.text) } + leaves.map { ($0.id, $0.title) }
      + runbook.checks.filter { $0.step == nil }.map { ($0.id, $0.text) }
    return asked.first { !outcome($0.0).hasEnded }.map { "\($0.0) \($0.1)" }
  }

  private func attention(in outcomes: [StepOutcome]) -> String? {
    let kinds: [StepOutcome] = [.failed, .interrupted, .waiting, .skipped]
    let counts = kinds.compactMap { kind in
      let count = outcomes.count { $0 == kind }
      return count == 0 ? nil : "\(count) \(kind.words)"
    }
    return counts.isEmpty ? nil : counts.joined(separator: ", ")
  }

  private var start: String? {
    record.events.first.map {
      "started \($0.time.rfc3339.prefix(10)) by \(ReadableText.phrase($0.by))"
    }
  }
}
