extension CommandLine {
  /// Whether it opens something in which a person types on, and gives it nothing to carry out:
  /// `ssh web`, `docker exec -it web bash`, `sudo -i`, `psql app`.
  var waitsForTyping: Bool {
    let first = positional.first ?? ""
    switch programName {
    case "ssh":
      let operands = operands(behind: Self.sshOptions)
      guard let host = operands.first, !hasFlag("N"), !has("-V") else { return false }
      // `ssh -t web sudo -i`: what is run there waits.
      let told = arguments.drop { $0 != host }.dropFirst().joined(separator: " ")
      return operands.count == 1 || CommandLine(told).waitsForTyping
    case "su": return !hasFlag("c") && !has("--command")
    case "sudo": return hasFlag("i") || hasFlag("s") || has("--login", "--shell")
    case "docker", "podman", "docker-compose", "nerdctl", "kubectl", "oc", "lxc", "incus":
      if first == "attach" || first == "rsh" { return true }
      return positional.contains { $0 == "exec" || $0 == "run" } && opensInside
    case "vagrant", "multipass", "limactl", "poetry", "pipenv":
      return positional.count < 3 && ["shell", "ssh"].contains(first)
    case "tmux": return !hasFlag("d") && ["", "new", "new-session", "attach", "a"].contains(first)
    case "screen": return !hasFlag("d") && !hasFlag("X") && !has("-ls", "-list")
    case "nix-shell", "newgrp", "chroot": return positional.count < 2 && !has("--run", "--command")
    case "rails": return ["console", "c", "dbconsole"].contains(first)
    default: return opensPrompt || opensSession
    }
  }

  /// Options of `ssh` that take the word behind them.
  ///
  /// Source: ssh(1) of OpenSSH.
  private static let sshOptions: Set<String> = [
    "-i", "-p", "-l", "-o", "-L", "-R", "-D", "-J", "-F", "-b", "-c", "-m", "-w", "-W", "-E", "-S",
    "-Q", "-B", "-I", "-O", "-e",
  ]

  /// Whether what is run in a container waits at a prompt: `exec -it web bash`.
  private var opensInside: Bool {
    let isCompose = positional.first == "compose" || programName == "docker-compose"
    guard hasFlag("i") || hasFlag("t") || isCompose || has("--tty", "--interactive") else {
      return false
    }
    let start =
      arguments.firstIndex(of: "--").map { $0 + 1 }
      ?? arguments.firstIndex { argument in
        let name = String(argument.split(separator: "/").last ?? "")
        return Programs.shells.contains(name) || Programs.interactive[name] != nil
      }
    return start.map { CommandLine(arguments[$0...].joined(separator: " ")).opensPrompt } ?? false
  }

  /// Whether a tool's own `ssh` is told nothing to carry out: `platform ssh console`.
  private var opensSession: Bool {
    positional.prefix(2).contains("ssh") && positional.count < 4
      && !has("--command", "-C", "-c", "--help") && !arguments.contains("--")
  }

  /// Whether it is a shell, an interpreter or a database's client with nothing to carry out.
  private var opensPrompt: Bool {
    if Programs.shells.contains(programName) { return positional.isEmpty && !hasFlag("c") }
    guard let kind = Programs.interactive[programName], !has("--version", "--help", "-V") else {
      return false
    }
    let isTold = arguments.contains { argument in
      kind.orders.contains { argument.hasPrefix($0) && ($0.count > 2 || !argument.hasPrefix("--")) }
    }
    return !isTold && operands(behind: kind.valued).count <= kind.places
  }
}
