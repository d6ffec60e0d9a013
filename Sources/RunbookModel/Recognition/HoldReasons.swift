/// Why a command block must not run whole as it stands, beside its placeholders.
enum HoldReasons {
  /// The reasons in a fixed order, from the script's own lines.
  static func of(_ script: String) -> [GuideBlock.Hold] {
    let lines = script.split(separator: "\n", omittingEmptySubsequences: true).map(\.trimmed)
    let comments = lines.filter { $0.hasPrefix("#") && !$0.hasPrefix("#!") }.map(Words.of)
    let commands = lines.filter { !$0.hasPrefix("#") }
    var reasons: [GuideBlock.Hold] = []
    if holdsAlternatives(comments, commands: commands) { reasons.append(.alternatives) }
    if comments.contains(where: ordersEdit) { reasons.append(.edit) }
    if commands.contains(where: isElided) { reasons.append(.elided) }
    if commands.contains(where: neverReturns) { reasons.append(.forever) }
    return reasons
  }

  /// A comment that begins with `or`, or two that name options.
  private static func holdsAlternatives(_ comments: [[String]], commands: [String]) -> Bool {
    if comments.contains(where: { ["or", "alternatively", "otherwise"].contains($0.first) }) {
      return true
    }
    let options = comments.filter { words in
      words.count > 1 && Lexicon.alternativeNames.contains(words[0]) && words[1].count <= 2
    }
    return options.count > 1
  }

  /// A comment that tells the reader to change a file by hand.
  private static func ordersEdit(_ words: [String]) -> Bool {
    guard let verb = words.first else { return false }
    if ["edit", "modify", "manually", "change", "uncomment"].contains(verb) { return true }
    // `# Make changes`, `# Add: line`, `# Update X in FILE`: only with a file or `changes` named.
    let rest = words.dropFirst()
    if verb == "make" { return rest.contains("changes") || rest.contains("change") }
    return ["add", "update", "set", "replace", "fill"].contains(verb)
      && rest.contains {
        $0.contains("/") || $0.hasSuffix(".conf") || $0.hasSuffix(".yaml")
          || $0.hasSuffix(".yml") || $0.hasSuffix(".env") || $0 == "file" || $0 == "crontab"
      }
      && rest.contains { ["in", "to", "into"].contains($0) }
  }

  /// `...` that stands where commands or arguments are missing.
  private static func isElided(_ command: String) -> Bool {
    command == "..." || command == "…" || command.hasSuffix(" ...") || command.hasSuffix(" …")
      || command.contains(" ... ")
  }

  /// A command that follows, forwards or serves until it is stopped.
  private static func neverReturns(_ command: String) -> Bool {
    // What is put into the background or piped to a reader that stops comes back.
    if command.hasSuffix("&"), !command.hasSuffix("&&") { return false }
    if command.contains("| head") { return false }
    let words = command.split(separator: " ").map(String.init).drop {
      $0 == "sudo" || $0.contains("=")
    }
    guard let program = words.first else { return false }
    let rest = words.dropFirst()
    let follows = rest.contains("-f") || rest.contains("--follow")
    switch program {
    case "tail": return follows || rest.contains { $0.hasPrefix("-f") || $0.hasPrefix("-F") }
    case "journalctl":
      return follows
        || rest.contains { $0.hasPrefix("-") && !$0.hasPrefix("--") && $0.hasSuffix("f") }
    case "watch", "top", "htop", "ngrok", "nodemon", "vite": return true
    case "docker", "docker-compose", "podman": return servesContainers(rest, follows: follows)
    case "kubectl", "oc", "k9s":
      return rest.contains("port-forward") || rest.contains("proxy") || rest.contains("-w")
        || rest.contains("--watch") || (rest.contains("logs") && follows)
    case "npm", "yarn", "pnpm", "bun": return servesScript(Array(rest))
    case "npx": return rest.contains("serve") || rest.contains("vite")
    case "python", "python3": return rest.contains("http.server") || rest.contains("runserver")
    case "flask", "rails", "hugo", "mkdocs", "jekyll", "php", "gunicorn", "uvicorn":
      return rest.contains { ["run", "server", "s", "serve", "-S"].contains($0) }
        || program == "uvicorn" || program == "gunicorn"
    case "ssh": return rest.contains("-N")
    default:
      return rest.contains("logs") && (follows || rest.contains("--tail"))
        || rest.contains("port-forward") || (rest.first == "serve" && rest.count <= 4)
    }
  }

  private static func servesContainers(_ rest: some Collection<String>, follows: Bool) -> Bool {
    if rest.contains("logs") { return follows }
    return rest.contains("up")
      && !rest.contains { $0 == "-d" || $0 == "--detach" || $0 == "--wait" }
  }

  private static func servesScript(_ rest: [String]) -> Bool {
    let script = rest.first == "run" ? rest.dropFirst().first : rest.first
    return script.map { ["dev", "start", "serve", "watch", "preview"].contains($0) } == true
  }
}
