/// Words by which a text is known to ask for a check.
extension Lexicon {
  /// Verbs that ask to look whether something is so.
  static let checkingVerbs: Set<String> = [
    "verify", "confirm", "validate", "double-check", "check", "recheck", "re-check", "reverify",
    "re-verify", "smoke-test",
  ]

  /// The same verbs with `-ing`, as in a list of what to do.
  static let checkingGerunds: Set<String> = [
    "verifying", "confirming", "validating", "checking", "double-checking",
  ]

  /// Objects of `verify` and `confirm` that a person proves or a dialog asks for.
  static let provenObjects: Set<String> = [
    "email", "e-mail", "mail", "identity", "phone", "account", "ownership", "password", "settings",
    "button", "dialog", "prompt", "toggle", "domain", "by", "yes", "with",
    "deletion", "payment", "box", "overwrite",
  ]

  /// What `check` is the first half of, or what is read and not checked.
  static let uncheckedObjects: Set<String> = [
    "box", "boxes", "checkbox", "inbox", "documentation", "docs", "readme", "guide", "guides",
    "manual", "wiki", "changelog", "faq", "mark", "marks", "spam", "tutorial", "section",
    "readme.md", "blog", "mailbox", "instructions", "references", "notes",
  ]

  /// Verbs that check only where they say for what: `Scan the log for errors`.
  static let searchingVerbs: Set<String> = [
    "inspect", "monitor", "watch", "review", "scan", "search", "look", "grep", "examine", "observe",
    "monitoring", "watching", "scanning", "looking", "checking",
  ]

  /// What one looks for in order to know whether all is well.
  static let findings: Set<String> = [
    "errors", "error", "failures", "failure", "issues", "problems", "warnings", "success",
    "anomalies", "regressions", "exceptions", "crashes", "alerts", "any", "unexpected", "messages",
    "signs", "the", "lines", "a", "entries", "healthy",
  ]

  /// Nouns that name tests to run.
  static let testNouns: Set<String> = [
    "test", "tests", "checks", "check", "verification", "validation", "validations", "testing",
    "smoketest", "smoke-test", "smoke-tests", "suite", "drill",
  ]

  /// What `test` is the first half of: `Test environment` names a place.
  static let testCompounds: Set<String> = [
    "environment", "environments", "suite", "plan", "data", "user", "users", "account", "accounts",
    "job", "jobs", "results", "result", "case", "cases", "server", "cluster", "branch", "commit",
    "enforcement", "mode", "run", "database", "page", "considerations", "strategy", "coverage",
    "matrix", "files", "requirements", "evidence", "report", "reports", "event", "message",
    "procedure", "procedures", "steps", "scenarios", "scenario", "instance", "keys", "key", "runs",
    "builds", "failures", "flags", "suites", "fixtures", "releases", "harness",
  ]

  /// What is said of a thing that is as it should be.
  static let results: Set<String> = [
    "can", "able", "match", "matches", "green", "healthy", "passing", "passes", "pass", "works",
    "work", "working", "loads", "load", "loaded", "shows", "show", "displays", "display",
    "present", "exists", "exist", "reachable", "accessible", "responding", "responds", "running",
    "up", "active", "succeeds", "succeeded", "successful", "successfully", "completes",
    "completed", "empty", "visible", "correct", "correctly", "properly", "expected", "no", "not",
    "nothing", "finds", "appears", "appear", "listed", "reflect", "reflects", "include",
    "includes", "contains", "contain", "consistent", "intact", "see", "don't", "doesn't",
    "receive", "receives", "connected", "available", "free", "true", "online", "open",
    "identical", "ready", "run", "runs",
  ]

  /// Predicates of `should be` that a reader sees.
  static let seenStates: Set<String> = [
    "visible", "available", "undefined", "accessible", "reachable", "running", "healthy", "active",
    "green", "empty", "ready", "present", "up", "online", "able", "working", "gone",
    "successful", "operational", "live", "closed", "redirected", "prompted", "displayed", "shown",
    "returned", "printed", "logged", "identical", "zero", "true", "false", "connected",
    "no", "two", "three", "one", "similar", "greeted", "taken", "asked", "something", "down",
    "stopped", "disabled", "unreachable", "removed", "deleted",
  ]

  /// Verbs of `should …` that tell what is printed or seen.
  static let showingVerbs: Set<String> = [
    "return", "returns", "show", "output", "print", "display", "report", "respond", "redirect",
    "look", "match", "appear", "resolve", "succeed", "list", "read",
    "become", "transition", "indicate", "answer", "end", "equal", "exist", "pass",
    "disappear", "turn", "arrive",
  ]
}
