/// Words by which a problem and its remedy are known.
extension Lexicon {
  /// Words that say that something is not as it should be.
  static let problemWords: Set<String> = [
    "error", "errors", "fail", "fails", "failed", "failing", "failure", "failures", "cannot",
    "can't", "couldn't", "unable", "won't", "doesn't", "don't", "isn't", "aren't", "wasn't",
    "didn't", "never", "not", "missing", "stuck", "slow", "slowly", "timeout", "timeouts", "timed",
    "denied", "refused", "rejected", "crash", "crashes", "crashed", "crashing", "crashloop",
    "crashloopbackoff", "imagepullbackoff", "oomkilled", "broken", "invalid", "conflict",
    "conflicts", "exception", "exceptions", "warning", "warnings", "problem", "problems", "issue",
    "issues", "high", "unreachable", "unhealthy", "unavailable", "lost", "corrupt", "corrupted",
    "corruption", "full", "leak", "leaks", "hang", "hangs", "hanging", "hung", "exceeded",
    "expired", "mismatch", "wrong", "no", "empty", "duplicate", "delayed", "blank", "unexpected",
    "lag", "pending", "degraded", "down", "unauthorized", "forbidden", "400", "401", "403", "404",
    "409", "413", "429", "500", "502", "503", "504", "garbled", "unknown", "incorrect", "stale",
    "outdated", "too", "killed", "rejects", "freezes", "frozen", "stops", "loses", "fault",
    "deadlock", "incompatible", "unresponsive", "unrecognized", "undefined", "blocked", "locked",
    "overloaded", "exhausted", "throttled", "drift", "outage", "loop", "nothing", "unsupported",
    "disconnected", "disconnects", "wedged", "behind", "noisy", "misconfigured",
  ]

  /// What says of something that it went wrong.
  static let failings: Set<String> = [
    "fails", "fail", "failed", "failing", "failure", "failures", "hangs", "hang", "hanging", "hung",
    "stuck", "stalls", "crashes", "crashed", "breaks", "broken", "broke", "wrong", "error",
    "errors", "aborted", "interrupted",
  ]

  /// Words before a colon, or by themselves, that say only that a problem is named.
  static let problemNames: Set<String> = [
    "issue", "problem", "error", "symptom", "symptoms", "q", "question", "problems", "failure",
    "scenario",
  ]

  /// Labels of the part of an entry that tells what is seen.
  static let symptomLabels: Set<String> = ["symptom", "problem", "issue", "error", "sign"]

  /// Labels of the part of an entry that tells why.
  static let causeLabels: Set<String> = [
    "caus", "reason", "root", "why", "explanation", "background", "diagnosi", "diagnostic",
    "context", "meaning", "impact",
  ]

  /// Labels of the part of an entry that tells what to do; stems.
  static let remedyLabels: Set<String> = [
    "solution", "fix", "resolution", "remedi", "workaround", "answer", "resolv", "mitigation",
    "recoveri", "repair", "action", "solv", "a",
  ]

  /// Labels of a remedy that no procedure gives its parts; stems.
  static let mendingLabels: Set<String> = ["solution", "fix", "remedi", "workaround"]

  /// Verbs that name a problem together with what they put right: `Fix the buffer warning`.
  static let mendingVerbs: Set<String> = [
    "fix", "fixing", "resolve", "resolving", "recover", "recovering", "handle", "handling", "solve",
    "solving", "repair", "repairing", "deal", "dealing", "clear",
  ]

  /// What a heading below `Troubleshooting` names that is no problem but help for all of them.
  static let helpWords: Set<String> = [
    "diagnostics", "diagnostic", "commands", "command", "logs", "log", "help", "support", "tools",
    "tool", "resources", "tips", "checklist", "process", "approach", "methodology", "overview",
    "general", "reference", "references", "steps", "flowchart", "links", "documentation", "contact",
    "escalation", "checks", "queries", "information", "introduction", "community", "discussions",
    "mode", "strategy", "guide", "workflow", "monitoring", "prerequisites",
  ]

  /// Headings and labels that give a problem without naming one: `If you encounter issues`.
  static let anyProblem = Phrases([
    "if you encounter", "if you run into", "if something goes wrong", "if anything goes wrong",
    "when something goes wrong", "when things go wrong", "if things go wrong", "if it fails",
    "if it doesn't work", "if it does not work", "if you have problems", "if you have issues",
    "if you have trouble", "what if it fails", "what if something", "in case of problems",
    "in case of errors", "in case of failure", "in case of trouble", "still not working",
    "if all else fails", "if you get stuck", "if that doesn't work", "having problems",
    "having trouble", "what to do if", "what can go wrong", "what could go wrong",
  ])

  /// What a sentence says before it tells of an error that the reader may meet.
  static let forewarnings = Phrases([
    "you may get an error", "you may get the following error", "you may get this error",
    "you might get an error", "you may see an error", "you might see an error",
    "you may see the following error", "you might see the following error",
    "you may see this error", "you may encounter an error", "you might encounter an error",
    "you may encounter the following error", "you may run into", "you might run into",
    "you may receive an error", "you could get an error", "you may encounter this error",
    "you may encounter issues", "may fail with", "might fail with", "can fail with",
  ])

  /// What leads in the remedy of an error that was told of.
  static let remedyLeads = Phrases([
    "to rectify", "to fix", "to resolve", "to solve", "to work around", "to get around",
    "to correct", "to remedy", "to overcome", "fix this by", "in that case", "you can fix",
    "the solution is", "the fix is", "the workaround is", "to repair", "to address",
  ])
}
