import MarkdownSyntax

/// A command of a script with all that belongs to it.
struct ShellStatement: Hashable {
  /// With its here-documents; offsets of UTF-8 in the script.
  let range: SourceRange
  /// Without them.
  let head: SourceRange
}

/// Finds what surrounds given places in a bash script.
///
/// The bytes of the places themselves are skipped: a placeholder such as `<domain>` would read
/// as a redirection. A script that is not well formed has contexts too; nothing is refused here.
///
/// - Complexity: O(*n*) for *n* bytes, beside the lines of here-documents, read twice.
struct ShellScanner {
  private enum Closer { case end, parenthesis, backtick }

  private struct HereDocument {
    let delimiter: String
    let isLiteral: Bool
    let stripsTabs: Bool
  }

  private enum Frame {
    case commands(Closer)
    case doubleQuotes, singleQuotes, escapedQuotes, comment
    case braces(inQuotes: Bool)
    case arithmetic(depth: Int)
    case hereDocument(HereDocument)
  }

  private let bytes: [UInt8]
  private var offset = 0
  private var frames: [Frame] = [.commands(.end)]
  private var announced: [HereDocument] = []
  private var isAtWordStart = true
  private var isAtLineStart = true
  private var statements: [ShellStatement] = []
  private var statementStart = 0
  private var documentStart: Int?

  /// The context of each of `places`, which are ranges of UTF-8 offsets in order.
  static func contexts(of places: [SourceRange], in script: String) -> [ShellContext] {
    var scanner = ShellScanner(bytes: Array(script.utf8))
    return places.map { place in
      while scanner.offset < place.lowerBound { scanner.step(before: place.lowerBound) }
      let context = scanner.context
      scanner.offset = max(scanner.offset, place.upperBound)
      scanner.isAtWordStart = false
      scanner.isAtLineStart = false
      return context
    }
  }

