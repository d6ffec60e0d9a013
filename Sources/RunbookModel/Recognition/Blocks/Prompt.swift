/// What a shell writes before it waits for a command, at the start of a line.
enum Prompt {
  /// Whose prompt it is.
  enum Owner {
    /// A user's: `$ `, `ana@web1:~$ `, `PS C:\> `; nothing but a prompt looks so.
    case user
    /// `# `, which is also how comments begin.
    case root
    /// `% `, which little else begins with.
    case percent
    /// `> `, which continues a command and marks a quotation too.
    case angle
  }

  /// What stands after the prompt of a shell; `nil` where the line begins with none.
  static func command(in line: Substring) -> (owner: Owner, command: Substring)? {
    guard let first = line.utf8.first else { return nil }
    switch first {
    case UInt8(ascii: "$"):
      if line.hasPrefix("$ ") || line == "$" { return (.user, after(line, 1)) }
      return line.hasPrefix("$> ") ? (.user, after(line, 2)) : afterName(line)
    case UInt8(ascii: "#") where line.hasPrefix("# "): return (.root, after(line, 1))
    case UInt8(ascii: "%") where line.hasPrefix("% "): return (.percent, after(line, 1))
    case UInt8(ascii: ">") where line.hasPrefix("> "): return (.angle, after(line, 1))
    // `(venv) $ `: an environment that the shell tells of before its prompt.
    case 40: return afterEnvironment(line)
    case 91: return afterBrackets(line)
    case 47, 126: return afterFolder(line)
    case 128...: return afterSign(line)
    default: return afterWindowsFolder(line) ?? afterName(line)
    }
  }

