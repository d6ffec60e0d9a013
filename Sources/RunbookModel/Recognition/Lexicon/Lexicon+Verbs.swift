/// Verbs, and the words around them, by which a sentence is known to be an order.
extension Lexicon {
  /// Verbs with which a sentence tells the reader to do something at a terminal or a screen.
  ///
  /// A bullet that begins with one of them is a step of its own.
  static let actionVerbs: Set<String> = [
    "accept", "access", "activate", "adapt", "add", "adjust", "alert", "allow", "annotate",
    "announce", "answer", "append", "apply", "approve", "archive", "ask", "assign", "attach",
    "authenticate", "authorize", "back", "backup", "begin", "block", "bootstrap", "browse", "build",
    "bump", "call", "cancel", "change", "check", "checkout", "cherry-pick", "choose", "clean",
    "clear", "click", "clone", "close", "collect", "commit", "communicate", "compare", "compile",
    "complete", "compress", "compute", "confirm", "configure", "connect", "consult", "contact",
    "continue", "convert", "copy", "cordon", "create", "customize", "cut", "declare", "define",
    "delegate", "delete", "deploy", "describe", "detach", "determine", "disable", "disconnect",
    "distribute", "distrust", "document", "double-check", "download", "drain", "drop", "dump",
    "edit", "eject", "email", "enable", "ensure", "enter", "escalate", "establish", "evaluate",
    "examine", "execute", "exit", "expand", "export", "expose", "extend", "extract", "fetch",
    "file", "fill", "find", "finish", "fix", "flush", "follow", "force", "fork", "format",
    "generate", "get", "give", "go", "grab", "grant", "hit", "identify", "ignore", "implement",
    "import", "include", "increase", "increment", "inform", "initialize", "initiate", "insert",
    "inspect", "install", "investigate", "invite", "invoke", "isolate", "join", "keep", "kill",
    "label", "land", "launch", "leave", "let", "link", "list", "load", "locate", "lock", "log",
    "login", "look", "lower", "make", "manage", "mark", "merge", "migrate", "modify", "monitor",
    "mount", "move", "name", "navigate", "notify", "note", "obtain", "open", "order", "page",
    "paste", "patch", "pause", "perform", "pick", "ping", "place", "point", "populate", "post",
    "prepare", "press", "preview", "promote", "prove", "provide", "provision", "publish", "pull",
    "purge", "push", "put", "query", "raise", "read", "reboot", "rebuild", "re-export", "recreate",
    "record", "recover", "redeploy", "redirect", "reduce", "refer", "refresh", "regenerate",
    "register", "reinstall", "release", "reload", "remind", "remove", "rename", "repeat",
    "replace", "report", "request", "reset", "resolve", "restart", "restore", "resume", "retrain",
    "retrieve", "retry", "return", "reverify", "revert", "review", "revoke", "rewrite", "roll",
    "rotate", "route", "run", "save", "scale", "scan", "schedule", "scroll", "search", "select",
    "send", "set", "setup", "share", "ship", "shut", "sign", "skip", "snapshot", "source",
    "specify", "spin", "ssh", "stage", "start", "stop", "store", "submit", "subscribe", "switch",
    "sync", "tag", "take", "tap", "tell", "terminate", "test", "toggle", "track", "train",
    "transfer", "trigger", "troubleshoot", "trust", "try", "turn", "type", "uncheck", "uncomment",
    "uncordon", "understand", "uninstall", "unlock", "unpack", "unzip", "update", "upgrade",
    "upload", "use", "validate", "verify", "view", "visit", "vote", "wait", "watch", "whitelist",
    "wire", "write", "zip",
  ]

  /// Words that may stand before the verb of an order without changing it.
  static let orderLeadIns: Set<String> = [
    "then", "now", "next", "finally", "lastly", "first", "second", "third", "please", "also",
    "afterwards", "optionally", "again", "just", "simply", "manually", "carefully", "once",
    "and", "so", "instead", "start", "begin", "always", "immediately", "quickly",
  ]

  /// Verbs whose sentence asks to check a result.
  static let verificationVerbs: Set<String> = [
    "verify", "check", "confirm", "ensure", "validate", "test", "inspect", "double-check", "look",
  ]

  /// What a page is opened with.
  static let openVerbs: Set<String> = ["go", "visit", "open", "navigate", "browse", "see"]
}
