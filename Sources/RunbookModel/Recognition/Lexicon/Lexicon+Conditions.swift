/// Words of texts that apply only sometimes.
extension Lexicon {
  /// Conditions that name no fact: what they make optional is named by its own text.
  static let bareConditions: Set<[String]> = Set(
    words(
      "if applicable", "if needed", "if necessary", "if required", "if desired", "if relevant",
      "where applicable", "where needed", "where necessary", "where appropriate", "as needed",
      "as necessary", "as required", "as applicable", "as appropriate", "if appropriate",
      "if you want", "if you like", "if wanted", "when needed", "when necessary",
      "when applicable", "when required", "if you need to", "if you have to", "if need be",
      "if and when needed", "whenever needed", "only when needed", "only if needed",
      "only if necessary",
      "only if applicable", "only if required", "unless not needed"))

  /// Verbs of `if you use X`, which say nothing of the fact.
  static let usageWords: Set<String> = [
    "use", "using", "used", "uses", "have", "having", "want", "need", "enabled", "enable",
    "configured", "running", "run", "deploying", "deploy", "you're", "you", "are", "is", "only",
    "when", "unless", "don't", "you'll", "would", "like", "prefer", "new", "desired", "wish",
    "choose", "plan", "must", "should",
  ]

  /// Words beside `optional` that name nothing.
  static let advising: Set<String> = ["but", "recommended", "encouraged", "useful", "step"]

  /// Stems that name a fact only together with others: `if it fails` is not one fact of a guide.
  static let vagueStems: Set<String> = [
    "fail", "error", "issu", "problem", "work", "exist", "occur", "happen", "miss", "see", "get",
    "chang", "readi", "go", "wrong", "still", "encounter", "appear", "there", "one", "do", "so",
    "already", "other", "first", "time", "possibl",
  ]

  /// Words of a case in which the procedure goes on anyway.
  static let successes: Set<String> = [
    "everything", "successful", "successfully", "succeeded", "succeeds", "pass", "passes",
    "passed", "ok", "satisfied", "correct", "well", "good", "fine",
  ]

  /// What begins a text that may be left out.
  static let optionalOpenings = Phrases([
    "optional", "optionally", "in some cases", "in certain cases", "in rare cases",
    "if you want to, you can also",
  ])

  /// What begins a text that is meant for a case which mostly does not come, or for another day.
  static let caseOpenings = Phrases([
    "in an emergency", "in emergencies", "in case of emergency", "in an outage",
    "in the worst case",
    "as a last resort", "as the last resort", "as a fallback", "as last resort", "last resort",
    "in rare situations", "in exceptional cases", "in exceptional situations", "in such a case",
    "in such cases", "in that case", "in those cases", "on failure", "on failures", "upon failure",
    "on error", "on errors", "upon error", "for emergencies", "during an outage",
    "during an incident", "tomorrow", "some day", "one day", "to start over", "to start again",
    "to start from scratch", "to start afresh", "to begin again", "to reset everything",
  ])

  /// Words before a comma that put an order off.
  static let laterOpenings: Set<[String]> = Set(
    words("later", "later on", "some time later", "much later", "at some later point"))

  /// Cases with which an order ends that is mostly not given.
  static let lastCases: [[String]] = words(
    "only in emergencies", "only in an emergency", "only for emergencies", "as a last resort",
    "as the last resort", "only in the worst case", "only on failure", "only in rare cases",
    "only in exceptional cases")

  /// Verbs beside those of action with which a clause sends the reader somewhere.
  static let readingVerbs: Set<String> = [
    "see", "consult", "refer", "read", "do", "don't", "never", "consider", "expect", "proceed",
    "jump", "omit", "leave", "head", "reach", "forward", "dispatch", "state", "simply",
  ]

