/// Why a command block must not run whole as it stands, beside its placeholders.
enum HoldReasons {
  /// The reasons in a fixed order, from the script's own lines.
  static func of(_ script: String) -> [GuideBlock.Hold] {
    let parts = ScriptPart.parts(of: script)
    let comments = parts.flatMap(\.comments)
    let commands = parts.flatMap(\.commands)
    var reasons: [GuideBlock.Hold] = []
    if holdsAlternatives(parts, comments) { reasons.append(.alternatives) }
    if comments.contains(where: ordersEdit) || opensEditor(commands, comments: comments) {
      reasons.append(.edit)
    }
    if commands.contains(where: isElided) { reasons.append(.elided) }
    if commands.contains(where: EndlessCommands.neverReturns) { reasons.append(.forever) }
    return reasons
  }

  // MARK: Alternatives

  /// Comments that say *or*, or that tell for which case each part is.
  private static func holdsAlternatives(_ parts: [ScriptPart], _ comments: [[String]]) -> Bool {
    if comments.contains(where: { ["or", "alternatively", "otherwise"].contains($0.first) }) {
      return true
    }
    if comments.contains(where: {
      $0.contains(phrase: ["choose", "one"]) || $0.contains(phrase: ["one", "of"])
    }) {
      return true
    }
    let options = comments.filter { words in
      words.count > 1 && Lexicon.wayNames.contains(words[0]) && words[1].count <= 2
    }
    if options.count > 1 || namesFamily(comments) { return true }
    let leads = parts.compactMap { $0.commands.isEmpty ? nil : $0.comments.first }
    let cases = leads.filter { ["for", "if", "when", "on"].contains($0.first) && $0.count > 1 }
    return cases.count > 1 || areVariants(parts) || continuesOtherwise(leads)
  }

  /// Families of things of which a reader has one; comments that begin with several of a family
  /// tell for which each part is.
  private static let families: [Set<String>] = [
    ["docker", "compose", "kubernetes", "k8s", "helm", "systemd", "podman"],
    ["apt", "yum", "dnf", "brew", "homebrew", "apk", "pacman"],
    ["linux", "macos", "windows", "ubuntu", "debian", "centos", "rhel", "fedora", "mac"],
    ["aws", "gcp", "azure"], ["small", "medium", "large", "enterprise"],
    ["staging", "production", "development"], ["bash", "zsh", "fish", "powershell"],
    ["postgres", "postgresql", "mysql", "sqlite", "mongodb"],
  ]

  private static func namesFamily(_ comments: [[String]]) -> Bool {
    let leads = comments.compactMap {
      $0.drop { ["for", "on", "with", "using", "if"].contains($0) }.first
    }
    return families.contains { Set(leads.filter($0.contains)).count > 1 }
  }

  /// Parts of the same commands with other arguments, each under a comment that names its case:
  /// a mode, an environment, `only` this, `full` that.
  private static func areVariants(_ parts: [ScriptPart]) -> Bool {
    let filled = parts.filter { !$0.commands.isEmpty && !$0.comments.isEmpty }
    guard filled.count > 1, let first = filled.first else { return false }
    let shape = first.commands.map(Self.program)
    guard filled.allSatisfy({ $0.commands.map(Self.program) == shape }) else { return false }
    let caseWords: Set<String> = [
      "only", "both", "full", "environment", "mode", "production", "staging", "development",
      "version", "versions", "release", "basic", "minimal",
    ]
    return filled.count { part in
      part.comments.contains {
        !caseWords.isDisjoint(with: $0.flatMap { $0.split(separator: "-").map(String.init) })
      }
    } > 1
  }

  /// `# continue to install from source`, then `# upgrade to … installation`: two ways onwards.
  private static func continuesOtherwise(_ leads: [[String]]) -> Bool {
    guard let index = leads.firstIndex(where: { $0.first == "continue" }) else { return false }
    return index + 1 < leads.count
  }

