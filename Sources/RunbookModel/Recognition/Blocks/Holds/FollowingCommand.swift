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
      command.stages.contains(where: Self.follows) && !command.endsByItself
    }.map { script.by($0, .forever) }
  }

  private static func follows(_ line: CommandLine) -> Bool {
    let program = line.programName
    if line.roles.contains(.endless) {
      return !line.has("--help", "--version", "-h", "--daemon")
    }
    switch program {
    case "tail": return line.hasFlag("f") || line.hasFlag("F") || line.has("--follow", "--retry")
    case "journalctl", "dmesg": return line.hasFlag("f") || line.has("--follow", "-w", "-W")
    case "top": return !line.hasFlag("b") && !line.hasFlag("n") && !line.has("-l")
    case "ping": return !["c", "n", "w"].contains { letter in isGiven(letter, to: line) }
    case "tcpdump": return !line.has("-c", "-r")
    case "ssh": return (line.hasFlag("N") || line.has("-L", "-R", "-D")) && !line.hasFlag("f")
    case "vmstat", "iostat", "mpstat": return line.positional.count == 1 && endsInNumber(line)
    case "nc", "ncat", "netcat": return line.hasFlag("l")
    case "yes": return true
    case "sleep": return line.positional.contains("infinity")
    case "kubectl", "oc", "k": return watchesCluster(line)
    case "docker", "podman", "docker-compose": return followsContainers(line)
    default: return !line.roles.contains(.acting) && followsLog(line)
    }
  }

  /// `-c 3` or `-c3`.
  private static func isGiven(_ letter: String, to line: CommandLine) -> Bool {
    line.arguments.contains { $0.hasPrefix("-" + letter) }
  }

  private static func endsInNumber(_ line: CommandLine) -> Bool {
    line.positional.last.map { $0.allSatisfy(\.isNumber) } ?? false
  }

  /// `fleet logs web --follow`, `pm2 logs`, `tsc --watch`.
  private static func followsLog(_ line: CommandLine) -> Bool {
    if line.has("--watch") { return true }
    if line.programName == "pm2" {
      return line.positional.first == "logs" && !line.has("--nostream")
    }
    let isLog = line.positional.prefix(4).contains(where: logWords.contains)
    return isLog && (line.has("-f", "--follow", "-w") || tailsOn(line))
  }

  private static let logWords: [Substring] = ["logs", "log", "tail", "events"]

  /// `logs --tail` without a number behind it.
  private static func tailsOn(_ line: CommandLine) -> Bool {
    guard let index = line.arguments.firstIndex(of: "--tail") else { return false }
    let next = line.arguments[(index + 1)...].first
    return next.map { !$0.allSatisfy(\.isNumber) } ?? true
  }

  private static func watchesCluster(_ line: CommandLine) -> Bool {
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
