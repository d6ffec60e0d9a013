/// A shell, or another program that reads scripts.
package enum ShellName: String, CaseIterable, Sendable {
  case bash, sh, zsh, ksh, fish, python, node, powershell
  /// The command prompt of Windows, which no system has on which we run.
  case cmd

  /// The shell that a word names: the language of a fence, a `shell` directive, a path.
  ///
  /// `nil` for words that leave it open, such as `shell` and `console`, and for unknown ones.
  package init?(naming word: String) {
    let name = word.split(separator: "/").last.map { $0.lowercased() } ?? ""
    switch name {
    case "bash": self = .bash
    case "sh", "dash", "ash": self = .sh
    case "zsh": self = .zsh
    case "ksh", "mksh", "ksh93": self = .ksh
    case "fish": self = .fish
    case "python", "python3", "py": self = .python
    case "node", "nodejs", "javascript", "js": self = .node
    case "powershell", "pwsh", "ps1": self = .powershell
    case "cmd", "bat", "batch", "doscon": self = .cmd
    default: return nil
    }
  }

  /// The shell that a script's first line names: `#!/bin/zsh`, `#!/usr/bin/env python3`.
  package init?(shebangOf script: String) {
    guard script.hasPrefix("#!") else { return nil }
    let words = script.dropFirst(2).prefix { $0 != "\n" }.split { $0 == " " || $0 == "\t" }
    let programs = words.filter { !$0.hasPrefix("-") && $0 != "env" && !$0.hasSuffix("/env") }
    guard let program = programs.first else { return nil }
    self.init(naming: String(program))
  }

  /// What its program may be called, the best first.
  var programs: [String] {
    switch self {
    case .python: ["python3", "python"]
    case .node: ["node", "nodejs"]
    case .powershell: ["pwsh", "powershell"]
    case .ksh: ["ksh", "ksh93", "mksh"]
    case .cmd: []
    default: [rawValue]
    }
  }

  /// Whether values can stand in its scripts as POSIX has it.
  var isPosix: Bool {
    switch self {
    case .bash, .sh, .zsh, .ksh: true
    case .fish, .python, .node, .powershell, .cmd: false
    }
  }

  var dialect: any ShellDialect {
    switch self {
    case .bash: BashDialect()
    case .sh, .ksh: PosixDialect(name: self)
    case .zsh: ZshDialect()
    case .fish: FishDialect()
    case .python, .node, .powershell, .cmd: ProgramDialect(name: self)
    }
  }
}
