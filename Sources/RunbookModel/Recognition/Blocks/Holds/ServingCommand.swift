/// A command that serves, and is not put into the background, never returns.
///
/// `npm run dev`, `python3 -m http.server`, `rails server`, `docker compose up` without `-d`,
/// `docker run -p 80:80 web`, `php -S`, `ngrok http 8080`. A word for serving stands among the
/// first arguments (`serve`, `runserver`, `listen`, `tunnel`), or the script that is run is named
/// so (`start-dev.py`, `server.js`).
///
/// `docker restart server` and `ssh server` act on something of that name and do return.
struct ServingCommand: HoldRule {
  static let name: RuleName = "serving-command"

  func verdict(on script: HoldCandidate) -> Verdict<GuideBlock.Hold>? {
    script.commands.first { command in
      !command.endsByItself && command.stages.contains(where: Self.serves)
    }.map { script.by($0, .forever) }
  }

  private static func serves(_ line: CommandLine) -> Bool {
    let program = line.programName
    let first = line.positional.first ?? ""
    if line.has("--help", "--version", "--daemon", "--detach", "-d", "--daemonize", "--fork") {
      return false
    }
    if Programs.scriptRunners.contains(program) { return servesScript(line) }
    switch program {
    case "docker", "podman", "docker-compose", "nerdctl": return servesContainers(line)
    case "php": return line.has("-S") || serves(line.positional)
    case "npx", "bunx": return serves(line.positional) || line.positional.dropFirst().first == "dev"
    case "dotnet": return first == "run" || first == "watch"
    case "minikube": return ["tunnel", "dashboard", "mount"].contains(first)
    case "celery", "airflow", "dagster":
      return line.positional.contains {
        ["worker", "beat", "flower", "scheduler", "webserver", "standalone", "dev"].contains($0)
      }
    case "redis-server", "mongod", "sidekiq", "etcd", "nodemon", "caddy":
      return first != "validate" && first != "reload" && first != "start" && first != "fmt"
    case "jupyter": return ["notebook", "lab", "server"].contains(first)
    case "flask", "streamlit", "chainlit", "gradio": return first == "run"
    case "rails": return ["server", "s"].contains(first)
    case "make", "just", "task":
      return first == "serve" || first == "dev" || first == "watch" || first == "run-dev"
    default: break
    }
    if Programs.acting.contains(program) { return false }
    if Programs.interpreters.contains(program), line.positional.first.map(namesServer) == true {
      return true
    }
    return serves(line.positional) || line.has("--reload")
      || first == "dev" && line.positional.count == 1
  }

  private static func serves(_ positional: [Substring]) -> Bool {
    positional.prefix(3).contains { Lexicon.servingArguments.contains(String($0)) }
  }

  /// `server.js`, `start_dev.py`, `run-server.sh`.
  private static func namesServer(_ script: Substring) -> Bool {
    guard let file = script.split(separator: "/").last, file.contains(".") else { return false }
    let stem = file.prefix { $0 != "." }
    let words = stem.split { $0 == "-" || $0 == "_" }.map { $0.lowercased() }
    if words.contains(where: Lexicon.endingScriptWords.contains) { return false }
    return words.contains(where: Lexicon.servingScriptWords.contains)
      || words.contains("start") && words.count > 1
  }

  /// `npm start`, `yarn dev`, `pnpm --filter web dev`, `npm run start:web`.
  private static func servesScript(_ line: CommandLine) -> Bool {
    let scripts = line.positional.drop { ["run", "task", "exec", "workspace"].contains($0) }
    return scripts.prefix(2).contains { script in
      let head = script.prefix { $0 != ":" }
      return ["dev", "start", "serve", "watch", "preview", "server", "develop", "storybook"]
        .contains(String(head))
    }
      && !["install", "add", "remove", "i", "ci", "build", "test"].contains(
        line.positional.first ?? "")
  }

  private static func servesContainers(_ line: CommandLine) -> Bool {
    let words = line.positional
    if words.prefix(2).contains("up")
      || words.contains("up") && line.programName == "docker-compose"
      || words.first == "compose" && words.contains("up")
    {
      return !line.has("-d", "--detach", "--wait", "--no-start")
    }
    guard words.first == "run" else { return false }
    let isDetached = line.arguments.contains {
      $0.hasPrefix("-") && !$0.hasPrefix("--") && $0.contains("d") && $0.count < 5
    }
    return !isDetached && !line.has("--detach")
      && line.has("-p", "--publish", "-P", "--publish-all")
  }
}
