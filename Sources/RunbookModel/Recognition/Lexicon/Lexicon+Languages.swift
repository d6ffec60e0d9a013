/// What the word after a fence says of what is in it.
extension Lexicon {
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
}
