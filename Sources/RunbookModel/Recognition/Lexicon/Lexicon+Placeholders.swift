/// Words by which a text is known to stand for something of the reader's, or not to.
extension Lexicon {
  // MARK: Between brackets

  /// What programs print for nothing between `<` and `>`, and keys that a person presses.
  static let literalAngles: Set<String> = [
    "none", "anonymous", "nil", "null", "unset", "unknown", "pending", "missing", "invalid",
    "defunct",
    "enter", "return", "esc", "escape", "tab", "space", "ctrl", "cr", "lf", "ctrl-c", "ctrl-d",
    "ctrl+c", "ctrl+d", "ctrl-x", "ctrl+x", "up", "down",
  ]

  /// Elements of HTML, which stand in templates and messages.
  static let htmlTags: Set<String> = [
    "a", "b", "p", "br", "hr", "i", "u", "div", "span", "html", "body", "head", "title", "h1", "h2",
    "h3", "h4", "ul", "ol", "li", "table", "tr", "td", "th", "script", "style", "code", "pre",
    "strong", "em", "img", "link", "meta", "form", "input", "button", "details", "summary", "kbd",
  ]

  /// What programs write between `[` and `]` before the lines of their logs.
  static let logMarks: Set<String> = [
    "info", "warn", "warning", "error", "debug", "trace", "fatal", "critical", "notice", "ok",
    "fail", "failed", "pass", "passed", "done", "success", "skip", "skipped", "test",
  ]

  /// Words by which the templates of programs are known.
  static let templateWords: Set<String> = [
    "range", "if", "else", "end", "with", "json", "define", "template", "include", "printf", "len",
    "index", "println", "join", "block", "for", "raw", "toYaml", "quote", "range:",
  ]

  /// Single words that braces hold in the paths of `kubectl`, in programs of `awk`, and behind
  /// the `@` of `git`.
  static let braceLiterals: Set<String> = [
    "end", "range", "print", "next", "exit", "getline", "upstream", "push",
  ]

  /// Programs that are given a program of another language between quotes.
  static let programRunners: Set<String> = [
    "awk", "gawk", "mawk", "jq", "yq", "gojq", "python", "python3", "node", "perl", "ruby", "php",
    "sed", "nft", "tmux", "Rscript", "deno", "bun", "find", "xargs", "parallel", "fd", "osascript",
    "psql", "mongosh", "mongo",
  ]

  // MARK: Words

  /// What other languages say for `your` before a thing, joined with it.
  static let foreignPossessives: [String] = [
    "tu-", "tu_", "ihr-", "ihre-", "ihr_", "ihre_", "dein-", "deine-", "dein_", "deine_", "votre-",
    "votre_", "seu-", "seu_", "tuo-", "tuo_", "jouw-", "jouw_", "twoj-", "twoja-", "你的", "您的",
    "あなたの", "ваш-", "ваш_",
  ]

  /// Things that everybody has one of, glued to `my`.
  static let ownedThings: [String] = [
    "app", "bucket", "cluster", "company", "container", "database", "db", "domain", "host", "image",
    "key", "namespace", "org", "pass", "project", "registry", "repo", "server", "service", "site",
    "user", "token", "secret", "vm", "resourcegroup", "storageaccount", "account", "region", "name",
    "email", "node", "pod", "volume", "network", "branch", "release", "machine", "function",
    "website", "acr", "aks", "vnet", "subnet", "deployment", "chart", "instance", "file",
  ]

  /// Programs whose names begin as if something were the reader's.
  static let programsWithMy: [String] = [
    "mysql", "mypy", "myisam", "mydumper", "myloader", "mycli", "myrocks",
  ]

  /// Whole words that order their replacement, without what joins their parts.
  static let fillerWords: Set<String> = [
    "changeme", "changethis", "changeit", "replaceme", "replacethis", "fillme", "fillmein",
    "placeholder", "fixme", "editme", "updateme", "setme", "insertme", "yourvaluehere", "redacted",
    "changemeplease", "pleasechange", "pleasechangeme", "tobereplaced", "tobefilled",
  ]

  /// What a filler begins with.
  static let fillerVerbs: Set<String> = [
    "change", "replace", "insert", "enter", "put", "paste", "fill", "add", "type", "set",
  ]

  /// Words for a value that is still to be found, where they are the whole of it.
  static let emptyValues: Set<String> = [
    "todo", "tbd", "tba", "fixme", "value", "somevalue", "some-value", "some_value",
  ]

  /// Programs that look for a text.
  static let searchPrograms: Set<String> = ["grep", "egrep", "fgrep", "rg", "ag", "ack", "findstr"]

  // MARK: Samples

