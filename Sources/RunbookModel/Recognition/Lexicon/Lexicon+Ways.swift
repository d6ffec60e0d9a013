/// Words by which one of several ways is known.
extension Lexicon {
  /// Words that name one of several ways, followed by a letter or number.
  static let wayNames: Set<String> = [
    "option", "method", "alternative", "variant", "way", "scenario", "approach", "playbook",
    "strategy", "path", "route", "case", "choice", "flavor",
  ]

  /// Words that begin a heading or a label which starts one of several ways.
  static let wayPrepositions: Set<String> = ["for", "on", "using", "via", "with", "without"]

  /// What follows such a word, or ends such a heading, when each is to be done, not one of them.
  static let repeatedTargets: Set<String> = [
    "repository", "repositories", "repo", "each", "every", "all", "both", "the", "your", "this",
    "that", "these", "those",
  ]

  /// Where something may be done: systems, ways to install, environments.
  ///
  /// A reader is in one of them.
  static let platforms: Set<String> = [
    "linux", "macos", "mac", "osx", "os", "x", "windows", "wsl", "wsl2", "unix", "bsd", "freebsd",
    "openbsd", "ubuntu", "debian", "fedora", "centos", "rhel", "redhat", "rocky", "alma",
    "almalinux", "arch", "alpine", "opensuse", "suse", "gentoo", "nixos", "ios", "android",
    "docker", "podman", "kubernetes", "k8s", "compose", "docker-compose", "helm", "systemd",
    "container", "containers", "native", "bare", "metal", "homebrew", "apt", "yum", "dnf", "snap",
    "pip", "npm", "yarn", "bash", "zsh", "fish", "powershell", "cmd", "staging", "production",
    "development", "dev", "prod", "local", "cloud", "on-premises", "postgres", "postgresql",
    "mysql", "mariadb", "sqlite", "cli", "ui", "gui", "console", "dashboard", "api",
  ]

  /// Nouns before `for X` that say the same is told for several readers.
  static let instructionNouns: Set<String> = [
    "steps", "instructions", "guide", "procedure", "installation", "setup", "usage", "checklist",
  ]

  /// Families of words that exclude each other in headings that are otherwise the same.
  static let contraries: [Set<String>] = [
    ["automatic", "automated", "manual"], ["regular", "normal", "standard", "hotfix", "emergency"],
    ["online", "offline"], ["interactive", "non-interactive"], ["minimal", "full", "complete"],
    ["single-node", "multi-node", "clustered"], ["minor", "major", "patch"],
    ["planned", "unplanned"], ["incremental", "full"],
  ]

  /// Headings over the short way through a guide.
  static let quickTitles: Set<[String]> = [
    ["quick", "start"], ["quickstart"], ["tl", "dr"], ["short", "version"], ["quick", "steps"],
  ]

  /// What begins the heading over the long way beside it.
  static let detailedWords: Set<String> = ["detailed", "full", "complete", "step-by-step", "long"]

  /// Nouns of a heading whose parts are cases of which the reader has one.
  static let caseNouns: Set<String> = [
    "scenarios", "alerts", "playbooks", "incidents", "cases", "situations",
  ]

  /// A heading of one such word stands over ways to do the same.
  static let remedyNouns: Set<String> = [
    "mitigation", "mitigations", "remediation", "resolution", "usage",
  ]

  /// What begins a text that is another way to do what stands before it.
  static let otherWays = Phrases([
    "alternatively", "or", "as an alternative", "another option", "another way",
    "another possibility", "otherwise", "instead of",
  ])

  /// What says of a list that one of its items is to be taken.
  static let offers = Phrases([
    "one of the following", "one of these", "either of", "any of the following",
    "choose between", "choose from", "choose one", "pick one", "select one", "following options",
    "different options", "options are", "these options", "two options", "three options",
    "several options", "two ways", "three ways", "several ways", "following ways", "different ways",
    "following methods", "following approaches", "one of two", "one of three", "either",
  ])
}