  private static func program(_ command: String) -> String {
    let words = command.split(separator: " ").drop { $0 == "sudo" }
    return words.first.map(String.init) ?? ""
  }

  // MARK: Edits by hand

  /// What says that a person has to do it again and again, or to look in between.
  private static let repetition = Phrases([
    "at a time", "one by one", "repeat for", "before proceeding", "before continuing",
  ])

  /// A comment that tells the reader to do something by hand.
  private static func ordersEdit(_ words: [String]) -> Bool {
    let rest = words.drop { $0.allSatisfy(\.isNumber) || Lexicon.orderLeadIns.contains($0) }
    guard let verb = rest.first else { return false }
    if repetition.occur(in: words) { return true }
    if ["edit", "modify", "manually", "uncomment", "replace", "adjust"].contains(verb) {
      return true
    }
    if verb == "fill" || verb == "wait" || (verb == "put" && words.contains("your")) { return true }
    if verb == "change", rest.contains("to") { return true }
    if verb == "change" || verb == "add" || verb == "paste" {
      return rest.count < 3 || namesFile(rest)
    }
    if verb == "make" { return rest.contains("changes") || rest.contains("change") }
    if ["update", "set", "fill"].contains(verb) {
      return namesFile(rest) && rest.contains { ["in", "to", "into"].contains($0) }
    }
    return words.contains("your") && words.contains("with") && words.contains("replace")
  }

  private static func namesFile(_ words: ArraySlice<String>) -> Bool {
    words.contains { word in
      word.contains("/") || word == "file" || word == "crontab"
        || [".conf", ".yaml", ".yml", ".env", ".json", ".toml", ".ini"].contains {
          word.hasSuffix($0)
        }
    }
  }

  private static let editors: Set<String> = [
    "nano", "vi", "vim", "emacs", "visudo", "pico", "code",
  ]

  /// An editor among other commands, or with a comment that says what to write in it.
  private static func opensEditor(_ commands: [String], comments: [[String]]) -> Bool {
    guard commands.count + comments.count > 1 else { return false }
    return commands.contains { command in
      let words = command.split(separator: " ").map(String.init).drop { $0 == "sudo" }
      guard let program = words.first else { return false }
      let rest = words.dropFirst()
      return editors.contains(program) || (program == "crontab" && rest.contains("-e"))
        || (["systemctl", "kubectl", "oc", "virsh"].contains(program) && rest.first == "edit")
        || rest.contains("--edit")
    }
  }

  // MARK: Elisions

  /// `...` that stands where commands or arguments are missing.
  private static func isElided(_ command: String) -> Bool {
    command == "..." || command == "…" || command.hasSuffix(" ...") || command.hasSuffix(" …")
      || [" ... ", " ...'", " ...\""].contains { command.contains($0) }
  }
}

/// Comments and the commands after them, up to a blank line or the next comment.
struct ScriptPart {
  var comments: [[String]] = []
  var commands: [String] = []

  /// The parts of a script; a comment behind a command counts among the part's comments.
  static func parts(of script: String) -> [ScriptPart] {
    var result: [ScriptPart] = []
    var part = ScriptPart()
    var continues = false
    func isOpen() -> Bool { !part.comments.isEmpty || !part.commands.isEmpty }
    for line in script.split(separator: "\n", omittingEmptySubsequences: false).map(\.trimmed) {
      if line.isEmpty || (line.hasPrefix("#") && !part.commands.isEmpty && !continues) {
        if isOpen() { result.append(part) }
        part = ScriptPart()
      }
      if line.isEmpty || line.hasPrefix("#!") { continue }
      if line.hasPrefix("#") {
        part.comments.append(Words.of(line))
        continue
      }
      if !continues { part.commands.append(line) }
      continues = line.hasSuffix("\\")
      if let comment = line.firstRange(of: "  # ") ?? line.firstRange(of: " # ") {
        part.comments.append(Words.of(line[comment.upperBound...]))
      }
    }
    if isOpen() { result.append(part) }
    return result
  }
}
