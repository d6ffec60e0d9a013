/// Words as shells of the POSIX family write and read them.
///
/// Source: Shell Command Language, POSIX.1-2024, 2.2 Quoting.
enum ShellWords {
  /// A word that a shell reads as exactly `bytes`.
  static func quoted(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var result: [UInt8] = [39]
    for byte in bytes {
      if byte == 39 { result += [39, 92, 39, 39] } else { result.append(byte) }
    }
    result.append(39)
    return result
  }

  static func quoted(_ text: String) -> [UInt8] { quoted(text.utf8) }

  /// The lines of what a shell lists, where a line goes on inside quotes.
  static func statements(of listing: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var statements: [ArraySlice<UInt8>] = []
    var start = listing.startIndex
    var reader = Reader(listing)
    while let byte = reader.next() {
      guard byte.isLineEnd else { continue }
      statements.append(listing[start..<(reader.offset - 1)])
      start = reader.offset
    }
    if start < listing.endIndex { statements.append(listing[start...]) }
    return statements
  }

  /// What a shell reads where a word is written; nothing is expanded.
  static func value(of word: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var reader = Reader(word)
    while let part = reader.next() {
      if let byte = part.byte { result.append(byte) }
    }
    return result
  }

  /// `NAME` and the word behind `NAME=`; `nil` for the word where there is none.
  static func assignment(_ text: ArraySlice<UInt8>) -> (name: String, word: ArraySlice<UInt8>?) {
    guard let equals = text.firstIndex(of: 61) else {
      return (String(decoding: text, as: UTF8.self), nil)
    }
    return (String(decoding: text[..<equals], as: UTF8.self), text[(equals + 1)...])
  }

  /// Goes through quoted text byte by byte.
  private struct Reader {
    /// A byte that the text stands for, or what only quotes it.
    struct Part {
      let byte: UInt8?
      let isLineEnd: Bool
    }

    private enum Quotes { case none, single, double, escaped }

    private let bytes: ArraySlice<UInt8>
    private(set) var offset: Int
    private var quotes = Quotes.none

    init(_ bytes: ArraySlice<UInt8>) {
      self.bytes = bytes
      offset = bytes.startIndex
    }

    mutating func next() -> Part? {
      guard let byte = take() else { return nil }
      switch (quotes, byte) {
      case (.none, 39), (.single, 39), (.escaped, 39):
        quotes = quotes == .none ? .single : .none
      case (.none, 34), (.double, 34): quotes = quotes == .none ? .double : .none
      case (.none, 36) where peek == 39:
        offset += 1
        quotes = .escaped
      case (.none, 92): return Part(byte: take(), isLineEnd: false)
      case (.double, 92):
        guard let following = peek, "\\\"$`".utf8.contains(following) else { break }
        return Part(byte: take(), isLineEnd: false)
      case (.escaped, 92): return Part(byte: escape(), isLineEnd: false)
      case (.none, 10): return Part(byte: 10, isLineEnd: true)
      default: return Part(byte: byte, isLineEnd: false)
      }
      // A backslash that quotes nothing means itself; the rest are quotes.
      return Part(byte: byte == 92 ? byte : nil, isLineEnd: false)
    }

    private var peek: UInt8? { offset < bytes.endIndex ? bytes[offset] : nil }

    private mutating func take() -> UInt8? {
      guard let byte = peek else { return nil }
      offset += 1
      return byte
    }

    /// What stands behind a backslash in `$'…'`.
    private mutating func escape() -> UInt8? {
      guard let byte = take() else { return nil }
      switch byte {
      case 97: return 7
      case 98: return 8
      case 69, 101: return 27
      case 102: return 12
      case 110: return 10
      case 114: return 13
      case 116: return 9
      case 118: return 11
      case 99: return take().map { $0 & 31 }
      case 120: return number(radix: 16, digits: 2)
      case 48...55:
        offset -= 1
        return number(radix: 8, digits: 3)
      default: return byte
      }
    }

    private mutating func number(radix: Int, digits: Int) -> UInt8 {
      let text = bytes[offset...].prefix(digits).prefix { byte in
        Character(Unicode.Scalar(byte)).hexDigitValue.map { $0 < radix } ?? false
      }
      offset += text.count
      return UInt8(
        truncatingIfNeeded: Int(String(decoding: text, as: UTF8.self), radix: radix) ?? 0)
    }
  }
}
