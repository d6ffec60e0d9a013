/// What the word after a fence says of what is in it.
extension Lexicon {
  /// Languages of a fence whose content a shell reads.
  static let shellLanguages: Set<String> = [
    "bash", "sh", "shell", "zsh", "console", "shell-session", "shellsession", "terminal",
    "commandline", "command", "ksh", "fish", "csh", "tcsh", "ash", "dash", "bash-session",
    "sh-session", "zsh-session", "shell-script", "shellscript", "term", "cli", "nu", "nushell",
    "command-line", "commands", "curl",
  ]

  /// Languages of a fence whose content a shell of Windows reads, which knows other words.
  static let windowsShellLanguages: Set<String> = [
    "cmd", "powershell", "ps1", "pwsh", "posh", "ps", "doscon", "dos", "bat", "batch", "dosbatch",
    "batchfile", "powershell-session", "winbatch",
  ]

  /// Languages whose fences show a terminal, so that a `# ` in them may be the prompt of root.
  static let terminalLanguages: Set<String> = [
    "console", "shell-session", "shellsession", "terminal", "bash-session", "sh-session",
    "zsh-session", "term",
  ]

  /// Languages of a fence whose content is a file or a setting.
  static let configLanguages: Set<String> = [
    "yaml", "yml", "json", "jsonc", "toml", "ini", "conf", "cfg", "config", "nginx", "nginxconf",
    "apache", "apacheconf", "xml", "hcl", "terraform", "tf", "dockerfile", "docker", "properties",
    "systemd", "desktop", "caddyfile", "cron", "crontab", "gitignore", "ignore", "makefile", "make",
    "html", "css", "scss", "json5", "kubernetes", "dhall", "vim", "viml", "prometheus", "helm",
    "haproxy", "sshconfig", "ssh-config", "sshd_config", "editorconfig", "plist", "jinja",
    "jinja2", "ldif", "zone", "bind", "hosts", "udev", "cmake", "bazel", "starlark", "cue",
  ]

  /// Languages of a fence whose content holds variables and their values.
  static let environmentLanguages: Set<String> = ["env", "dotenv", ".env", "envfile"]

  /// Languages of a fence whose content is a program or a query.
  static let codeLanguages: Set<String> = [
    "python", "py", "javascript", "js", "typescript", "ts", "tsx", "jsx", "go", "golang", "rust",
    "rs", "java", "kotlin", "kt", "scala", "ruby", "rb", "php", "c", "cpp", "c++", "csharp", "cs",
    "c#", "swift", "sql", "pgsql", "psql", "mysql", "postgresql", "postgres", "plpgsql", "sqlite",
    "tsql", "graphql", "gql", "promql", "r", "lua", "perl", "elixir", "haskell", "clojure",
    "groovy", "nix", "solidity", "kql", "logql", "pycon", "irb", "ipython", "python3", "cypher",
    "cql", "protobuf", "proto", "dart", "erlang", "fsharp", "ocaml", "julia", "vue", "svelte",
    "rego", "http", "mongodb", "mongo", "redis", "spl", "jq", "awk",
  ]

  /// Languages of a fence whose content a program has printed.
  static let outputLanguages: Set<String> = [
    "log", "logs", "output", "stdout", "stderr", "traceback", "stacktrace", "console-output",
    "shell-output", "command-output", "result",
  ]

  /// Languages of a fence whose content is meant to be read.
  static let textLanguages: Set<String> = [
    "text", "txt", "plain", "plaintext", "plain-text", "csv", "tsv", "ascii", "email",
    "mail",
  ]

  /// Languages of a fence whose content is read in a form of its own.
  static let markupLanguages: Set<String> = [
    "markdown", "md", "mdx", "mermaid", "diff", "patch", "tree", "plantuml", "dot", "rst",
    "asciidoc", "latex",
  ]

  /// Words after a fence that only keep a site from colouring it, and say nothing of what is in it.
  static let noLanguages: Set<String> = ["none", "no-highlight", "nohighlight"]
}
