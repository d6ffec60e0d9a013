/// Words by which it is known what must hold before the first step.
extension Lexicon {
  /// What a lead says before a list of what is needed.
  static let needs = Phrases([
    "you will need", "you'll need", "you need", "you should have", "you must have", "is required",
    "are required", "is needed", "are needed", "make sure you have", "ensure you have",
    "ensure that you have", "make sure that you have", "be sure you have", "requires the following",
    "require the following", "needs the following", "need the following", "requirements are",
    "prerequisites are", "the following are supported", "are supported",
    "has the following requirements",
    "must have the following", "must be installed", "should be installed", "must be in place",
    "must have at least", "must have access", "must have permissions", "you have the following",
    "have the following installed", "have these installed", "basic requirements",
    "few requirements",
    "assumes the following", "assumes you have", "assume the following",
  ])

  /// Nouns of lists that are filled in or opened, and not had beforehand.
  static let entries: Set<String> = [
    "variables", "variable", "parameters", "parameter", "fields", "field", "settings", "ports",
    "values", "value", "keys", "secrets", "records", "flags", "options", "files", "labels",
    "columns", "headers", "changes", "steps", "updates", "arguments", "entries", "events",
    "attributes", "properties", "annotations", "metadata",
  ]

  /// Subjects that stand for the guide when they assume something.
  static let guideWords: Set<String> = [
    "guide", "document", "documentation", "doc", "tutorial", "page", "runbook", "playbook",
    "instructions", "steps", "procedure", "article", "section", "commands", "examples", "recipe",
    "walkthrough", "we", "i", "following", "post", "it", "everything", "installation", "process",
    "upgrade", "migration", "release", "setup", "deployment", "scripts", "script", "this", "these",
    "they",
  ]

  /// What somebody must have in order to carry out a guide.
  static let possessions: Set<String> = [
    "access", "privileges", "privilege", "permissions", "permission", "rights", "root", "sudo",
    "admin", "administrator", "account", "credentials", "license", "subscription", "version",
  ]
}