  /// What says that the reader, or anybody, has to do something or may.
  static let readerPhrases = Phrases([
    "you can", "you may", "you might", "you could", "you should", "you must", "you need",
    "you have to", "you will need", "you'll need", "you will have to", "you'll have to",
    "you will want", "you'll want", "you'd better", "you only need", "you only have to",
    "you are advised", "you don't need",
    "you do not need", "it's recommended", "it is recommended", "it's best", "it is best",
    "it may be best", "it might be best", "it's better", "it is better", "it's easiest",
    "it is easiest", "it's necessary", "it is necessary", "it's safe to", "it is safe to",
    "it's advisable", "it is advisable", "it is a good idea", "it's a good idea", "we need",
    "we must", "we have to", "we can", "we should", "let's", "the only way", "the best way",
    "the easiest way", "the simplest way", "please", "feel free",
  ])

  /// What says that something has to be done, whoever does it.
  static let dutyPhrases = Phrases([
    "need to be", "needs to be", "must be", "has to be", "have to be", "can be set",
    "can be omitted", "can be skipped", "may be omitted", "may be skipped", "is required to",
  ])

  /// Verbs after `you may` or `you will` that tell what happens to the reader, not what to do.
  static let happenings: Set<String> = [
    "see", "notice", "get", "find", "encounter", "receive", "be", "experience", "observe", "hit",
    "already", "now", "still",
  ]

  /// Adverbs that change nothing of who has to do a thing: `you will likely need to`.
  static let readerAdverbs: Set<String> = [
    "also", "then", "still", "now", "likely", "probably", "first", "just", "simply",
    "additionally", "always", "usually", "even",
  ]

  /// Words that may stand before an article without being a verb.
  static let functionWords: Set<String> = [
    "in", "on", "at", "for", "from", "with", "to", "of", "by", "as", "all", "both", "only", "or",
    "and", "but", "if", "when", "then", "so", "than", "that", "into", "under", "over", "after",
    "before", "during", "through", "via", "per", "not", "half", "even", "such", "what", "is",
    "are", "be", "was", "were", "has", "have", "had", "will", "can", "may", "might", "would",
    "should", "must", "could", "did", "does", "until", "unless", "because", "since", "while",
    "where", "which", "who", "whether", "like", "without", "within", "between", "about", "either",
    "neither", "nor", "yet", "just", "also", "here", "there", "i", "you", "we", "they", "he",
    "she", "some", "many", "most", "no", "each", "every", "more", "less", "upon", "onto",
    "off", "out", "up", "down", "across", "against", "around", "behind", "below", "above",
  ]

  /// Nouns that a text is for when it is for some readers or places only.
  static let audiences: Set<String> = [
    "users", "customers", "teams", "developers", "contributors", "maintainers", "administrators",
    "admins", "operators", "clusters", "cluster", "instance", "instances", "deployment",
    "deployments", "installation", "installations", "installs", "environment", "environments",
    "systems", "system", "setups", "setup", "hosts", "machines", "workstation", "workstations",
    "versions", "releases", "production", "prod", "development", "dev", "testing", "staging",
    "qa", "ci", "traffic", "accounts", "organizations", "organisations", "platforms",
    "distributions", "distros", "tenants", "work", "use", "builds", "upgrades", "networks",
    "databases", "sites", "regions", "zones", "domains", "laptops", "servers", "devices",
    "participants", "workloads", "repositories", "forks", "networking", "access", "debugging",
  ]

  /// Places in which a text applies when it says `in` them.
  static let stages: Set<String> = [
    "production", "prod", "development", "dev", "staging", "testing", "ci", "qa",
  ]

  /// Words of the name of a system for which a text is: `On Debian, …`.
  static let systems: Set<String> = [
    "linux", "macos", "mac", "macs", "osx", "windows", "ubuntu", "debian", "fedora", "centos",
    "rhel", "rocky", "alma", "arch", "alpine", "suse", "opensuse", "freebsd", "openbsd", "netbsd",
    "wsl", "wsl2", "arm", "arm64", "aarch64", "x86", "raspberry", "nixos", "android", "ios",
    "bsd", "gentoo", "solaris", "unix",
  ]

  /// Words with which `for X` names no case: all of them, this one, an example.
  static let noCase: Set<String> = [
    "each", "every", "all", "both", "this", "that", "these", "those", "the", "more", "further",
    "any", "example", "now", "details", "reference", "information", "best",
  ]

  private static func words(_ phrases: String...) -> [[String]] {
    phrases.map { $0.split(separator: " ").map(String.init) }
  }
}
