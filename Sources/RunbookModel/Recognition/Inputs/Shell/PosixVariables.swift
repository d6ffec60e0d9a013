/// Finds what `sh` and its like read and set, command by command.
struct PosixVariables {
  /// What the words of a command are to the one that stands before them.
  private enum Role {
    /// Assignments may stand here, or the command's own name.
    case start
    case arguments
    /// `export`, `local` and their like: names with or without a value.
    case declaration(sets: Bool)
    /// Names that `read`, `for`, `mapfile` or `select` fill; `all` of them or the first.
    case names(all: Bool)
    /// `source`, whose first argument names a file.
    case file
    /// The name behind the options of fish's `set`.
    case fishName
    /// `printf`, which fills the name behind `-v`.
    case printing
  }

  private(set) var readings: [ShellVariables.Reading] = []
  private(set) var set: Set<String> = []
  private(set) var setsUnknownFrom: Int?
  /// Those that programs which are started behind it can read.
  private(set) var exported: Set<String> = []
  /// Whether a file or what a program prints is read as if it stood in the script.
  private(set) var takesIn = false

  private let text: ShellText
  private var skipped: ArraySlice<Range<Int>>
  private var offset = 0
  private var role = Role.start
  /// Names that `NAME=…` before a command gives a value: set once it is known that none follows.
  private var assigned: [String] = []
  /// The name whose value is being looked at.
  private var pending: String?
  /// Whether the word before was an option that takes the next word.
  private var takesWord = false
  /// The letters of options that take a word.
  private var optionsWithWord = ""

  init(text: ShellText, skipped: [Range<Int>]) {
    self.text = text
    self.skipped = skipped[...]
  }

  mutating func scan() {
    var isWordStart = true
    while offset < text.bytes.count {
      if let place = skipped.first, offset >= place.lowerBound {
        skipped.removeFirst()
        offset = max(offset, place.upperBound)
        isWordStart = false
        continue
      }
      let byte = text.bytes[offset]
      switch text.context(offset) {
      case .comment, .singleQuoted, .literalDocument:
        if isWordStart, text.context(offset) == .singleQuoted { beginArgument() }
        if text.context(offset) != .comment { takeWrittenExport() }
        isWordStart = false
      case .command where Self.endsWord(byte):
        endWord()
        if Self.endsCommand(byte) { endCommand(at: offset) }
        isWordStart = true
      case let context:
        if isWordStart, context != .document { takeWord() }
        isWordStart = false
        take(byte, in: context)
        if context == .doubleQuoted || context == .document { takeWrittenExport() }
      }
      offset += 1
    }
    endWord()
    endCommand(at: offset)
  }

  // MARK: Commands and words

  private static func endsWord(_ byte: UInt8) -> Bool {
    [9, 10, 13, 32, 38, 40, 41, 59, 124, UInt8(ascii: "`")].contains(byte)
  }

  private static func endsCommand(_ byte: UInt8) -> Bool { !ASCII.isBlank(byte) }

  private mutating func endWord() {
    guard let name = pending else { return }
    pending = nil
    if case .declaration(let sets) = role {
      set.insert(name)
      if !sets { exported.insert(name) }
    } else {
      assigned.append(name)
    }
  }

  private mutating func endCommand(at end: Int) {
    // A line that ends in a backslash goes on.
    if end > 0, text.byte(end) == 10, text.byte(end - 1) == UInt8(ascii: "\\") { return }
    if case .start = role { set.formUnion(assigned) }
    assigned = []
    role = .start
    takesWord = false
  }

  /// A word whose letters say nothing: it is an argument, or the name of a command.
  private mutating func beginArgument() {
    if case .start = role { role = .arguments }
    if case .names = role { takesWord = false }
  }

  private mutating func takeWord() {
    // A backslash at the end of a line is no word.
    if text.byte(offset) == UInt8(ascii: "\\"), text.byte(offset + 1) == 10 { return }
    let end = text.nameEnd(from: offset)
    switch role {
    case .start: takeCommand(nameEnd: end)
    case .declaration(let sets): takeDeclared(sets: sets, nameEnd: end)
    case .names(let all): takeName(all: all, nameEnd: end)
    case .file: takeFile()
    case .fishName:
      if text.byte(offset) != UInt8(ascii: "-") {
        if end > offset { set.insert(text.text(offset..<end)) }
        role = .arguments
      }
    case .printing:
      if text.text(offset..<min(offset + 3, text.bytes.count)) == "-v " {
        role = .names(all: false)
      } else {
        role = .arguments
      }
    case .arguments: break
    }
  }

  private mutating func takeCommand(nameEnd end: Int) {
    if beginsAssignment(nameEnd: end) {
      pending = text.text(offset..<end)
      return
    }
    var wordEnd = offset
    while wordEnd < text.bytes.count, !Self.endsWord(text.bytes[wordEnd]) { wordEnd += 1 }
    let word = text.text(offset..<wordEnd)
    if Lexicon.shellKeywords.contains(word) { return }
    assigned = []
    switch word {
    case "export", "readonly": role = .declaration(sets: false)
    case "local", "declare", "typeset", "let": role = .declaration(sets: true)
    case "read": expectNames(all: true, optionsWithWord: "ptnNdui")
    case "mapfile", "readarray": expectNames(all: false, optionsWithWord: "dnOsuCc")
    case "for", "select": expectNames(all: false)
    case "getopts":
      expectNames(all: false)
      takesWord = true
    case "source", ".":
      role = .file
      takesIn = true
    case "eval":
      takesIn = true
      noteUnknown(after: "eval")
    case "printf": role = .printing
    case "set" where text.dialect == .fish: role = .fishName
    default: role = .arguments
    }
  }

