import RunbookModel

extension StepOutcome {
  /// The outcome as people say it.
  var words: String {
    switch self {
    case .notChosen: "not chosen"
    case .notApplicable: "not applicable"
    default: rawValue
    }
  }

  /// The sign of the outcome in Markdown.
  var markdownSign: String {
    switch self {
    case .done: "✅"
    case .skipped: "⏭"
    case .failed: "❌"
    case .notChosen, .notApplicable: "➖"
    case .waiting: "⏳"
    case .interrupted: "⚠️"
    case .pending: "⬜"
    }
  }
}

extension Timestamp {
  /// The instant to the minute, as `2026-11-23 02:16 UTC`.
  var minute: String { "\(day) \(time) UTC" }
  var day: String { String(rfc3339.prefix(10)) }
  var time: String { String(rfc3339.dropFirst(11).prefix(5)) }
}
