/// Verbs, and the words around them, by which a sentence is known to be an order.
extension Lexicon {
  /// Verbs with which a sentence tells the reader to do something at a terminal or a screen.
  ///
  /// A bullet that begins with one of them is a step of its own.
  static let actionVerbs: Set<String> = [
    "abort", "accept", "access", "acknowledge", "activate", "adapt", "add", "adjust", "advance",
    "advise", "alert", "allow", "amend", "analyse", "analyze", "annotate", "announce",
    "anonymize", "answer", "append", "apply", "approve", "archive", "arrange", "ask",
    "assemble", "assess", "assign", "attach", "audit", "authenticate", "authorize", "await",
    "back", "backup", "balance", "begin", "bind", "blacklist", "block", "boot", "bootstrap",
    "bring", "browse", "build", "bump", "calculate", "call", "cancel", "capture", "certify",
    "change", "check", "checkout", "cherry-pick", "choose", "clarify", "clean", "clear",
    "click", "clone", "close", "collect", "commit", "communicate", "compare", "compile",
    "complete", "compress", "compute", "configure", "confirm", "connect", "consult", "contact",
    "continue", "convert", "coordinate", "copy", "cordon", "correct", "count", "create", "crop",
    "customize", "cut", "deactivate", "decide", "declare", "decommission", "decrease",
    "decrypt", "define", "delegate", "delete", "deliver", "deploy", "deprecate", "deprovision",
    "describe", "design", "detach", "detect", "determine", "diagnose", "diff", "direct",
    "disable", "discard", "disconnect", "discuss", "dismiss", "display", "distribute",
    "distrust", "document", "double-check", "double-click", "download", "drag", "drain", "drop",
    "dump", "duplicate", "edit", "eject", "elevate", "eliminate", "email", "enable", "encode",
    "encrypt", "end", "engage", "enroll", "ensure", "enter", "erase", "escalate", "establish",
    "estimate", "evaluate", "evict", "examine", "exclude", "exec", "execute", "exit", "expand",
    "explain", "explore", "export", "expose", "extend", "extract", "fail", "failover", "fetch",
    "file", "fill", "find", "finish", "fix", "flush", "follow", "force", "fork", "format",
    "forward", "free", "freeze", "gather", "generate", "get", "give", "go", "grab", "grant",
    "grow", "halt", "handle", "harden", "hide", "highlight", "hit", "hold", "hover", "identify",
    "ignore", "implement", "import", "include", "increase", "increment", "inform", "initialize",
    "initiate", "inject", "insert", "inspect", "install", "instruct", "integrate", "interrupt",
    "invalidate", "investigate", "invite", "invoke", "isolate", "iterate", "join", "keep",
    "kill", "label", "land", "launch", "leave", "let", "leverage", "limit", "link", "list",
    "listen", "load", "locate", "lock", "log", "login", "look", "lower", "maintain", "make",
    "manage", "mark", "match", "measure", "mention", "merge", "migrate", "minimize", "mint",
    "mirror", "mitigate", "modify", "monitor", "mount", "move", "mute", "name", "navigate",
    "note", "notify", "observe", "obtain", "offload", "open", "opt", "optimize", "order",
    "organize", "override", "overwrite", "page", "parse", "partition", "pass", "paste", "patch",
    "pause", "perform", "permit", "persist", "pick", "pin", "ping", "place", "plan", "plug",
    "point", "poll", "populate", "post", "power", "preload", "prepare", "press", "preview",
    "print", "prioritize", "probe", "proceed", "produce", "promote", "propagate", "propose",
    "protect", "prove", "provide", "provision", "prune", "publish", "pull", "purge", "push",
    "put", "quarantine", "query", "quiesce", "quit", "raise", "re-create", "re-deploy",
    "re-enable", "re-export", "re-run", "read", "rebalance", "rebase", "reboot", "rebuild",
    "recheck", "reclaim", "recompile", "reconcile", "reconfigure", "reconnect", "record",
    "recover", "recreate", "recycle", "redeploy", "redirect", "redo", "reduce", "reenable",
    "refer", "reformat", "refresh", "regenerate", "register", "reimport", "reindex",
    "reinstall", "reject", "relaunch", "release", "reload", "relocate", "remediate", "remember",
    "remind", "remount", "remove", "rename", "render", "renew", "reopen", "repair", "repeat",
    "replace", "repoint", "report", "reproduce", "reprovision", "republish", "request", "rerun",
    "reseed", "reserve", "reset", "resize", "resolve", "restart", "restore", "resume", "resync",
    "retag", "retire", "retrain", "retrieve", "retrigger", "retry", "return", "reuse",
    "reverify", "reverse", "revert", "review", "revoke", "rewrite", "right-click", "roll",
    "rotate", "route", "run", "sanitize", "save", "scale", "scan", "schedule", "scroll",
    "scrub", "seal", "search", "secure", "seed", "select", "send", "separate", "set", "setup",
    "share", "shift", "ship", "show", "shrink", "shut", "shutdown", "sign", "silence",
    "simulate", "skip", "snapshot", "snooze", "solve", "sort", "source", "specify", "spin",
    "split", "squash", "ssh", "stage", "stand", "start", "stash", "stop", "store", "strip",
    "submit", "subscribe", "substitute", "suggest", "summarize", "supply", "suppress",
    "suspend", "swap", "sweep", "switch", "sync", "synchronize", "tag", "tail", "take", "tap",
    "tear", "tell", "terminate", "test", "throttle", "tick", "toggle", "trace", "track",
    "train", "transfer", "transform", "translate", "triage", "trigger", "trim", "troubleshoot",
    "truncate", "trust", "try", "tune", "turn", "tweak", "type", "unassign", "unbind",
    "unblock", "uncheck", "uncomment", "uncompress", "uncordon", "undeploy", "understand",
    "undo", "unfreeze", "uninstall", "unlock", "unmount", "unpack", "unpause", "unplug",
    "unregister", "unset", "unsubscribe", "untag", "untar", "untick", "unzip", "update",
    "upgrade", "upload", "use", "utilize", "vacuum", "validate", "verify", "vet", "view",
    "visit", "vote", "wait", "walk", "warm", "warn", "watch", "whitelist", "wipe", "wire",
    "withdraw", "wrap", "write", "zip",
  ]

