/// Text that comes from outside, written so that Markdown shows it and makes nothing of it, and
/// so that it is read back scalar by scalar.
enum ReadableText {
  /// One line for a sentence of ours; breaks and what cannot be seen become blanks.
  ///
  /// It is not read back: the machine's form holds the exact text.
  static func phrase(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar.isUnreadable {
        if !result.hasSuffix(" ") { result += " " }
      } else {
        if markup.contains(scalar) { result += "\\" }
        result.unicodeScalars.append(scalar)
      }
    }
    return result.isEmpty ? " " : result
  }

  /// Punctuation that Markdown may read as more than itself, anywhere in a line.
  private static let markup: Set<Unicode.Scalar> = [
    "\\", "`", "*", "_", "[", "]", "<", ">", "&", "~", "|",
  ]

  // MARK: Notes

  /// The lines of a quote that shows `text`, each with its `>`.
  static func quoted(_ text: String) -> [String] {
    let lines = self.lines(of: text)
    return lines.enumerated().map { index, line in
      guard !line.isEmpty else { return ">" }
      let isFollowed = index + 1 < lines.count && !lines[index + 1].isEmpty
      // A backslash keeps the line break where Markdown would join the lines.
      return "> " + escaped(line) + (isFollowed ? "\\" : "")
    }
  }

  /// The text that a quote shows, also after a person has edited it.
  static func unquoted(_ lines: [String]) -> String {
    lines.map { line in
      var content = line.unicodeScalars[...]
      if content.first == ">" {
        content = content.dropFirst()
        if content.first == " " { content = content.dropFirst() }
      }
      return unescaped(content)
    }.joined(separator: "\n")
  }

  private static func escaped(_ line: String.UnicodeScalarView) -> String {
    var result = ""
    let scalars = Array(line)
    // What begins a block, does so at once (`#`, `-`, `===`) or after digits (`1.`).
    let start = scalars.firstIndex { !("0"..."9").contains($0) }
    let signs = start == 0 ? "#+-=" : ".)"
    for (index, scalar) in scalars.enumerated() {
      let isAtEdge = index == 0 || index == scalars.count - 1
      if scalar.isUnreadable || (isAtEdge && scalar == " ") {
        result += "&#\(scalar.value);"
        continue
      }
      let beginsBlock = index == start && signs.unicodeScalars.contains(scalar)
      if markup.contains(scalar) || beginsBlock { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  private static func unescaped(_ line: Substring.UnicodeScalarView) -> String {
    var result = String.UnicodeScalarView()
    var rest = line
    while let scalar = rest.popFirst() {
      if scalar == "\\" {
        guard let next = rest.first else { break }
        guard next.isASCIIPunctuation else {
          result.append(scalar)
          continue
        }
        result.append(next)
        rest = rest.dropFirst()
      } else if scalar == "&", let (character, after) = numbered(rest, from: "#", through: ";", 10)
      {
        result.append(character)
        rest = after
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  // MARK: Output

  /// The lines of an indented block that shows `text`; nothing in it is markup.
  static func indented(_ text: String) -> [String] {
    lines(of: text).map { line in
      let scalars = Array(line)
      guard !scalars.isEmpty else { return "" }
      var result = "    "
      for (index, scalar) in scalars.enumerated() {
        let isLost = index == scalars.count - 1 && (scalar == " " || scalar == "\t")
        if isLost || scalar == escape || (scalar.isUnreadable && scalar != "\t") {
          result += "␛{\(String(scalar.value, radix: 16, uppercase: true))}"
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
      return result
    }
  }

  /// Reads what `indented` writes.
  static func unindented(_ lines: [String]) -> String {
    lines.map { line in
      // Nearly no line has anything to be read in another way than it stands.
      if !line.utf8.contains(escapeStart) { return String(line.unicodeScalars.dropFirst(4)) }
      var result = String.UnicodeScalarView()
      var rest = line.unicodeScalars.dropFirst(4)
      while let scalar = rest.popFirst() {
        if scalar == escape, let (character, after) = numbered(rest, from: "{", through: "}", 16) {
          result.append(character)
          rest = after
        } else {
          result.append(scalar)
        }
      }
      return String(result)
    }.joined(separator: "\n")
  }

  /// The picture that stands before the number of a character that cannot be shown.
  private static let escape: Unicode.Scalar = "␛"
  /// The first byte of the picture.
  private static let escapeStart: UInt8 = 0xE2

  // MARK: Both

  private static func lines(of text: String) -> [String.UnicodeScalarView] {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String.UnicodeScalarView($0) }
  }

  /// The character whose number stands between two signs, and what follows.
  private static func numbered(
    _ text: Substring.UnicodeScalarView, from open: Unicode.Scalar, through close: Unicode.Scalar,
    _ radix: Int
  ) -> (Unicode.Scalar, Substring.UnicodeScalarView)? {
    guard text.first == open else { return nil }
    let digits = text.dropFirst().prefix(8).prefix { $0 != close }
    guard text.dropFirst(1 + digits.count).first == close,
      let value = UInt32(String(digits), radix: radix), let scalar = Unicode.Scalar(value)
    else { return nil }
    return (scalar, text.dropFirst(2 + digits.count))
  }
}

extension Unicode.Scalar {
  /// Whether a backslash before it makes it stand for itself.
  ///
  /// Source: CommonMark 0.30, section 2.1, ASCII punctuation characters.
  fileprivate var isASCIIPunctuation: Bool {
    switch value {
    case 33...47, 58...64, 91...96, 123...126: true
    default: false
    }
  }
}
