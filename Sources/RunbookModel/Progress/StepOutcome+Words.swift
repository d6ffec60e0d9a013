extension StepOutcome {
  /// The sign that stands before the words; it says nothing that they do not say.
  package var sign: String {
    switch self {
    case .done: "✅"
    case .skipped: "⏭"
    case .failed: "❌"
    case .notChosen, .notApplicable: "➖"
    case .waiting: "⏳"
    case .interrupted: "⚠️"
    case .pending: "○"
    }
  }

  /// The outcome in words.
  package var words: String {
    switch self {
    case .notChosen: "not chosen"
    case .notApplicable: "not applicable"
    default: rawValue
    }
  }
}
