/// Words of comments in scripts that say what a person does, or chooses, in between.
extension Lexicon {
  /// Words that begin another way of doing what the lines before did.
  static let otherwiseWords: Set<String> = [
    "or", "alternatively", "otherwise", "alternative", "either",
  ]

  /// What tells a person to take one of several.
  static let choosingPhrases = Phrases([
    "choose one", "pick one", "choose either", "pick either", "one of the following",
    "one of these",
    "one of them", "select one", "the one that", "only one of", "use either", "whichever",
  ])

  /// Words that begin a comment which says for which case the lines under it are.
  static let caseWords: Set<String> = [
    "for", "if", "when", "on", "using", "with", "via", "from",
  ]

  /// Families of things of which a reader has one; comments that begin with several of a family
  /// say for which each part is.
  static let families: [Set<String>] = [
    [
      "docker", "compose", "docker-compose", "kubernetes", "k8s", "helm", "systemd", "podman",
      "swarm",
    ],
    ["apt", "yum", "dnf", "brew", "homebrew", "apk", "pacman", "snap", "rpm", "deb", "choco"],
    [
      "linux", "macos", "windows", "ubuntu", "debian", "centos", "rhel", "fedora", "mac", "alpine",
      "arch", "opensuse", "osx", "wsl", "debian/ubuntu", "ubuntu/debian", "rhel/centos",
      "centos/rhel", "linux/macos", "macos/linux", "redhat", "rocky", "almalinux", "freebsd",
    ],
    ["aws", "gcp", "azure", "on-prem", "on-premise", "on-premises"],
    ["small", "medium", "large", "enterprise"],
    ["staging", "production", "development", "prod", "dev", "local", "testing", "qa"],
    ["bash", "zsh", "fish", "powershell", "cmd"],
    ["postgres", "postgresql", "mysql", "sqlite", "mongodb", "mariadb"],
    ["npm", "yarn", "pnpm", "bun"], ["pip", "conda", "poetry", "pipenv", "uv"],
    ["maven", "gradle"], ["curl", "wget", "httpie"],
    ["patch", "minor", "major"], ["nginx", "apache", "caddy", "traefik"],
    ["amd64", "arm64", "x86_64", "aarch64", "intel", "x86", "arm"],
    ["primary", "replica", "secondary", "standby"], ["server", "client"], ["cron", "systemd"],
    ["stable", "nightly", "beta", "latest"],
  ]

  /// Words of a comment that name one case among others: a mode, an extent, an environment.
  static let variantWords: Set<String> = [
    "only", "both", "full", "environment", "production", "staging", "development", "prod", "dev",
    "testing", "basic", "minimal", "quick", "complete", "custom", "default", "partial",
    "incremental", "release", "version", "versions", "dry-run", "interactive", "non-interactive",
  ]

  /// Verbs after which something is in one state and no other.
  static let switchingVerbs: Set<String> = ["switch", "return", "change", "go", "back", "revert"]

  /// Verbs that go on as before, and those that leave for something else.
  static let stayingVerbs: Set<String> = ["continue", "stay", "keep", "remain"]
  static let leavingVerbs: Set<String> = [
    "switch", "upgrade", "migrate", "move", "change", "convert",
  ]

  /// Verbs that tell a person to change a text by hand.
  static let editVerbs: Set<String> = ["edit", "modify", "uncomment", "amend", "tweak"]

  /// Verbs that may do so, where the comment names a file and no command does it.
  static let changeVerbs: Set<String> = [
    "update", "set", "fill", "change", "substitute", "add", "paste", "replace", "adjust", "put",
    "remove",
    "delete", "comment", "configure", "customize", "review", "increase", "decrease", "insert",
  ]

  /// Verbs for what a person does with hands, on a screen or elsewhere.
  static let handVerbs: Set<String> = [
    "click", "visit", "navigate", "browse", "press", "select", "paste", "scan", "plug", "unplug",
    "login", "log", "sign", "scroll", "type", "ask", "contact", "notify", "confirm", "wait",
    "choose", "pick",
  ]

