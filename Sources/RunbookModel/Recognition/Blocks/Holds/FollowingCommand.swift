/// A command that follows a log, watches something or forwards a port never returns.
///
/// `tail -f`, `journalctl -f`, `docker compose logs -f`, `kubectl get pods -w`, `watch`, `top`,
/// `kubectl port-forward`, `ssh -N -L …`, `tcpdump`, `ping` without a count. The block is held:
/// the reader runs it in a terminal of its own and stops it.
///
/// What ends by itself is left alone: `… &`, `timeout 10 …`, `… | head`, `top -bn1`.
struct FollowingCommand: HoldRule {
  static let name: RuleName = "following-command"

  func verdict(on script: HoldCandidate) -> Verdict<GuideBlock.Hold>? {
    script.commands.first { command in
      !command.endsByItself && command.stages.contains(where: Self.follows)
    }.map { script.by($0, .forever) }
  }

  private static func follows(_ line: CommandLine) -> Bool {
    let program = line.programName
    if Programs.endless.contains(program) { return !line.has("--help", "--version", "-h") }
    let flags = line.has("-f", "--follow", "-F", "-w", "--watch", "--watch-only")
    switch program {
    case "tail": return line.hasFlag("f") || line.hasFlag("F") || line.has("--follow", "--retry")
    case "journalctl", "dmesg": return line.hasFlag("f") || line.has("--follow", "-w", "-W")
    case "top": return !line.hasFlag("b") && !line.hasFlag("n") && !line.has("-l")
    case "ping":
      return !line.arguments.contains {
        $0.hasPrefix("-c") || $0.hasPrefix("-n") || $0.hasPrefix("-w")
      }
    case "tcpdump": return !line.has("-c", "-r")
    case "ssh": return (line.hasFlag("N") || line.has("-L", "-R", "-D")) && !line.hasFlag("f")
    case "vmstat", "iostat", "mpstat", "sar", "pidstat":
      return line.positional.count == 1
        && line.positional.last.map { $0.allSatisfy(\.isNumber) } == true
    case "nc", "ncat", "netcat": return line.hasFlag("l")
    case "yes": return true
    case "pm2":
      return ["logs", "log", "monit"].contains(line.positional.first ?? "")
        && !line.has("--nostream")
    case "sleep": return line.has("infinity")
    case "kubectl", "oc", "k": return watchesCluster(line, flags: flags)
    case "docker", "podman", "docker-compose": return followsContainers(line)
    default:
      if Programs.acting.contains(program) { return false }
      let isLog = line.positional.prefix(4).contains {
        ["logs", "log", "tail", "events"].contains($0)
      }
      return isLog && (line.has("-f", "--follow", "-w") || tailsOn(line))
        || line.has("--watch") || line.hasWatchFlag
    }
  }

  /// `logs --tail` without a number behind it.
  private static func tailsOn(_ line: CommandLine) -> Bool {
    guard let index = line.arguments.firstIndex(of: "--tail") else { return false }
    let next = line.arguments[(index + 1)...].first
    return next.map { !$0.allSatisfy(\.isNumber) } ?? true
  }

  private static func watchesCluster(_ line: CommandLine, flags: Bool) -> Bool {
    if line.positional.prefix(3).contains(where: {
      ["port-forward", "proxy", "attach"].contains($0)
    }) {
      return true
    }
    let reads = line.positional.contains { ["logs", "get", "top"].contains($0) }
    guard reads else { return false }
    return line.has("-w", "--watch", "--watch-only", "--follow")
      || line.positional.contains("logs") && line.hasFlag("f")
  }

  private static func followsContainers(_ line: CommandLine) -> Bool {
    if line.positional.contains("logs") { return line.hasFlag("f") || line.has("--follow") }
    if line.positional.first == "stats" { return !line.has("--no-stream") }
    return ["events", "attach", "watch"].contains(line.positional.first ?? "")
      || line.positional.prefix(2).contains("watch")
  }
}

extension CommandLine {
  /// `tsc -w`, `mocha --watch`: a word of options that asks to go on watching.
  var hasWatchFlag: Bool {
    ["tsc", "webpack", "jest", "vitest", "mocha", "sass", "rollup", "esbuild", "tailwindcss"]
      .contains(programName) && has("-w", "--watch")
  }
}

extension ScriptText.Command {
  /// Whether what would go on is cut short, or put where it does not keep the terminal.
  var endsByItself: Bool {
    if isInBackground || line.programName == "timeout" { return true }
    guard stages.count > 1 else { return false }
    let reader = last
    return reader.programName == "head" || text.contains(" & ")
      || reader.programName == "grep" && (reader.hasFlag("m") || reader.hasFlag("q"))
  }
}