  /// The commands of a script, in order, without gaps; `places` are skipped as by `contexts`.
  static func statements(in script: String, skipping places: [SourceRange]) -> [ShellStatement] {
    var scanner = ShellScanner(bytes: Array(script.utf8))
    for place in places {
      while scanner.offset < place.lowerBound { scanner.step(before: place.lowerBound) }
      scanner.offset = max(scanner.offset, place.upperBound)
      scanner.isAtWordStart = false
      scanner.isAtLineStart = false
    }
    while scanner.offset < scanner.bytes.count { scanner.step(before: scanner.bytes.count) }
    scanner.endStatement()
    return scanner.statements
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var context: ShellContext {
    switch frames.last {
    case .doubleQuotes, .braces(inQuotes: true): .doubleQuoted
    case .singleQuotes: .singleQuoted
    case .escapedQuotes: .escapedQuoted
    case .comment: .comment
    case .arithmetic: .arithmetic
    case .hereDocument(let document):
      document.isLiteral ? .literalHereDocument(delimiter: document.delimiter) : .hereDocument
    case .commands, .braces, nil: .unquoted
    }
  }

  /// The byte so far ahead as what it is in ASCII; NUL after the end.
  private func byte(_ ahead: Int) -> Unicode.Scalar {
    offset + ahead < bytes.count ? Unicode.Scalar(bytes[offset + ahead]) : "\0"
  }

  /// Goes on by at least one byte; a jump does not reach into a place that is to be skipped.
  private mutating func step(before limit: Int) {
    defer { offset = min(offset, limit) }
    switch frames.last {
    case .commands(let closer): stepInCommands(closer)
    case .doubleQuotes: stepInDoubleQuotes()
    case .singleQuotes: close(at: "'")
    case .escapedQuotes: stepInEscapedQuotes()
    case .comment: stepInComment()
    case .braces(let inQuotes): stepInBraces(inQuotes)
    case .arithmetic(let depth): stepInArithmetic(depth)
    case .hereDocument(let document): stepIn(document)
    case nil: offset += 1
    }
  }

  // MARK: Commands

  private mutating func stepInCommands(_ closer: Closer) {
    let wasAtWordStart = isAtWordStart
    isAtWordStart = false
    switch byte(0) {
    case "\\": offset += 2
    case "'": open(.singleQuotes)
    case "\"": open(.doubleQuotes)
    case "$": expansion(inQuotes: false)
    case "`": backtick()
    case "#" where wasAtWordStart: open(.comment)
    case "(" where byte(1) == "(": open(.arithmetic(depth: 0), length: 2)
    case "(": open(.commands(.parenthesis))
    case ")":
      if closer == .parenthesis { frames.removeLast() }
      offset += 1
      isAtWordStart = closer != .parenthesis
    case "<" where byte(1) == "<" && byte(2) != "<": announceHereDocument()
    case "<" where byte(1) == "<": offset += 3
    case "\n": endLine()
    case " ", "\t", ";", "&", "|":
      let isEnd = endsStatement
      offset += 1
      isAtWordStart = true
      if isEnd { endStatement() }
    default: offset += 1
    }
  }

  private mutating func endLine() {
    offset += 1
    isAtWordStart = true
    if announced.isEmpty { endStatement() } else { documentStart = documentStart ?? offset }
    openNextHereDocument()
  }

  /// Whether a command ends at the sign that comes next; that `2>&1` has is none.
  private var endsStatement: Bool {
    guard announced.isEmpty else { return false }
    let before = offset > 0 ? bytes[offset - 1] : 0
    switch byte(0) {
    case ";": return true
    case "&": return before != 60 && before != 62 && byte(1) != ">"
    case "|": return byte(1) == "|"
    default: return false
    }
  }

  /// Ends a command that stands in no other.
  private mutating func endStatement() {
    guard frames.count == 1 || offset >= bytes.count, offset > statementStart else { return }
    statements.append(
      ShellStatement(
        range: statementStart..<offset, head: statementStart..<(documentStart ?? offset))
    )
    statementStart = offset
    documentStart = nil
  }

  private mutating func open(_ frame: Frame, length: Int = 1) {
    frames.append(frame)
    offset += length
    isAtWordStart = true
  }

  private mutating func close(at byte: Unicode.Scalar) {
    if self.byte(0) == byte { frames.removeLast() }
    offset += 1
    isAtWordStart = false
  }

  /// Opens what begins with `$`.
  private mutating func expansion(inQuotes: Bool) {
    switch byte(1) {
    case "(" where byte(2) == "(": open(.arithmetic(depth: 0), length: 3)
    case "(": open(.commands(.parenthesis), length: 2)
    case "{": open(.braces(inQuotes: inQuotes), length: 2)
    case "'" where !inQuotes: open(.escapedQuotes, length: 2)
    case "\"" where !inQuotes: open(.doubleQuotes, length: 2)
    default: offset += 1
    }
  }

  /// Opens a command in backticks, or ends the one that is open, with what is left open in it.
  private mutating func backtick() {
    let opening = frames.lastIndex {
      if case .commands(.backtick) = $0 { true } else { false }
    }
    guard let opening else { return open(.commands(.backtick)) }
    frames.removeSubrange(opening...)
    offset += 1
    isAtWordStart = false
  }

  // MARK: Quotes and expansions

  private mutating func stepInDoubleQuotes() {
    switch byte(0) {
    case "\\": offset += 2
    case "$": expansion(inQuotes: true)
    case "`": backtick()
    default: close(at: "\"")
    }
  }

  private mutating func stepInEscapedQuotes() {
    if byte(0) == "\\" { offset += 2 } else { close(at: "'") }
  }

  private mutating func stepInBraces(_ inQuotes: Bool) {
    switch byte(0) {
    case "\\": offset += 2
    case "\"": open(.doubleQuotes)
    case "'" where !inQuotes: open(.singleQuotes)
    case "$": expansion(inQuotes: inQuotes)
    case "`": backtick()
    default: close(at: "}")
    }
  }

  private mutating func stepInArithmetic(_ depth: Int) {
    switch byte(0) {
    case "$" where byte(1) == "(" || byte(1) == "{": expansion(inQuotes: true)
    case "(":
      frames[frames.count - 1] = .arithmetic(depth: depth + 1)
      offset += 1
    case ")" where depth > 0:
      frames[frames.count - 1] = .arithmetic(depth: depth - 1)
      offset += 1
    case ")":
      frames.removeLast()
      offset += byte(1) == ")" ? 2 : 1
      isAtWordStart = false
    default: offset += 1
    }
  }

  private mutating func stepInComment() {
    // The line's end is the commands' to read.
    if byte(0) == "\n" { frames.removeLast() } else { offset += 1 }
  }

  // MARK: Here-documents

  private mutating func announceHereDocument() {
    offset += 2
    let stripsTabs = byte(0) == "-"
    if stripsTabs { offset += 1 }
    while byte(0) == " " || byte(0) == "\t" { offset += 1 }
    var delimiter: [UInt8] = []
    var isLiteral = false
    var quote: Unicode.Scalar?
    while offset < bytes.count {
      let next = byte(0)
      if quote == nil, Self.delimiterEnds.contains(next) { break }
      offset += 1
      if next == quote {
        quote = nil
      } else if quote == nil, next == "'" || next == "\"" {
        isLiteral = true
        quote = next
      } else if quote == nil, next == "\\" {
        isLiteral = true
      } else {
        delimiter.append(bytes[offset - 1])
      }
    }
    let text = String(decoding: delimiter, as: UTF8.self)
    announced.append(
      HereDocument(delimiter: text, isLiteral: isLiteral, stripsTabs: stripsTabs))
  }

  private static let delimiterEnds: Set<Unicode.Scalar> = [
    " ", "\t", "\n", ";", "&", "|", "<", ">", "(", ")",
  ]

  private mutating func openNextHereDocument() {
    guard !announced.isEmpty else { return }
    frames.append(.hereDocument(announced.removeFirst()))
    isAtLineStart = true
  }

  private mutating func stepIn(_ document: HereDocument) {
    if isAtLineStart, let end = endOfDelimiterLine(document) {
      frames.removeLast()
      offset = end
      isAtWordStart = true
      if announced.isEmpty { endStatement() }
      return openNextHereDocument()
    }
    isAtLineStart = byte(0) == "\n"
    guard !document.isLiteral else { return offset += 1 }
    switch byte(0) {
    case "\\": offset += 2
    case "$": expansion(inQuotes: true)
    case "`": backtick()
    default: offset += 1
    }
  }

  /// Where the text goes on if this line ends the document.
  private func endOfDelimiterLine(_ document: HereDocument) -> Int? {
    let end = bytes[offset...].firstIndex(of: 10) ?? bytes.count
    var line = bytes[offset..<end]
    if document.stripsTabs { line = line.drop { $0 == 9 } }
    guard line.elementsEqual(document.delimiter.utf8) else { return nil }
    return min(end + 1, bytes.count)
  }
}