  private mutating func expectNames(all: Bool, optionsWithWord: String = "") {
    role = .names(all: all)
    self.optionsWithWord = optionsWithWord
  }

  /// `NAME=`, `NAME+=` or `NAME[…]=`.
  private func beginsAssignment(nameEnd end: Int) -> Bool {
    guard end > offset else { return false }
    var sign = end
    if text.byte(sign) == UInt8(ascii: "[") {
      while sign < text.bytes.count, text.byte(sign) != UInt8(ascii: "]"), sign - end < 60 {
        sign += 1
      }
      sign += 1
    }
    if text.byte(sign) == UInt8(ascii: "+") { sign += 1 }
    return text.byte(sign) == UInt8(ascii: "=")
  }

  private mutating func takeDeclared(sets: Bool, nameEnd end: Int) {
    if beginsAssignment(nameEnd: end) {
      pending = text.text(offset..<end)
    } else if sets, end > offset {
      set.insert(text.text(offset..<end))
    } else if !sets, end > offset {
      exported.insert(text.text(offset..<end))
    } else if text.byte(offset) == UInt8(ascii: "$"), text.byte(offset + 1) == UInt8(ascii: "(") {
      // `export $(grep -v '^#' .env)`: the file says what is set.
      setsUnknownFrom = setsUnknownFrom ?? offset
    }
  }

  private mutating func takeName(all: Bool, nameEnd end: Int) {
    if takesWord {
      takesWord = false
      return
    }
    if text.byte(offset) == UInt8(ascii: "-") {
      var last = offset
      while last + 1 < text.bytes.count, !Self.endsWord(text.bytes[last + 1]) { last += 1 }
      takesWord = optionsWithWord.utf8.contains(text.byte(last))
      return
    }
    guard end > offset else {
      if text.byte(offset) == UInt8(ascii: "<") { role = .arguments }
      return
    }
    set.insert(text.text(offset..<end))
    if !all { role = .arguments }
  }

  /// `source FILE`; a file that only makes a program known sets nothing that a guide reads.
  private mutating func takeFile() {
    role = .arguments
    var end = offset
    while end < text.bytes.count, !Self.endsWord(text.bytes[end]) { end += 1 }
    let file = text.text(offset..<end)
    let isActivation = Lexicon.activationFiles.contains {
      file.hasSuffix($0) || file.hasSuffix($0 + "\"")
    }
    if !isActivation, !file.hasPrefix("<") { setsUnknownFrom = setsUnknownFrom ?? end }
  }

  /// `eval "$(ssh-agent -s)"` sets what the program in it prints.
  private mutating func noteUnknown(after word: String) {
    role = .arguments
    var start = offset + word.utf8.count
    while ASCII.isBlank(text.byte(start)) || ASCII.isQuote(text.byte(start)) { start += 1 }
    let isProgram =
      text.byte(start) == UInt8(ascii: "`")
      || text.byte(start) == UInt8(ascii: "$") && text.byte(start + 1) == UInt8(ascii: "(")
    guard isProgram else { return }
    var end = start
    while end < text.bytes.count, text.bytes[end] != 10 { end += 1 }
    setsUnknownFrom = setsUnknownFrom ?? end
  }

  // MARK: Expansions

  private mutating func take(_ byte: UInt8, in context: ShellText.Context) {
    if byte == UInt8(ascii: "\\") {
      // What a backslash stands before is no sign; a line that it ends goes on.
      if text.byte(offset + 1) != 10 { offset += 1 }
    } else if byte == UInt8(ascii: "$") {
      takeReference()
    } else if context == .arithmetic, !ASCII.isNameByte(text.byte(offset - 1)) {
      takeNumber()
    }
  }

  /// `export NAME=value` in a text that is written to a file which shells read when they start.
  private mutating func takeWrittenExport() {
    let word = "export ".utf8
    guard text.byte(offset) == word.first, text.bytes[offset...].starts(with: word) else { return }
    let start = offset + word.count
    let end = text.nameEnd(from: start)
    if end > start, text.byte(end) == UInt8(ascii: "=") { set.insert(text.text(start..<end)) }
  }

  /// A name in `$((count + 1))` or `((count++))`, which needs no `$` there.
  private mutating func takeNumber() {
    let end = text.nameEnd(from: offset)
    guard end > offset else { return }
    let name = text.text(offset..<end)
    var after = end
    while ASCII.isBlank(text.byte(after)) { after += 1 }
    let signs = text.text(after..<min(after + 2, text.bytes.count))
    let isSet = signs.hasPrefix("=") && signs != "=="
    if isSet || ["++", "+=", "-=", "--"].contains(signs) {
      set.insert(name)
    } else if !set.contains(name), !assigned.contains(name) {
      readings.append(.init(name: name, range: offset..<end, spelling: "$" + name))
    }
    offset = end - 1
  }

  private mutating func takeReference() {
    if text.byte(offset + 1) == UInt8(ascii: "$") {
      offset += 1
      return
    }
    guard let reference = ShellReference(at: offset, in: text) else { return }
    let name = reference.name
    if reference.sets { set.insert(name) }
    let isKnown = set.contains(name) || assigned.contains(name)
    if reference.needsValue, !isKnown, pending != name || !reference.isInList {
      readings.append(
        .init(name: name, range: offset..<reference.nameEnd, spelling: "$" + name))
    }
    offset = reference.nameEnd - 1
  }
}
