/// Finds what surrounds each byte of a script for `sh` and its like.
///
/// Source: POSIX.1-2017, Shell Command Language, sections 2.2 (quoting), 2.6 (expansions) and
/// 2.7.4 (here-documents).
struct PosixLexer {
  private enum Frame {
    case commands(close: UInt8)
    case doubleQuotes, parameter, arithmetic
  }

  private struct HereDocument {
    let delimiter: [UInt8]
    let isLiteral: Bool
  }

  private let bytes: [UInt8]
  private var result: [ShellText.Context]
  private var offset = 0
  private var frames: [Frame] = []
  private var announced: [HereDocument] = []
  private var isAtWordStart = true
  /// Where each line that could end a here-document last stands.
  private var lastLines: [ArraySlice<UInt8>: Int]?

  init(bytes: [UInt8]) {
    self.bytes = bytes
    result = Array(repeating: .command, count: bytes.count)
  }

  /// The context of each byte.
  mutating func contexts() -> [ShellText.Context] {
    while offset < bytes.count { step() }
    return result
  }

  private func byte(_ ahead: Int) -> UInt8 {
    offset + ahead < bytes.count ? bytes[offset + ahead] : 0
  }

  private mutating func take(_ length: Int, as context: ShellText.Context) {
    let end = min(offset + length, bytes.count)
    for index in offset..<end { result[index] = context }
    offset = end
  }

  private mutating func step() {
    switch frames.last {
    case .doubleQuotes: stepInText(as: .doubleQuoted, close: UInt8(ascii: "\""))
    case .parameter: stepInText(as: .parameter, close: UInt8(ascii: "}"))
    case .arithmetic: stepInArithmetic()
    case .commands(let close): stepInCommands(close: close)
    case nil: stepInCommands(close: 0)
    }
  }

  // MARK: Commands

  private mutating func stepInCommands(close: UInt8) {
    let wasAtWordStart = isAtWordStart
    isAtWordStart = false
    switch byte(0) {
    case close where close != 0: closeFrame(as: .command)
    case UInt8(ascii: "\\"): take(2, as: .command)
    case UInt8(ascii: "'"): takeSingleQuotes()
    case UInt8(ascii: "\""):
      take(1, as: .doubleQuoted)
      frames.append(.doubleQuotes)
    case UInt8(ascii: "$"): takeExpansion(as: .command)
    case UInt8(ascii: "`"): open(close: UInt8(ascii: "`"))
    case UInt8(ascii: "#") where wasAtWordStart: takeComment()
    case UInt8(ascii: "(") where byte(1) == UInt8(ascii: "(") && wasAtWordStart:
      take(2, as: .arithmetic)
      frames.append(.arithmetic)
    case UInt8(ascii: "("): open(close: UInt8(ascii: ")"))
    case UInt8(ascii: "<"): takeLessSign()
    case 10:
      take(1, as: .command)
      isAtWordStart = true
      takeDocuments()
    default:
      isAtWordStart = [9, 13, 32, 38, 40, 41, 59, 124].contains(byte(0))
      take(1, as: .command)
    }
  }

  private mutating func open(close: UInt8) {
    take(1, as: .command)
    frames.append(.commands(close: close))
    isAtWordStart = true
  }

  private mutating func closeFrame(as context: ShellText.Context) {
    take(1, as: context)
    frames.removeLast()
  }

  private mutating func takeComment() {
    let end = bytes[offset...].firstIndex(of: 10) ?? bytes.count
    take(end - offset, as: .comment)
  }

  /// What stands between apostrophes; one that nothing closes is a letter.
  private mutating func takeSingleQuotes() {
    guard let close = bytes[(offset + 1)...].firstIndex(of: UInt8(ascii: "'")) else {
      return take(1, as: .command)
    }
    take(close + 1 - offset, as: .singleQuoted)
  }

  // MARK: Expansions

  private mutating func takeExpansion(as context: ShellText.Context) {
    switch byte(1) {
    case UInt8(ascii: "(") where byte(2) == UInt8(ascii: "("):
      take(3, as: .arithmetic)
      frames.append(.arithmetic)
    case UInt8(ascii: "("):
      take(1, as: .command)
      open(close: UInt8(ascii: ")"))
    case UInt8(ascii: "{"):
      take(2, as: .parameter)
      frames.append(.parameter)
    case UInt8(ascii: "'") where context == .command: takeEscapedQuotes()
    default: take(1, as: context)
    }
  }

