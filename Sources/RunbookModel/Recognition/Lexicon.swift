/// The words that rules look for, as data, each list with its reason.
///
/// All are lower-case English; numbers, boxes and blocks are understood in any language.
enum Lexicon {
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

  /// Phrases in a heading that say what its section is for; the first that fits decides.
  ///
  /// Longer phrases stand before the shorter ones they contain.
  static let sectionRoles: [(phrase: [String], role: SectionRole)] =
    prerequisiteHeadings.map { ($0, .prerequisites) }
    + troubleshootingHeadings.map { ($0, .troubleshooting) }
    + rollbackHeadings.map { ($0, .rollback) }
    + backgroundHeadings.map { ($0, .background) }

  private static let prerequisiteHeadings: [[String]] = phrases(
    "prerequisite", "prerequisites", "pre-requisites", "pre-requisite", "before you begin",
    "before you start", "before starting", "before beginning", "what you need",
    "what you'll need", "you will need", "requirements", "required tools", "required access",
    "assumptions")

  private static let troubleshootingHeadings: [[String]] = phrases(
    "troubleshooting", "troubleshoot", "common issues", "common problems", "common errors",
    "known issues", "known problems", "faq", "frequently asked questions", "debugging",
    "if something goes wrong", "when things go wrong")

  private static let rollbackHeadings: [[String]] = phrases(
    "rollback", "roll back", "rolling back", "revert", "reverting", "undo", "undoing", "uninstall",
    "uninstalling", "downgrade", "downgrading", "backing out", "back out", "clean up",
    "cleaning up", "cleanup", "tear down",
    "teardown")

  /// What surrounds a procedure: nobody does anything in it now.
  private static let backgroundHeadings: [[String]] = phrases(
    "overview", "introduction", "background", "table of contents", "contents", "about",
    "how it works", "architecture", "key differences", "differences", "comparison", "glossary",
    "terminology", "reference", "references", "additional resources", "resources",
    "further reading",
    "see also", "related", "support", "getting help", "help", "contact", "contacts",
    "best practices",
    "do's", "don'ts", "dos", "don'ts", "tips", "changelog", "revision history", "appendix",
    "useful commands", "useful links", "limitations", "purpose", "scope", "summary", "meaning",
    "impact", "notes", "license", "credits", "acknowledgements", "next steps",
    "monitoring", "maintenance", "files created", "related documentation", "why")

  /// Words of a heading that only announces a procedure whose numbered parts are the steps.
  static let announcingHeadings: [[String]] = phrases(
    "step-by-step", "step by step", "the steps", "walkthrough")

  /// The same, where they are all that a heading says: `Rollback procedure` says more.
  static let announcingTitles: Set<[String]> = [["procedure"], ["instructions"], ["steps"]]

  /// Words that begin a heading or a lead which starts one of several ways.
  static let alternativeLeads: Set<String> = ["for", "on", "using", "via", "with"]

  /// Words that name one of several ways, followed by a letter or number.
  static let alternativeNames: Set<String> = [
    "option", "method", "alternative", "variant", "way", "scenario", "approach",
  ]

  /// What a heading `For X` ends with when each X is to be done, not one of them.
  static let repeatedTargets: Set<String> = [
    "repository", "repositories", "repo", "each", "every", "all",
  ]

  /// Words that say nothing of what a step or checklist item is about.
  static let stopWords: Set<String> = [
    "a", "an", "the", "of", "to", "in", "on", "at", "for", "from", "with", "by", "and", "or", "is",
    "are", "be", "been", "you", "your", "you're", "it", "its", "this", "that", "these", "those",
    "if", "no", "not", "as", "any", "all", "using", "use", "used", "via", "into", "than", "when",
    "applicable", "optional", "needed", "required", "necessary", "has", "have", "was", "were",
    "will", "can", "may", "we", "our", "i",
  ]

  /// Names of variables whose value must never be shown.
  static let secretWords: Set<String> = [
    "secret", "secrets", "password", "passwd", "passphrase", "token", "credential", "credentials",
    "apikey", "privatekey", "dsn", "pat", "pwd", "pass",
  ]

  /// Pairs of words that together name a secret.
  static let secretPairs: [(String, String)] = [
    ("api", "key"), ("private", "key"), ("access", "key"), ("auth", "key"), ("signing", "key"),
    ("encryption", "key"), ("service", "key"), ("license", "key"), ("database", "url"),
    ("redis", "url"), ("connection", "string"), ("webhook", "key"), ("role", "key"),
  ]

  /// Languages of a fence whose content a shell reads.
  static let shellLanguages: Set<String> = [
    "bash", "sh", "shell", "zsh", "console", "shell-session", "shellsession", "terminal",
    "commandline", "command", "cmd", "ksh", "fish", "powershell", "ps1", "pwsh", "doscon", "bat",
  ]

  /// Languages of a fence whose content is a file or a setting.
  static let configLanguages: Set<String> = [
    "yaml", "yml", "json", "jsonc", "toml", "ini", "conf", "cfg", "nginx", "apache", "xml", "hcl",
    "terraform", "tf", "dockerfile", "docker", "properties", "systemd", "caddyfile", "cron",
    "crontab", "gitignore", "makefile", "html", "css", "json5", "kubernetes", "dhall", "vim",
  ]

  /// Languages of a fence whose content holds variables and their values.
  static let environmentLanguages: Set<String> = ["env", "dotenv", ".env"]

  /// Languages of a fence whose content is a program or a query.
  static let codeLanguages: Set<String> = [
    "python", "py", "javascript", "js", "typescript", "ts", "tsx", "jsx", "go", "rust", "java",
    "kotlin", "scala", "ruby", "rb", "php", "c", "cpp", "c++", "csharp", "cs", "swift", "sql",
    "pgsql", "mysql", "postgresql", "plpgsql", "graphql", "promql", "r", "lua", "perl", "elixir",
    "haskell", "clojure", "groovy", "nix", "solidity", "kql", "logql",
  ]

  /// Languages of a fence whose content is meant to be read.
  static let textLanguages: Set<String> = [
    "text", "txt", "plain", "plaintext", "markdown", "md", "mermaid", "diff", "csv", "log", "logs",
    "output", "none", "ascii",
  ]

  private static func phrases(_ texts: String...) -> [[String]] {
    texts.map { $0.split(separator: " ").map(String.init) }
  }
}
