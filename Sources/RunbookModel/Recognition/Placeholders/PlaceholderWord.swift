/// A word of a script as rules look at it: letters and digits, with `-`, `_` and inner dots.
struct PlaceholderWord {
  /// UTF-8 offsets in the script.
  let range: Range<Int>
  let text: String
  /// The same in small letters.
  let lower: String
  /// The word that begins at an offset.
  init(text: ShellText, at start: Int) {
    var end = start
    while end < text.bytes.count {
      let byte = text.bytes[end]
      let isInnerDot =
        byte == UInt8(ascii: ".") && Self.isWordByte(text.byte(end - 1))
        && Self.isWordByte(text.byte(end + 1))
      guard Self.isWordByte(byte) || isInnerDot, !Self.isEllipsis(at: end, in: text) else { break }
      end += 1
    }
    self.init(text: text, range: start..<end)
  }

  init(text: ShellText, range: Range<Int>) {
    self.range = range
    self.text = text.text(range)
    var bytes = text.bytes[range]
    guard bytes.contains(where: ASCII.isUpper) else {
      lower = self.text
      return
    }
    for index in bytes.indices where ASCII.isUpper(bytes[index]) { bytes[index] += 32 }
    lower = String(decoding: bytes, as: UTF8.self)
  }

  /// Its parts between `-`, `_` and `.`, in small letters.
  var parts: [Substring] {
    lower.utf8.split { $0 == 45 || $0 == 95 || $0 == 46 }.map { Substring($0) }
  }

  /// Whether a word goes on with the byte.
  static func isWordByte(_ byte: UInt8) -> Bool {
    ASCII.isNameByte(byte) || byte == UInt8(ascii: "-") || byte >= 128
  }

  private static func isEllipsis(at offset: Int, in text: ShellText) -> Bool {
    text.bytes[offset] == 0xE2 && text.bytes[offset...].starts(with: "…".utf8)
  }

  var count: Int { range.count }

  /// Whether it has capitals and no small letters.
  var isMostlyCapital: Bool {
    text.utf8.contains(where: ASCII.isUpper) && !text.utf8.contains(where: ASCII.isLower)
  }

  /// Whether it has an inner dot.
  var hasDot: Bool { text.utf8.contains(46) }

  /// Whether `-` or `_` join it of parts.
  var isJoined: Bool { text.utf8.contains { $0 == 45 || $0 == 95 } }

  /// The offsets in the script of a part of the word that begins and ends so far inside it.
  func part(_ part: Range<Int>) -> Range<Int> {
    range.lowerBound + part.lowerBound..<range.lowerBound + part.upperBound
  }
}
