/// Which shell a script is written for, as far as quotes, comments and variables differ.
enum ShellDialect {
  /// `sh`, `bash`, `zsh` and their like.
  case posix
  /// `fish`, which sets variables with `set`.
  case fish
  /// PowerShell: `$env:NAME`, a backtick before what is meant literally.
  case powerShell
  /// `cmd.exe`: `%NAME%`, `set NAME=value`, `REM`.
  case commandPrompt
  /// No shell: lines of `NAME=value` to enter somewhere.
  case values

  /// The dialect of a script that some shell reads: what its fence says, else what is in it.
  ///
  /// Fences say `bash` of anything, so a script that only PowerShell could read is taken for one.
  init(language: String?, script: String) {
    self =
      Self.named(language) ?? (Self.looksLikePowerShell(script) ? .powerShell : .posix)
  }

  /// The dialect that a fence names; `nil` where it is one of `sh` or says nothing of that.
  static func named(_ language: String?) -> ShellDialect? {
    switch language {
    case "powershell", "pwsh", "ps1", "posh": .powerShell
    case "cmd", "bat", "batch", "doscon", "dos": .commandPrompt
    case "fish": .fish
    default: nil
    }
  }

  private static func looksLikePowerShell(_ script: String) -> Bool {
    guard script.utf8.contains(UInt8(ascii: "$")) else { return false }
    if script.contains("nv:"), script.contains("$env:") || script.contains("$Env:") { return true }
    // Few scripts have a line that begins with it.
    var isLineStart = true
    let begins = script.utf8.contains { byte in
      defer { isLineStart = byte == 10 || isLineStart && ASCII.isBlank(byte) }
      return isLineStart && byte == UInt8(ascii: "$")
    }
    guard begins else { return false }
    return script.utf8.split(separator: 10).contains { line in
      let line = line.drop { $0 == 32 || $0 == 9 }
      guard line.first == UInt8(ascii: "$") else { return false }
      // `$name = value`: no other shell has a `$` before a name that it sets.
      let rest = line.dropFirst().drop { ASCII.isNameByte($0) }
      return rest.count < line.count - 1 && rest.starts(with: " = ".utf8)
    }
  }
}

/// What a byte is, for what reads scripts byte by byte.
enum ASCII {
  static func isLetter(_ byte: UInt8) -> Bool { isUpper(byte) || isLower(byte) }
  static func isUpper(_ byte: UInt8) -> Bool { byte >= 65 && byte <= 90 }
  static func isLower(_ byte: UInt8) -> Bool { byte >= 97 && byte <= 122 }
  static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
  static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 }
  static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"")
  }

  /// Whether a variable's name may begin with the byte.
  static func isNameStart(_ byte: UInt8) -> Bool { isLetter(byte) || byte == 95 }

  /// Whether a variable's name may go on with the byte.
  static func isNameByte(_ byte: UInt8) -> Bool { isNameStart(byte) || isDigit(byte) }
}
