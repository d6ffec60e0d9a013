/// Words of headings that say what the section under them is for.
extension Lexicon {
  /// What must hold before the first step.
  static let prerequisiteHeadings: [[String]] = phrases(
    "prerequisite", "prerequisites", "pre-requisites", "pre-requisite", "before you begin",
    "before you start", "before starting", "before beginning", "what you need",
    "what you'll need", "you will need", "requirements", "required tools", "required access",
    "assumptions", "preconditions", "things you need", "system requirements")

  /// Where to look when something fails.
  static let troubleshootingHeadings: [[String]] = phrases(
    "troubleshooting", "troubleshoot", "common issues", "common problems", "common errors",
    "common failures", "common mistakes", "common pitfalls", "known issues", "known problems",
    "faq", "faqs", "frequently asked questions", "debugging", "if something goes wrong",
    "when things go wrong", "when something goes wrong", "gotchas", "error messages")

  /// Words by which a summary or title is known to name something that goes wrong.
  static let failureWords: Set<String> = [
    "error", "errors", "fail", "fails", "failed", "failing", "failure", "issue", "issues",
    "problem", "problems", "trouble", "troubleshooting", "cannot", "can't", "unable", "doesn't",
    "denied", "timeout", "refused", "stuck", "crash", "crashes", "missing", "broken",
  ]

  /// What undoes the work, or what was there before.
  static let rollbackHeadings: [[String]] = phrases(
    "rollback", "roll back", "rolling back", "revert", "reverting", "undo", "undoing", "uninstall",
    "uninstalling", "uninstallation", "downgrade", "downgrading", "backing out", "back out",
    "backout", "back-out", "how to undo", "how to revert", "how to roll back", "how to back out",
    "fallback", "fall back", "falling back", "fail back", "failback", "failing back",
    "switch back", "switching back", "go back to", "going back to", "return to the old",
    "returning to the old", "abort", "aborting", "contingency", "plan b", "emergency stop",
    "clean up", "cleaning up", "cleanup", "tear down", "tearing down", "teardown")

  /// Of these, what says outright that work is taken back, also where the heading has a number.
  static let takingBack: [[String]] = phrases(
    "rollback", "roll back", "rolling back", "revert", "reverting", "undo", "undoing",
    "downgrade", "downgrading", "back out", "backing out", "backout", "back-out")

  /// What a guide is carried out for, as the object of what stops or undoes it.
  static let ownWork: Set<String> = [
    "deployment", "deploy", "rollout", "release", "upgrade", "update", "migration", "installation",
    "install", "failover", "switchover", "cutover", "rotation", "restore", "change", "changes",
    "procedure", "maintenance", "import", "promotion", "publication", "run", "everything", "it",
    "all", "this",
  ]

  /// What surrounds a procedure: nobody does anything in it now.
  static let backgroundHeadings: [[String]] = phrases(
    "overview", "introduction", "background", "table of contents", "contents", "about",
    "how it works", "how this works", "what happens", "architecture", "key differences",
    "differences", "comparison", "glossary", "terminology", "definitions", "reference",
    "references", "quick reference", "cheat sheet", "additional resources", "resources",
    "further reading", "see also", "related", "support", "getting help", "help", "need help",
    "contact", "contacts", "escalation", "best practices", "do's", "don'ts", "dos", "tips",
    "changelog", "revision history", "version history", "appendix", "useful commands",
    "commands", "useful links", "limitations", "purpose", "scope", "goals",
    "summary", "meaning", "impact", "notes", "license", "licence", "credits", "acknowledgements",
    "next steps", "monitoring", "maintenance", "files created", "generated files",
    "project structure", "directory structure", "file structure", "folder structure",
    "related documentation", "why", "motivation", "benefits",
    "version numbering", "pricing", "audience",
    "security considerations",
    "lessons learned", "after thoughts", "api endpoints", "daily operations",
    "security features")

  /// Headings that surround a procedure where they say nothing else.
  static let backgroundTitles: Set<[String]> = [
    ["features"], ["components"], ["metrics"], ["benchmarks"], ["documentation"], ["links"],
    ["schedule"], ["timeline"], ["costs"], ["cost"], ["structure"], ["roles"], ["severity"],
    ["goal"], ["context"], ["history"], ["status"], ["environment", "variables"],
    ["prevention"], ["preventive", "measures"], ["prevention", "measures"],
    ["configuration", "options"], ["configuration", "reference"], ["file", "locations"],
  ]

  /// Words of a heading that only announces a procedure whose parts are the steps.
  static let announcingHeadings: [[String]] = phrases(
    "step-by-step", "step by step", "the steps", "walkthrough")

  /// The same, where they are all that a heading says: `Rollback procedure` says more.
  static let announcingTitles: Set<[String]> = [["procedure"], ["instructions"], ["steps"]]

  /// Verbs with which one prepares what must hold, in headings such as `Check prerequisites`.
  static let preparingVerbs: Set<String> = [
    "install", "check", "verify", "confirm", "gather", "get", "prepare", "review", "set", "meet",
    "ensure", "validate", "satisfy", "download", "fulfil", "fulfill", "provide", "write", "create",
    "add", "edit", "pin",
  ]

  /// What makes the words after it the object of those before.
  static let prepositions: Set<String> = [
    "with", "for", "of", "in", "on", "at", "from", "into", "by", "via", "using", "your",
    "the", "and",
  ]

  private static func phrases(_ texts: String...) -> [[String]] {
    texts.map { text in
      text.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
    }
  }
}