  /// `$'…'`, in which a backslash hides an apostrophe.
  private mutating func takeEscapedQuotes() {
    var end = offset + 2
    while end < bytes.count, bytes[end] != UInt8(ascii: "'") {
      end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    take(end + 1 - offset, as: .singleQuoted)
  }

  /// Goes on in quotes or braces, where the shell expands and nothing else.
  private mutating func stepInText(as context: ShellText.Context, close: UInt8) {
    switch byte(0) {
    case close: closeFrame(as: context)
    case UInt8(ascii: "\\"): take(2, as: context)
    case UInt8(ascii: "$"): takeExpansion(as: context)
    case UInt8(ascii: "`"): open(close: UInt8(ascii: "`"))
    case 10 where context == .parameter: frames.removeLast()
    default: take(1, as: context)
    }
  }

  private mutating func stepInArithmetic() {
    switch byte(0) {
    case UInt8(ascii: ")") where byte(1) == UInt8(ascii: ")"):
      take(2, as: .arithmetic)
      frames.removeLast()
    case UInt8(ascii: "$"): takeExpansion(as: .arithmetic)
    case 10:
      frames.removeLast()
    default: take(1, as: .arithmetic)
    }
  }

  // MARK: Here-documents and angles

  /// `<<WORD` announces a here-document; `<name>` is no redirection, and no quote in it opens
  /// anything.
  private mutating func takeLessSign() {
    if byte(1) == UInt8(ascii: "<"), byte(2) != UInt8(ascii: "<") { return announceDocument() }
    if byte(1) == UInt8(ascii: "<") { return take(3, as: .command) }
    guard ASCII.isLetter(byte(1)) || byte(1) >= 128 else { return take(1, as: .command) }
    var end = offset + 1
    while end < bytes.count, end - offset < 160, bytes[end] != 10, bytes[end] != 60 {
      if bytes[end] == UInt8(ascii: ">") { return take(end + 1 - offset, as: .command) }
      end += 1
    }
    take(1, as: .command)
  }

  private mutating func announceDocument() {
    var end = offset + 2
    if end < bytes.count, bytes[end] == UInt8(ascii: "-") { end += 1 }
    while end < bytes.count, ASCII.isBlank(bytes[end]) { end += 1 }
    var delimiter: [UInt8] = []
    var isLiteral = false
    while end < bytes.count, !Self.endsDelimiter(bytes[end]) {
      if ASCII.isQuote(bytes[end]) || bytes[end] == UInt8(ascii: "\\") {
        isLiteral = true
      } else {
        delimiter.append(bytes[end])
      }
      end += 1
    }
    if let last = lastLine(delimiter), last > offset {
      announced.append(HereDocument(delimiter: delimiter, isLiteral: isLiteral))
      take(end - offset, as: .command)
    } else {
      take(2, as: .command)
    }
  }

  private static func endsDelimiter(_ byte: UInt8) -> Bool {
    [9, 10, 13, 32, 38, 40, 41, 59, 60, 62, 124].contains(byte)
  }

  /// Where a line with nothing but `delimiter` last begins.
  private mutating func lastLine(_ delimiter: [UInt8]) -> Int? {
    if let lastLines { return lastLines[delimiter[...]] }
    var lines: [ArraySlice<UInt8>: Int] = [:]
    for line in bytes.split(separator: 10) {
      let bare = Self.trimmed(line)
      // The words that end here-documents are short.
      if !bare.isEmpty, bare.count < 40 { lines[bare] = bare.startIndex }
    }
    lastLines = lines
    return lines[delimiter[...]]
  }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var line = line.drop { ASCII.isBlank($0) }
    while let last = line.last, ASCII.isBlank(last) || last == 13 { line.removeLast() }
    return line
  }

  private mutating func takeDocuments() {
    for document in announced {
      let context: ShellText.Context = document.isLiteral ? .literalDocument : .document
      while offset < bytes.count {
        let end = bytes[offset...].firstIndex(of: 10) ?? bytes.count
        let line = Self.trimmed(bytes[offset..<end])
        let isEnd = line.elementsEqual(document.delimiter)
        let isComment = line.first == UInt8(ascii: "#")
        take(end + 1 - offset, as: isEnd ? .command : isComment ? .comment : context)
        if isEnd { break }
      }
    }
    announced = []
  }
}
