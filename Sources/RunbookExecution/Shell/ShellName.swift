/// A shell, or another program that reads scripts, by what guides call it.
package enum ShellName: String, CaseIterable, Sendable {
  case bash, sh, zsh, fish, python, node, powershell

  /// The shell that a word names: the language of a fence, a `shell` directive, the last part of
  /// a path; `nil` for words that leave it open (`shell`, `console`) and for unknown ones.
  package init?(naming word: String) {
    switch word.lowercased() {
    case "bash": self = .bash
    case "sh", "dash", "ash": self = .sh
    case "zsh": self = .zsh
    case "fish": self = .fish
    case "python", "python3", "py": self = .python
    case "node", "nodejs", "javascript", "js": self = .node
    case "powershell", "pwsh", "ps1": self = .powershell
    default: return nil
    }
  }

  /// The shell that a script's first line names: `#!/bin/zsh`, `#!/usr/bin/env python3`.
  package init?(shebangOf script: String) {
    guard script.hasPrefix("#!") else { return nil }
    let line = script.dropFirst(2).prefix { $0 != "\n" }
    let words = line.split { $0 == " " || $0 == "\t" }
    let program = words.map { $0.split(separator: "/").last ?? $0 }
      .first { $0 != "env" && !$0.hasPrefix("-") }
    guard let program else { return nil }
    self.init(naming: String(program))
  }
}
