/// A command that serves, and is not put into the background, never returns.
///
/// `npm run dev`, `python3 -m http.server`, `rails server`, `docker compose up` without `-d`,
/// `docker run -p 80:80 web`, `php -S`. A word for serving stands among the first arguments
/// (`serve`, `runserver`, `listen`, `tunnel`), a protocol before a port (`http 8080`), or the script that is run is named so
/// (`start-dev.py`, `server.js`).
///
/// `docker restart server` and `ssh server` act on something of that name and do return.
struct ServingCommand: HoldRule {
  static let name: RuleName = "serving-command"

  func verdict(on script: HoldCandidate) -> Verdict<GuideBlock.Hold>? {
    script.commands.first { command in
      command.stages.contains(where: Self.serves) && !command.endsByItself
    }.map { script.by($0, .forever) }
  }

  private static func serves(_ line: CommandLine) -> Bool {
    let roles = line.roles
    if line.has("--help", "--version", "--daemon", "--detach", "--daemonize", "--fork") {
      return false
    }
    if roles.contains(.scriptRunner) { return servesScript(line) }
    if roles.contains(.containerRunner) { return servesContainers(line) }
    if roles.contains(.serving), let words = Programs.serving[line.programName] {
      return words.isEmpty || line.arguments.prefix(4).contains { words.contains(String($0)) }
    }
    if roles.contains(.acting) { return false }
    if roles.contains(.interpreter), line.positional.first.map(namesServer) == true {
      return true
    }
    if line.positional.prefix(3).contains(where: { Lexicon.servingArguments.contains(String($0)) })
    {
      return true
    }
    return line.has("--reload") || line.positional == ["dev"] || opensTunnel(line)
  }

  private static let protocols: [Substring] = ["http", "https", "tcp", "tls"]

  /// `tunnel http 8080`: a protocol, and the port that is made reachable.
  private static func opensTunnel(_ line: CommandLine) -> Bool {
    let words = line.positional
    guard words.count > 1, protocols.contains(words[0]) else { return false }
    let port = words[1].split(separator: ":").last ?? ""
    return (2...5).contains(port.count) && port.allSatisfy(\.isNumber)
  }

  /// `server.js`, `start_dev.py`, `run-server.sh`.
  private static func namesServer(_ script: Substring) -> Bool {
    guard let file = script.split(separator: "/").last, file.contains(".") else { return false }
    let words = file.prefix { $0 != "." }.split { $0 == "-" || $0 == "_" }.map { $0.lowercased() }
    if words.contains(where: Lexicon.endingScriptWords.contains) { return false }
    return words.contains(where: Lexicon.servingScriptWords.contains)
      || words.contains("start") && words.count > 1
  }

  private static let servingScripts: Set<String> = [
    "dev", "start", "serve", "watch", "preview", "server", "develop", "storybook",
  ]

  /// `npm start`, `yarn dev`, `pnpm --filter web dev`, `npm run start:web`.
  private static func servesScript(_ line: CommandLine) -> Bool {
    if ["install", "add", "remove", "i", "ci", "build", "test"].contains(line.positional.first) {
      return false
    }
    let scripts = line.positional.drop { ["run", "task", "exec", "workspace"].contains($0) }
    return scripts.prefix(2).contains { script in
      servingScripts.contains(String(script.prefix { $0 != ":" }))
    }
  }

  private static func servesContainers(_ line: CommandLine) -> Bool {
    let words = line.positional
    if words.first == "up" || words.first == "compose" && words.contains("up")
      || line.programName == "docker-compose" && words.contains("up")
    {
      return !line.has("-d", "--wait", "--no-start")
    }
    let publishes = line.has("-p", "--publish", "-P", "--publish-all")
    return words.first == "run" && publishes && !line.hasFlag("d")
  }
}