  /// Names under which a domain is called where anybody's is meant.
  static let sampleDomains: Set<String> = [
    "domain", "mydomain", "company", "mycompany", "website", "mywebsite", "somedomain", "anydomain",
    "myserver", "myhost", "mysite", "some-domain", "organization", "email", "myemail", "address",
    "foo", "bar", "test",
  ]

  /// Endings of such domains.
  static let sampleEndings: Set<String> = ["com", "org", "net", "tld", "io", "dev", "local"]

  /// Words for an account before `@` where anybody's is meant.
  static let sampleAccounts: Set<String> = [
    "user", "username", "you", "your", "me", "login", "remote-user", "remoteuser", "remote_user",
    "account", "ssh-user", "sshuser", "someuser", "myuser", "yourname", "name", "email",
  ]

  /// Words of which the name of any machine is made.
  static let hostWords: Set<String> = [
    "host", "hostname", "server", "remote", "ip", "address", "machine", "node", "vps", "droplet",
    "instance", "public", "private", "new", "old", "target", "source", "remotehost", "serverip",
    "name", "ipaddress", "domain", "vm", "bastion", "jumphost", "the", "box",
  ]

  /// People who are nobody.
  static let samplePeople: Set<String> = [
    "johndoe", "john.doe", "john-doe", "john_doe", "jdoe", "janedoe", "jane.doe", "jane-doe",
    "jane_doe", "firstname.lastname", "first.last", "firstname", "lastname", "your.name",
  ]

  /// Things that are told apart by their names.
  static let namedThings: Set<String> = [
    "package", "branch", "file", "image", "container", "service", "pod", "node", "cluster",
    "project", "app", "application", "repo", "repository", "bucket", "database", "db", "user",
    "host", "server", "namespace", "deployment", "release", "chart", "volume", "network", "stack",
    "function", "module", "role", "group", "policy", "queue", "topic", "table", "instance", "job",
    "workflow", "environment", "env", "secret", "key", "domain", "site", "feature", "tag", "theme",
    "plugin", "component", "migration", "snapshot", "backup", "resource", "profile", "context",
    "workspace", "account", "region", "vm", "disk", "device", "interface", "process", "script",
    "command", "tool", "session", "certificate", "cert", "configmap", "statefulset", "daemonset",
    "pvc", "ingress", "new", "folder", "directory", "dir", "model", "index", "collection",
  ]

  /// Nouns of secrets.
  static let secretNouns: Set<String> = [
    "password", "passwd", "pass", "secret", "passphrase", "pw",
  ]

  /// What is said before them where the reader is to make one up.
  static let secretPraise: Set<String> = [
    "strong", "secure", "new", "old", "super", "very", "long", "random", "good", "complex", "some",
    "a", "the", "secret", "current", "db", "database", "root", "admin", "user", "temporary", "safe",
  ]

  /// Passwords that only guides have.
  static let samplePasswords: [String] = [
    "password1", "supersecret", "secretpassword", "strongpassword", "securepassword",
    "mysecretpassword", "newpassword", "passw0rd", "secret123",
  ]

  /// Owners of a repository or image in general.
  static let repositoryOwners: Set<String> = [
    "user", "username", "org", "orgname", "organization", "owner", "account", "namespace", "group",
    "<owner>", "user-name", "user_name", "org-name", "dockerhub-username", "vendor",
  ]

  /// Repositories and images in general.
  static let repositoryNames: Set<String> = [
    "repo", "repository", "project", "image", "reponame", "repo-name", "repo_name", "app", "name",
    "project-name", "imagename", "image-name", "repository-name", "package", "plugin",
  ]

  // MARK: Messages

  /// Words with which a sample of a message begins.
  static let messageOpenings: Set<String> = [
    "your", "john", "jane", "first", "full", "description", "describe", "commit", "message",
    "title", "summary", "comment", "reason",
  ]

  /// Samples of a message that are nothing else.
  static let wholeMessages: Set<String> = [
    "commit message", "message", "description", "title", "summary", "comment", "reason",
    "message here", "commit message here", "description here",
  ]

  /// Names of people who are nobody, as they are written out.
  static let sampleFullNames: Set<String> = [
    "john doe", "jane doe", "first last", "first name", "full name", "first last name",
  ]

  /// Programs that print or ask what they are given.
  static let printingPrograms: Set<String> = [
    "echo", "printf", "read", "logger", "say", "wall", "notify-send", "cat", "log", "info", "warn",
    "error", "print", "grep", "write-host", "write-output",
  ]

  /// Options behind which a person's own words stand.
  static let messageOptions: Set<String> = [
    "-m", "-am", "--message", "--title", "--body", "--notes", "--description", "--comment",
    "--reason", "-t", "-b", "--subject",
  ]
}
