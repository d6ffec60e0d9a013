/// Commands that follow, forward or serve until somebody stops them.
enum EndlessCommands {
  /// Whether a command line does not return by itself.
  static func neverReturns(_ command: String) -> Bool {
    // What is put into the background, or piped to a reader that stops, comes back.
    if command.hasSuffix("&"), !command.hasSuffix("&&") { return false }
    if command.contains("| head") || command.hasPrefix("timeout ") { return false }
    let words = command.split(separator: " ").map(String.init)
      .drop { $0 == "sudo" || $0 == "exec" || $0.contains("=") }
    guard let program = words.first else { return false }
    let rest = Array(words.dropFirst())
    let follows = rest.contains("-f") || rest.contains("--follow")
    switch program {
    case "tail": return follows || rest.contains { $0.hasPrefix("-f") || $0.hasPrefix("-F") }
    case "journalctl":
      return follows
        || rest.contains { $0.hasPrefix("-") && !$0.hasPrefix("--") && $0.contains("f") }
    case "watch", "top", "htop", "ngrok", "nodemon", "vite", "uvicorn", "gunicorn", "less":
      return true
    case "docker", "docker-compose", "podman": return servesContainers(rest, follows: follows)
    case "kubectl", "oc": return watchesCluster(rest, follows: follows)
    case "npm", "yarn", "pnpm", "bun": return servesScript(rest)
    case "ssh": return rest.contains("-N")
    default: return serves(rest) || (rest.contains("logs") && follows)
    }
  }

  /// `PROGRAM serve`, `PROGRAM run server`, `-m http.server`: a word for serving as an argument.
  private static func serves(_ rest: [String]) -> Bool {
    let words: Set<String> = [
      "serve", "server", "port-forward", "http.server", "runserver", "start-dev", "devserver",
    ]
    return rest.prefix(3).contains { words.contains($0) }
  }

  private static func servesContainers(_ rest: [String], follows: Bool) -> Bool {
    if rest.contains("logs") { return follows }
    return rest.contains("up")
      && !rest.contains { $0 == "-d" || $0 == "--detach" || $0 == "--wait" }
  }

  private static func watchesCluster(_ rest: [String], follows: Bool) -> Bool {
    rest.contains("port-forward") || rest.contains("proxy") || rest.contains("-w")
      || rest.contains("--watch") || (rest.contains("logs") && follows)
  }

  private static func servesScript(_ rest: [String]) -> Bool {
    let script = rest.first == "run" ? rest.dropFirst().first : rest.first
    return script.map { ["dev", "start", "serve", "watch", "preview"].contains($0) } == true
  }
}