  /// What says that something is done again and again, or looked at in between.
  static let pausePhrases = Phrases([
    "before proceeding", "before continuing", "before you proceed", "before you continue",
    "before moving on", "then continue", "and then continue", "when done continue",
    "copy and run the", "command it outputs", "command it prints", "command that it prints",
    "follow the instructions it", "follow the printed instructions",
  ])

  /// Nouns for a machine, of which a comment may name another.
  static let machineNouns: Set<String> = [
    "server", "host", "machine", "laptop", "node", "vm", "box", "instance", "workstation",
    "computer", "desktop", "bastion", "client", "container", "router", "worker", "master",
    "controller", "replica", "primary", "standby", "hosts", "nodes", "servers",
  ]

  /// What says that the lines are done once for each of several things.
  static let oneByOnePhrases = Phrases([
    "at a time", "one by one", "one at a time", "repeat for", "repeat this for", "repeat on",
    "do this for each", "do this on each",
  ])

  /// What says that a command keeps its terminal until somebody stops it.
  static let runningPhrases = Phrases([
    "keep this running", "keep it running", "keep running", "keep this terminal",
    "keep the terminal",
    "keep this window", "keep the server running", "keep that running", "keeps running",
    "leave this running", "leave it running", "leave running", "leave this terminal",
    "leave the terminal", "leave that running", "leave this window", "leave the server running",
    "leave that terminal", "in the foreground", "until you stop it", "until stopped",
    "until interrupted", "ctrl-c to stop", "ctrl c to stop", "ctrl-c to exit", "ctrl c to exit",
    "ctrl-c to quit", "ctrl c to quit", "ctrl-c when", "ctrl c when", "press ctrl-c",
    "press ctrl c", "use ctrl-c", "use ctrl c", "hit ctrl-c", "hit ctrl c", "with ctrl-c",
    "with ctrl c", "ctrl-c to end", "ctrl c to end", "stop with ctrl", "exit with ctrl",
    "runs continuously", "run continuously", "runs forever", "blocks the terminal",
    "will block", "does not return", "doesn't return", "never returns",
  ])

  /// What says, after a block, that its terminal is taken.
  static let secondTerminalPhrases = Phrases([
    "in another terminal", "in a second terminal", "in a separate terminal",
    "in a different terminal", "from another terminal", "in a second shell", "in another shell",
    "in another window", "in a separate shell", "in a new terminal", "open a second terminal",
    "open another terminal", "in another tab", "in another console", "in a separate window",
  ])

  /// Verbs with which a comment, lead or heading starts something that goes on.
  static let startingVerbs: Set<String> = [
    "start", "starts", "run", "runs", "launch", "launches", "serve", "serves", "starting",
    "running",
    "launching", "boot", "spin",
  ]

  /// What goes on once it is started.
  static let servingNouns: Set<String> = [
    "server", "servers", "webserver", "daemon", "worker", "workers", "backend", "frontend", "app",
    "application", "bot", "dashboard", "site", "website", "listener", "scheduler", "proxy",
    "service", "services", "devserver", "emulator", "emulators", "watcher", "api", "simulator",
  ]

  /// Parts of a script's name that say that it serves, and those that say that it ends.
  static let servingScriptWords: Set<String> = [
    "server", "serve", "runserver", "webserver", "devserver", "daemon", "worker", "bot", "watch",
    "listener",
  ]
  static let endingScriptWords: Set<String> = [
    "migrate", "seed", "setup", "install", "build", "test", "tests", "deploy", "check", "init",
    "create", "load", "import", "export", "generate", "lint", "format", "stop", "status", "clean",
    "backup", "restore", "update", "upgrade", "verify", "validate", "configure", "restart",
  ]

  /// Arguments by which a program is told to go on and serve, watch or listen.
  static let servingArguments: Set<String> = [
    "serve", "server", "port-forward", "http.server", "runserver", "start-dev", "devserver",
    "tunnel", "listen", "develop", "runserver_plus", "phx.server", "spring-boot:run", "bootRun",
    "emulators:start", "queue:work", "start-api", "webserver",
  ]
}
