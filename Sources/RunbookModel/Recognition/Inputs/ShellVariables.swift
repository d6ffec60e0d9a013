/// The variables that a script reads and sets, as far as its letters show.
struct ShellVariables {
  /// Read before anything in the script sets them, in order, without what every shell sets.
  let read: [String]
  /// Set by the script.
  let set: Set<String>

  /// Variables that a shell or login has set already, or that shells set for themselves.
  private static let given: Set<String> = [
    "HOME", "PATH", "USER", "PWD", "OLDPWD", "SHELL", "HOSTNAME", "UID", "EUID", "RANDOM", "LINENO",
    "SECONDS", "TMPDIR", "LANG", "TERM", "EDITOR", "IFS", "BASH", "BASHPID", "PPID", "LOGNAME",
    "DISPLAY", "SUDO_USER", "OSTYPE", "PIPESTATUS", "REPLY", "FUNCNAME", "BASH_SOURCE",
  ]

  init(script: String) {
    var scanner = VariableScanner(bytes: Array(script.utf8))
    scanner.scan()
    read = scanner.read.filter { !Self.given.contains($0) }
    set = scanner.set
  }
}

private struct VariableScanner {
  let bytes: [UInt8]
  var read: [String] = []
  var set: Set<String> = []
  private var offset = 0
  /// The name in `NAME=…` whose value is being looked at.
  private var pending: String?
  private var atWordStart = true
  private var inSingle = false
  private var inDouble = false

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func scan() {
    while offset < bytes.count {
      let byte = bytes[offset]
      switch byte {
      case UInt8(ascii: "\\") where !inSingle: offset += 1
      case UInt8(ascii: "'") where !inDouble: inSingle.toggle()
      case UInt8(ascii: "\"") where !inSingle: inDouble.toggle()
      case UInt8(ascii: "#") where atWordStart && !inSingle && !inDouble: skipComment()
      case UInt8(ascii: "$") where !inSingle: takeReference()
      default:
        if atWordStart, !inSingle, !inDouble { takeAssignment() }
      }
      atWordStart = offset < bytes.count && Self.isSeparator(bytes[offset])
      if atWordStart, !inSingle, !inDouble { settlePending() }
      offset += 1
    }
    settlePending()
  }

  private mutating func settlePending() {
    if let name = pending { set.insert(name) }
    pending = nil
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    [9, 10, 13, 32, 38, 40, 59, 124].contains(byte)
  }

  private mutating func skipComment() {
    while offset + 1 < bytes.count, bytes[offset + 1] != 10 { offset += 1 }
  }

  /// The names in `$((count + 1))`, which need no `$` there.
  private mutating func takeArithmetic() {
    var index = offset + 3
    while index + 1 < bytes.count, bytes[index] != 41 || bytes[index + 1] != 41 {
      let end = nameEnd(from: index)
      guard end > index else {
        index += 1
        continue
      }
      let name = String(decoding: bytes[index..<end], as: UTF8.self)
      if !set.contains(name), !read.contains(name) { read.append(name) }
      index = end
    }
    offset = index
  }

  private mutating func takeReference() {
    if bytes[offset...].starts(with: "$((".utf8) { return takeArithmetic() }
    let isBraced = offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: "{")
    let start = offset + (isBraced ? 2 : 1)
    let end = nameEnd(from: start)
    guard end > start else { return }
    let name = String(decoding: bytes[start..<end], as: UTF8.self)
    let next = end < bytes.count ? bytes[end] : 0
    // `${NAME:-value}` says what to take when nobody has set it.
    let hasDefault =
      isBraced
      && (next == UInt8(ascii: ":") || next == UInt8(ascii: "-") || next == UInt8(ascii: "+"))
    if !hasDefault, !set.contains(name), !read.contains(name) { read.append(name) }
    offset = end - 1
  }

  /// `NAME=…` at the start of a word, `read NAME`, `for NAME in`.
  private mutating func takeAssignment() {
    let end = nameEnd(from: offset)
    guard end > offset else { return }
    let word = String(decoding: bytes[offset..<end], as: UTF8.self)
    if end < bytes.count, bytes[end] == UInt8(ascii: "=") {
      // `NAME=$NAME-old` reads before it sets, so the value is looked at first.
      pending = word
      offset = end
      return
    }
    if word == "for" || word == "read" { takeNames(after: end, all: word == "read") }
    offset = max(offset, end - 1)
  }

  private mutating func takeNames(after start: Int, all: Bool) {
    var index = start
    while index < bytes.count, bytes[index] != 10, bytes[index] != UInt8(ascii: ";") {
      if bytes[index] == 32 || bytes[index] == 9 {
        index += 1
        continue
      }
      let end = nameEnd(from: index)
      let isOption = bytes[index] == UInt8(ascii: "-")
      if end == index, !isOption { return }
      if isOption {
        while index < bytes.count, bytes[index] != 32, bytes[index] != 10 { index += 1 }
        continue
      }
      set.insert(String(decoding: bytes[index..<end], as: UTF8.self))
      if !all { return }
      index = end
    }
  }

  private func nameEnd(from start: Int) -> Int {
    guard start < bytes.count, Self.isNameStart(bytes[start]) else { return start }
    var end = start
    while end < bytes.count, Self.isNameStart(bytes[end]) || (48...57).contains(bytes[end]) {
      end += 1
    }
    return end
  }

  private static func isNameStart(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte) || byte == 95
  }
}
