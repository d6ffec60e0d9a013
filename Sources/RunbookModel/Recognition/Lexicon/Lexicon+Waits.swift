/// Words by which a sentence is known to tell of waiting.
extension Lexicon {
  /// Words without one of which a sentence tells of no waiting.
  static let waitingWords: Set<String> = [
    "wait", "await", "waiting", "waits", "awaiting", "allow", "give", "take", "takes", "within",
    "until", "till", "let", "leave", "for", "eventually", "gradually", "minutes", "hours", "days",
    "hour", "minute", "day", "overnight", "while", "hold", "pause", "propagate", "watch", "monitor",
    "seconds", "weeks", "patient", "run",
  ]

  /// Verbs of a step in which there is nothing to do but to wait.
  static let waitingVerbs: Set<String> = [
    "wait", "await", "waiting", "awaiting", "pause", "allow", "give",
  ]

  /// Verbs of an order that lasts as long as it says: `Monitor the logs for two days`.
  static let lastingVerbs: Set<String> = [
    "monitor", "run", "let", "leave", "keep", "observe", "watch", "soak", "bake", "hold", "pause",
    "sleep", "test", "allow", "rest", "stay", "continue", "cool", "idle",
  ]

  /// What takes its time in a guide without anybody waiting: the guide's own reading.
  static let untimedSubjects: Set<String> = [
    "guide", "tutorial", "document", "page", "article", "runbook", "section", "walkthrough",
    "course", "lab", "workshop", "procedure", "exercise", "checklist", "steps", "step", "reading",
  ]

  /// Units shorter than anybody waits for.
  static let instants: Set<String> = [
    "second", "seconds", "ms", "milliseconds", "millisecond", "sec", "secs",
  ]

  /// Words after `a` or `some` for a time that nobody has measured.
  static let spans: Set<String> = [
    "while", "time", "moment", "moments", "bit", "minute", "minutes", "hour", "hours", "day",
    "days", "week", "weeks", "few", "couple", "several", "multiple", "some", "long", "longer",
    "mins", "hrs", "min", "seconds",
  ]
}
