/// Words that introduce a note or a warning.
extension Lexicon {
  /// What a label says that only introduces the sentence after it.
  static let noteLabels: Set<String> = [
    "note", "notes", "tip", "tips", "info", "information", "hint", "remark", "reminder", "nb",
    "important", "warning", "caution", "attention", "danger", "critical", "fyi", "pro",
  ]

  /// What a label says that only tells a fact about the part in which it stands.
  static let factLabels: Set<String> = [
    "goal", "goals", "purpose", "objective", "objectives", "duration", "scope", "audience",
    "status", "owner", "severity", "impact", "date", "version", "author", "authors", "time",
    "estimated", "why", "description", "summary", "symptom", "symptoms", "cause", "causes",
    "priority", "frequency", "background", "context", "rationale",
  ]
}
