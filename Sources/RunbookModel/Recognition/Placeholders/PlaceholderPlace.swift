/// A place in a script at which rules are asked, and what stands around it.
struct PlaceholderPlace {
  let text: ShellText
  /// The word that begins here; empty at a sign.
  let word: PlaceholderWord
  /// Where the command begins in which the place is.
  let commandStart: Int
  /// What the guide has for names of settings.
  var names = SettingNames.none

  var offset: Int { word.range.lowerBound }
  /// The byte before the word.
  var before: UInt8 { text.byte(offset - 1) }
  /// The byte behind the word.
  var after: UInt8 { text.byte(word.range.upperBound) }
  var context: ShellText.Context { text.context(offset) }

  func byte(_ offset: Int) -> UInt8 { text.byte(offset) }

  // MARK: Around the place

  /// Whether a range is all that stands between two quotes.
  func isQuoted(_ range: Range<Int>) -> Bool {
    let open = byte(range.lowerBound - 1)
    return ASCII.isQuote(open) && byte(range.upperBound) == open
  }

  /// Whether a range is an argument of its own, bare or quoted, or all of an option's value.
  func isArgument(_ range: Range<Int>) -> Bool {
    if isQuoted(range) { return true }
    guard context == .command else { return false }
    let open = byte(range.lowerBound - 1)
    let close = byte(range.upperBound)
    let opens = open == 0 || open == 10 || ASCII.isBlank(open) || open == UInt8(ascii: "=")
    return opens && (close == 0 || [9, 10, 13, 32, 38, 41, 59, 62, 124].contains(close))
  }

  /// Whether the place is one word of several between quotes, or of a here-document.
  var isAmongWords: Bool {
    switch context {
    case .command, .parameter, .comment, .arithmetic: false
    case .document, .literalDocument: true
    case .singleQuoted, .doubleQuoted:
      ASCII.isBlank(before) || ASCII.isBlank(after)
    }
  }

  /// The end of what stands between quotes around the place, or of the line; 200 bytes on at most.
  var textEnd: Int {
    var end = word.range.upperBound
    let context = context
    while end < text.bytes.count, end - offset < 200, text.bytes[end] != 10,
      text.context(end) == context
    {
      if context != .command, ASCII.isQuote(text.bytes[end]) { break }
      end += 1
    }
    return end
  }

  /// Whether a value follows the range, as in JSON, YAML or a header: `name: value`.
  func isKey(_ range: Range<Int>) -> Bool {
    var end = range.upperBound
    if ASCII.isQuote(byte(end)) { end += 1 }
    guard byte(end) == UInt8(ascii: ":") else { return false }
    return end > range.upperBound || byte(end + 1) == 0 || byte(end + 1) == 10
      || ASCII.isBlank(byte(end + 1))
  }

  // MARK: The command

  /// The words of the command before the place, at most the last 300 bytes of them.
  var argumentsBefore: [Substring] {
    let start = max(commandStart, offset - 300)
    guard start < offset else { return [] }
    return text.text(start..<offset).utf8.split { $0.isBlank || ASCII.isQuote($0) }
      .map { Substring($0) }
  }

  /// The option or word right before the one that the place is in.
  var argumentBefore: String? {
    var words = argumentsBefore
    if let last = byte(offset - 1) as UInt8?, !ASCII.isBlank(last), !ASCII.isQuote(last) {
      words = words.dropLast()
    }
    return words.last.map(String.init)
  }

  /// The program that the command runs: its first word behind `sudo` and variables.
  var program: String {
    let end = min(text.bytes.count, commandStart + 200)
    guard commandStart < end else { return "" }
    var skipsNext = false
    for bytes in text.bytes[commandStart..<end].split(whereSeparator: { $0 == 32 || $0 < 14 }) {
      let word = String(decoding: bytes, as: UTF8.self)
      if skipsNext {
        skipsNext = false
        continue
      }
      if word.hasPrefix("-") {
        skipsNext = word == "-u"
      } else if !Self.prefixes.contains(word), !bytes.contains(UInt8(ascii: "=")) {
        return word.split(separator: "/").last.map(String.init) ?? word
      }
    }
    return ""
  }

  private static let prefixes: Set<String> = [
    "sudo", "env", "time", "nohup", "exec", "command", "then", "do", "else", "if", "while", "!",
    "{", "doas",
  ]

  /// Whether the program is one of these.
  func isRun(by programs: Set<String>) -> Bool { programs.contains(program) }
}
