/// Where the whole run stands, in one line, for the readers of a progress document.
struct SummaryText {
  let state: RunState

  /// How far it has come as a bar and in numbers, then what comes next, what is wrong, its start.
  var line: String {
    let filled = state.endedTenths
    let bar = String(repeating: "▓", count: filled) + String(repeating: "░", count: 10 - filled)
    let parts = ["**\(bar) \(state.progress)**", state.rollback?.words, next, attention, start]
    return "> " + parts.compactMap(\.self).joined(separator: " · ")
  }

  private var next: String? {
    if state.facts.abandoned != nil { return "abandoned" }
    // What comes next is to be undone, and the guide's next step is not.
    if state.rollback != nil { return nil }
    if state.isComplete { return "complete" }
    return state.next.first.map { "next: \(ReadableText.phrase("\($0.id) \($0.title)"))" }
  }

  private var attention: String? {
    let kinds: [StepOutcome] = [.failed, .interrupted, .waiting, .skipped]
    let words = kinds.filter { state.counts[$0] > 0 }.map { "\(state.counts[$0]) \($0.words)" }
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }

  private var start: String? {
    state.facts.began.map { time in
      let by = state.facts.by.map { " by \(ReadableText.phrase($0))" } ?? ""
      return "started \(time.day)\(by)"
    }
  }
}
