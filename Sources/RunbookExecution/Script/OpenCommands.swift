/// The commands that are open at the end of a part of a script, in words as a shell would read
/// them.
///
/// Inside `$(…)` there are several, the innermost last.
struct OpenCommands {
  /// A command up to the place where the part ends.
  struct Command {
    /// Its whole words, without quotes.
    fileprivate(set) var words: [String] = []
    /// What there is of the word that is not ended, without quotes.
    fileprivate(set) var open = ""
    /// Whether that word is no argument but what a redirection goes to, or a here-string.
    fileprivate(set) var isRedirected = false

    fileprivate var hasWord = false

    fileprivate mutating func endWord() {
      if hasWord, !isRedirected { words.append(open) }
      if hasWord { isRedirected = false }
      open = ""
      hasWord = false
    }
  }

  private enum Quotes { case none, single, double, escaped }

  private struct Frame {
    var command = Command()
    var quotes = Quotes.none
    /// The byte that ends it; `nil` for the outermost.
    let closer: UInt8?
  }

  private var frames = [Frame(closer: nil)]
  private let bytes: [UInt8]
  private var offset = 0
  /// The bytes of a letter that is not whole yet.
  private var pending: [UInt8] = []

  /// The innermost last.
  var commands: [Command] { frames.map(\.command) }

  /// Reads the commands of a part of a script.
  ///
  /// - Complexity: O(*n*) for *n* bytes.
  init(_ bytes: some Collection<UInt8>) {
    self.bytes = Array(bytes)
    while offset < self.bytes.count { step() }
  }

  private var top: Int { frames.count - 1 }
  private var next: UInt8 { offset + 1 < bytes.count ? bytes[offset + 1] : 0 }

  private mutating func step() {
    let byte = bytes[offset]
    switch (frames[top].quotes, byte) {
    case (.single, 39), (.escaped, 39), (.double, 34): toggle(.none)
    case (.single, _): append(byte)
    case (.none, 39): toggle(.single)
    case (.none, 34): toggle(.double)
    case (.none, 36) where next == 39: toggle(.escaped, length: 2)
    case (.none, 36) where next == 34: toggle(.double, length: 2)
    case (_, 92): stepOverBackslash()
    case (.escaped, _): append(byte)
    case (_, 36) where next == 40: open(closer: 41, length: 2)
    case (_, 96): if frames[top].closer == 96 { close() } else { open(closer: 96, length: 1) }
    case (.double, _): append(byte)
    default: stepBetweenWords(byte)
    }
  }

  private mutating func append(_ byte: UInt8) {
    // Bytes of one letter come one by one.
    pending.append(byte)
    offset += 1
    guard offset >= bytes.count || bytes[offset] & 0xC0 != 0x80 else { return }
    frames[top].command.open += String(decoding: pending, as: UTF8.self)
    frames[top].command.hasWord = true
    pending = []
  }
  private mutating func toggle(_ quotes: Quotes, length: Int = 1) {
    frames[top].quotes = quotes
    frames[top].command.hasWord = true
    offset += length
  }

  private mutating func stepOverBackslash() {
    let isEscaping = frames[top].quotes == .none || "\\\"$`\n".utf8.contains(next)
    guard isEscaping, offset + 1 < bytes.count else { return append(92) }
    offset += 1
    if bytes[offset] == 10 { offset += 1 } else { append(bytes[offset]) }
  }

  private mutating func open(closer: UInt8, length: Int) {
    frames.append(Frame(closer: closer))
    offset += length
  }

  private mutating func close() {
    if frames.count > 1 { frames.removeLast() }
    // What it prints is not known.
    frames[top].command.open += "x"
    frames[top].command.hasWord = true
    offset += 1
  }

  private mutating func stepBetweenWords(_ byte: UInt8) {
    switch byte {
    case 32, 9, 13:
      frames[top].command.endWord()
      offset += 1
    case 35 where !frames[top].command.hasWord:
      while offset < bytes.count, bytes[offset] != 10 { offset += 1 }
    case 40: open(closer: 41, length: 1)
    case 41 where frames[top].closer == 41: close()
    case 60, 62: redirect()
    case 38 where next == 62: offset += 1
    case 10, 38, 41, 59, 124:
      frames[top].command = Command()
      offset += 1
    default: append(byte)
    }
  }

  private mutating func redirect() {
    // The number in front of it is that of a stream.
    if frames[top].command.open.utf8.allSatisfy({ (48...57).contains($0) }) {
      frames[top].command.open = ""
      frames[top].command.hasWord = false
    }
    frames[top].command.endWord()
    while offset < bytes.count, [38, 60, 62, 124].contains(bytes[offset]) { offset += 1 }
    if offset < bytes.count, bytes[offset] == 40 { return open(closer: 41, length: 1) }
    if offset < bytes.count, bytes[offset] == 45 { offset += 1 }
    frames[top].command.isRedirected = true
  }
}