  /// Words that are verbs of action where what they are done to follows (`Package the tool`), and
  /// nouns elsewhere (`Package name`).
  static let verbsOrNouns: Set<String> = [
    "address", "bundle", "do", "filter", "flag", "group", "index", "issue", "map", "package",
    "process",
    "profile", "program", "raise", "state", "time",
  ]

  /// What stands before the thing that something is done to.
  static let determiners: Set<String> = [
    "the", "a", "an", "your", "all", "any", "each", "every", "both", "this", "that", "these",
    "those", "it", "them", "new", "another", "our", "its", "their",
  ]

  /// Verbs as they are said of a program, that are no nouns in the plural as well.
  static let thirdPersonVerbs: Set<String> = [
    "adds", "applies", "checks", "compiles", "configures", "connects", "copies", "creates",
    "deletes", "deploys", "downloads", "enables", "ensures", "executes", "fetches", "generates",
    "initializes", "installs", "launches", "moves", "performs", "pulls", "pushes", "reads",
    "registers", "removes", "retrieves", "returns", "saves", "sends", "sets", "starts", "stops",
    "updates", "uploads", "validates", "verifies", "writes",
  ]

  /// Words that may stand before the verb of an order without changing it.
  static let orderLeadIns: Set<String> = [
    "then", "now", "next", "finally", "lastly", "first", "second", "third", "please", "also",
    "afterwards", "optionally", "again", "just", "simply", "manually", "carefully", "once",
    "and", "so", "instead", "start", "begin", "always", "immediately", "quickly", "gracefully",
    "safely", "gradually", "temporarily", "explicitly", "locally", "directly", "preferably",
    "ideally", "either", "still",
  ]

  /// Verbs whose sentence asks to check a result.
  static let verificationVerbs: Set<String> = [
    "verify", "check", "confirm", "ensure", "validate", "test", "inspect", "double-check", "look",
  ]

  /// Verbs whose object may follow a colon: `Select: Production`.
  static let screenVerbs: Set<String> = [
    "click", "select", "choose", "enter", "go", "open", "set", "run", "press", "type", "add",
    "check", "verify", "use", "visit", "navigate", "create", "update", "copy", "paste", "include",
    "execute", "customize", "look", "find", "ensure", "confirm", "remove", "delete", "fill",
  ]

  /// Verbs that say how a field is filled in, so that a label before them names the field.
  static let fillingVerbs: Set<String> = [
    "select", "choose", "enter", "set", "leave", "use", "pick", "type", "keep", "tick", "paste",
  ]

  /// What a page is opened with.
  static let openVerbs: Set<String> = ["go", "visit", "open", "navigate", "browse", "see"]
}
