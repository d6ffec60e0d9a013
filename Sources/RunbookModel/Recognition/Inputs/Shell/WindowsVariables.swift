/// Finds what PowerShell reads and sets: `$name`, `$env:NAME`, `${name}`.
struct PowerShellVariables {
  private(set) var readings: [ShellVariables.Reading] = []
  private(set) var set: Set<String> = []
  private let text: ShellText
  private var skipped: ArraySlice<Range<Int>>
  /// Its variables have no capitals: `$Name` is `$name`.
  private var known: Set<String> = []

  init(text: ShellText, skipped: [Range<Int>]) {
    self.text = text
    self.skipped = skipped[...]
  }

  mutating func scan() {
    var offset = 0
    while offset < text.bytes.count {
      if let place = skipped.first, offset >= place.lowerBound {
        skipped.removeFirst()
        offset = max(offset, place.upperBound)
        continue
      }
      let context = text.context(offset)
      if text.bytes[offset] == UInt8(ascii: "`") {
        offset += 2
      } else if text.bytes[offset] == UInt8(ascii: "$"),
        context == .command || context == .doubleQuoted
      {
        offset = take(at: offset)
      } else {
        offset += 1
      }
    }
  }

  /// Takes a variable's name.
  ///
  /// - Returns: Where to go on.
  private mutating func take(at offset: Int) -> Int {
    var start = offset + 1
    if text.byte(start) == UInt8(ascii: "{") { start += 1 }
    let scope = text.nameEnd(from: start)
    var end = scope
    if text.byte(scope) == UInt8(ascii: ":"), text.nameEnd(from: scope + 1) > scope + 1 {
      end = text.nameEnd(from: scope + 1)
    }
    guard end > start else { return offset + 1 }
    let isEnvironment = end > scope && text.text(start..<scope).lowercased() == "env"
    let name = text.text((end > scope ? scope + 1 : start)..<end)
    if isSet(at: offset, nameEnd: end) {
      known.insert(name.lowercased())
      set.insert(name)
    } else if !known.contains(name.lowercased()), end == scope || isEnvironment,
      !Lexicon.isGivenInPowerShell(name)
    {
      let spelling = (isEnvironment ? "$env:" : "$") + name
      let close =
        text.byte(end) == UInt8(ascii: "}") && text.byte(offset + 1) == 123 ? end + 1 : end
      readings.append(.init(name: name, range: offset..<close, spelling: spelling))
    }
    return end
  }

  /// `$name = value`, `foreach ($name in …)`, `param($name)`.
  private func isSet(at offset: Int, nameEnd end: Int) -> Bool {
    guard text.context(offset) == .command else { return false }
    var after = text.byte(end) == UInt8(ascii: "}") ? end + 1 : end
    while ASCII.isBlank(text.byte(after)) { after += 1 }
    if text.byte(after) == UInt8(ascii: "="), text.byte(after + 1) != UInt8(ascii: "=") {
      return true
    }
    if text.byte(after) == UInt8(ascii: "+"), text.byte(after + 1) == UInt8(ascii: "=") {
      return true
    }
    return text.text(after..<min(after + 3, text.bytes.count)) == "in "
  }
}

/// Finds what `cmd.exe` reads and sets: `%NAME%`, `set NAME=value`, `setx NAME value`.
struct CommandPromptVariables {
  private(set) var readings: [ShellVariables.Reading] = []
  private(set) var set: Set<String> = []
  private let text: ShellText
  private var skipped: ArraySlice<Range<Int>>

  init(text: ShellText, skipped: [Range<Int>]) {
    self.text = text
    self.skipped = skipped[...]
  }

  mutating func scan() {
    var start = 0
    while start < text.bytes.count {
      let end = text.bytes[start...].firstIndex(of: 10) ?? text.bytes.count
      scan(line: start..<end)
      start = end + 1
    }
  }

  private mutating func scan(line: Range<Int>) {
    var offset = line.lowerBound
    while offset < line.upperBound {
      if let place = skipped.first, offset >= place.lowerBound {
        skipped.removeFirst()
        offset = max(offset, place.upperBound)
        continue
      }
      let end = text.nameEnd(from: offset + 1)
      let isReading =
        text.bytes[offset] == UInt8(ascii: "%") && end > offset + 2
        && text.byte(end) == UInt8(ascii: "%") && text.context(offset) != .comment
      if isReading {
        let name = text.text(offset + 1..<end)
        if !set.contains(name), !Lexicon.isGivenInWindows(name) {
          readings.append(.init(name: name, range: offset..<end + 1, spelling: "%\(name)%"))
        }
        offset = end + 1
      } else {
        offset += 1
      }
    }
    let words = text.text(line).split(separator: " ", maxSplits: 2)
    guard words.count > 1, let command = words.first?.lowercased(),
      command == "set" || command == "setx"
    else { return }
    let name = words[1].prefix { $0 != "=" }
    if !name.hasPrefix("/") { set.insert(String(name.drop { $0 == "\"" })) }
  }
}
