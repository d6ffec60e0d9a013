/// Words before a block that say what it is for.
extension Lexicon {
  /// What says that a block shows what a program prints.
  static let outputPhrases = Phrases([
    "you should see", "you should now see", "you will see", "you'll see", "you may see",
    "you might see", "you can see", "you would see", "you should get", "you will get", "you get",
    "you see", "we see", "we can see", "we get", "should look like", "looks like", "look like",
    "looks similar to", "look similar to", "looks something like", "look something like",
    "should return", "should output", "should print", "should show", "should display",
    "should respond", "should report", "will see", "will print", "will output", "will return",
    "will show", "will display", "will look", "expected output", "expected response",
    "expected result", "expected results", "example output", "example response", "sample output",
    "sample response", "output is", "output should be", "outputs", "prints", "printed",
    "following output", "following error", "following errors", "following warning",
    "following message", "following response", "following result", "following log",
    "following logs", "error message", "error like", "errors like", "error similar",
    "output similar", "output like", "output such as", "message like", "message similar",
    "messages like", "warnings like", "warning like", "logs like", "log lines like", "see this",
    "see the following", "see something like", "see something similar", "see output", "may see",
    "might see", "see an error", "see errors", "fails with", "failed with", "fail with",
    "be prompted", "prompted with", "returns", "responds with", "reports", "response looks",
    "something like this", "something similar to", "similar to the following", "similar to this",
    "similar to the below", "similar to below",
  ])

  /// Words that, as the last of a short lead with a colon, name what was printed: `Output:`.
  static let outputLabels: Set<String> = [
    "output", "outputs", "response", "error", "errors", "symptom", "symptoms", "result", "results",
    "log", "logs", "prints", "returns", "stdout", "stderr", "traceback", "expected", "observed",
  ]

  /// Nouns for what was printed; what `includes` or `shows` something after them is not a file.
  static let outputNouns: Set<String> = [
    "output", "response", "result", "log", "logs", "error", "message", "command", "console",
    "screen", "report", "banner", "prompt", "stack", "trace",
  ]

  /// Verbs with which a sentence tells the reader to write something down somewhere.
  static let writingVerbs: Set<String> = [
    "add", "append", "insert", "put", "paste", "place", "write", "save", "include", "prepend",
    "change", "modify", "edit", "replace", "create", "uncomment", "adding", "appending",
    "inserting", "putting", "pasting", "writing", "changing", "modifying", "editing", "replacing",
    "creating",
  ]

  /// Verbs with which a sentence may do so, or may order a command that does.
  static let settlingVerbs: Set<String> = [
    "set", "configure", "remove", "update", "define", "adjust", "updating", "setting", "removing",
  ]

  /// Words that point at the block from the sentence before it.
  static let pointingWords: Set<String> = [
    "following", "these", "below", "follows", "line", "lines", "content", "contents", "snippet",
    "entry", "entries", "stanza", "containing",
  ]

  /// Nouns for something whose text an author shows.
  static let fileNouns: Set<String> = [
    "file", "crontab", "config", "configuration", "manifest", "dockerfile", "makefile", "script",
    "playbook", "inventory", "unit", "stanza", "section", "files", "profile", ".env", "hosts",
    "yaml", "json", "values.yaml", "sudoers", "fstab",
  ]

  /// Nouns for a place on a screen into which values are entered.
  static let screenNouns: Set<String> = [
    "dashboard", "settings", "secrets", "panel", "console", "ui", "form", "field", "fields", "page",
    "portal", "tab", "dialog", "screen", "menu", "editor",
  ]

  /// Words that order something to be entered or pasted in a place that is not named.
  static let entryWords: Set<String> = [
    "add", "enter", "set", "paste", "put", "fill", "configure", "uri", "uris", "url", "urls",
    "origin", "origins", "callback", "redirect", "copy-paste", "value", "values", "exactly",
  ]

  /// Words that order something to be run.
  static let runWords: Set<String> = [
    "run", "execute", "command", "commands", "running", "executing", "invoke", "issue", "type",
    "runs", "execution", "script", "invoking", "terminal", "shell", "via", "using", "cli", "rerun",
    "re-run", "launch",
  ]

  /// Words that name a terminal, into which commands are pasted and no text of a file.
  static let terminalNouns: Set<String> = ["terminal", "shell", "prompt", "command-line", "repl"]
}