  /// Whether a line begins with the prompt of something else than a shell: `mysql> `, `>>> `,
  /// `postgres=# `, `irb(main):001:0> `.
  static func isForeign(_ line: Substring) -> Bool {
    guard maybeForeign(line) else { return false }
    if line.hasPrefix(">>> ") || line.hasPrefix("In [") || line.hasPrefix("(gdb) ") { return true }
    let head = line.prefix { $0 != " " }
    // `MariaDB [(none)]> `: the name of a database stands between.
    let rest = line.dropFirst(head.count).drop { $0 == " " }
    if rest.hasPrefix("["), let end = rest.firstIndex(of: "]"), rest[end...].hasPrefix("]>") {
      return true
    }
    guard let first = head.utf8.first, (65...90).contains(first) || (97...122).contains(first),
      head != "PS>", !head.contains("@"), !head.contains("\\"), head.count > 1
    else { return false }
    if head.hasSuffix("=#") || head.hasSuffix("=>") || head.hasSuffix("-#") { return true }
    // `inner$ ls`, `bash-5.1# ls`: a shell in another one, named by its prompt.
    if head.hasSuffix("$") || head.hasSuffix("#"), line.count > head.count {
      return head.dropLast().allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "." }
    }
    return head.hasSuffix(">") && !head.contains("<") && !head.hasSuffix("->")
      && line.count > head.count
  }

  /// Whether the first word ends as prompts do, or the second has a bracket: the others need not be
  /// looked at more closely.
  private static func maybeForeign(_ line: Substring) -> Bool {
    let head = line.utf8.prefix { $0 != 32 }
    switch head.last {
    case UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: ")"), UInt8(ascii: ">"): return true
    default: return line.utf8[head.endIndex...].first { $0 != 32 } == UInt8(ascii: "[")
    }
  }

  private static func after(_ line: Substring, _ count: Int) -> Substring {
    line.dropFirst(count).drop { $0 == " " }
  }

  private static func afterEnvironment(_ line: Substring) -> (owner: Owner, command: Substring)? {
    guard let end = line.firstIndex(of: ")"), line[end...].hasPrefix(") ") else { return nil }
    // `(venv) $ ` names an environment; `(sleep 1; touch done) > log` is a command.
    let isName = line.dropFirst().prefix { $0 != ")" }.utf8.allSatisfy { byte in
      ASCII.isNameByte(byte) || ASCII.isDigit(byte) || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":")
    }
    guard isName else { return nil }
    guard let (owner, command) = command(in: line[end...].dropFirst(2)) else { return nil }
    // An environment says that it is a prompt, also before `# `, `% ` and `> `.
    return (owner == .root ? .root : .user, command)
  }

  /// `[ana@web1 app]$ `, `[root@web1 ~]# `.
  private static func afterBrackets(_ line: Substring) -> (owner: Owner, command: Substring)? {
    guard let end = line.firstIndex(of: "]"), line[..<end].contains("@") else { return nil }
    let rest = line[end...].dropFirst()
    guard ["$ ", "# ", "% "].contains(where: rest.hasPrefix) else { return nil }
    return (.user, after(rest, 1))
  }

  /// `~/app $ `, `/ # `: the folder alone.
  private static func afterFolder(_ line: Substring) -> (owner: Owner, command: Substring)? {
    let folder = line.prefix { $0 != " " }
    let rest = line.dropFirst(folder.count + 1)
    guard ["$ ", "# ", "% "].contains(where: rest.hasPrefix) else { return nil }
    let command = after(rest, 1)
    // `/etc/hosts # the names` is a path with a comment.
    return CommandLine(command).likeness() >= .likely ? (.user, command) : nil
  }

  /// `❯ `, `➜ `, `λ `: signs that people give their shells.
  private static func afterSign(_ line: Substring) -> (owner: Owner, command: Substring)? {
    guard let first = line.first, "❯➜λ»›⟩".contains(first), line.dropFirst().hasPrefix(" ") else {
      return nil
    }
    let command = after(line, 1)
    return CommandLine(command).likeness() >= .possible ? (.user, command) : nil
  }

  /// `PS C:\Users> `, `C:\Users>`.
  private static func afterWindowsFolder(
    _ line: Substring
  ) -> (owner: Owner, command: Substring)? {
    // `PS` or the letter of a drive.
    let start = line.utf8.prefix(2)
    guard start.count == 2, let first = start.first, let second = start.last,
      ASCII.isLetter(first) || first > 127,
      second == UInt8(ascii: ":") || second == UInt8(ascii: "S") || second > 127
    else { return nil }
    let isPowerShell = line.hasPrefix("PS ") || line.hasPrefix("PS>")
    guard isPowerShell || line.dropFirst().hasPrefix(":\\"), let end = line.firstIndex(of: ">")
    else { return nil }
    let command = line[end...].dropFirst()
    return isPowerShell && !command.hasPrefix(" ") ? nil : (.user, command.drop { $0 == " " })
  }

  /// `ana@web1:~$ `, `root@web1:~# `, `ana@mac app % `, `bash-5.1$ `, `web1$ `.
  private static func afterName(_ line: Substring) -> (owner: Owner, command: Substring)? {
    let signs = line.utf8
    guard let sign = signs.firstIndex(where: isSign) else { return nil }
    // Most signs stand in the middle of a word.
    if let next = signs[signs.index(after: sign)...].first, next != 32, next < 128 { return nil }
    let head = line[..<sign]
    let rest = line[sign...].dropFirst()
    guard rest.hasPrefix(" ") || rest.isEmpty, head.utf8.allSatisfy(isHeadByte), !head.isEmpty
    else { return nil }
    let command = rest.drop { $0 == " " }
    let blanks = head.utf8.count { $0 == 32 }
    if let at = head.firstIndex(of: "@"), at != head.startIndex {
      let isLogin =
        head.contains(":") || head.contains("~") || head.hasSuffix(" ")
        || line[sign] == "$"
      return isLogin && blanks < 4 && !head[..<at].contains(" ") ? (.user, command) : nil
    }
    guard blanks == 0, line[sign] == "$" || line[sign] == "#",
      head.utf8.allSatisfy({ $0 > 96 || $0 < 65 })
    else { return nil }
    // A host's name or a shell's stands alone before `$`; before `#` it may have a comment.
    let isShell = head.hasPrefix("sh-") || head.hasPrefix("bash-")
    let least: CommandLine.Likeness = line[sign] == "$" || isShell ? .possible : .certain
    return CommandLine(command).likeness() >= least ? (.user, command) : nil
  }

  /// `#`, `$`, `%` or `>`.
  private static func isSign(_ byte: UInt8) -> Bool {
    byte == 35 || byte == 36 || byte == 37 || byte == 62
  }

  private static func isHeadByte(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
      || "@:~/._- ".utf8.contains(byte)
  }
}
