/// A heading's or item's words, with its number and decoration taken off.
struct Title {
  /// What the author numbers a step with: `Step 2:`, `3.`, `2.1`, `4)`, `Phase 1 -`, `B.`.
  let number: [Int]?
  /// Whether the number is introduced by a word such as `Step`.
  let isNamedStep: Bool
  /// The text without number, decoration and bold marks.
  let text: String
  let words: [String]

  init(_ raw: String) {
    let raw = Self.droppingAttributes(raw)
    var rest = Self.droppingDecoration(raw)
    var named = false
    var number: [Int]?
    if let (after, digits) = Self.namedNumber(rest) {
      (rest, number, named) = (after, digits, true)
    } else if let (after, digits) = Self.plainNumber(rest) ?? Self.letter(rest) {
      (rest, number) = (after, digits)
    }
    rest = Self.droppingDecoration(rest)
    self.number = number
    isNamedStep = named
    text = rest.isEmpty ? raw.trimmed : rest
    words = Words.of(text)
  }

  /// A title whose number and text are known apart, as an item's are.
  init(number: [Int]?, text: String) {
    self.number = number
    isNamedStep = false
    self.text = text
    words = Words.of(text)
  }

  /// A heading without the attributes at its end that Hugo, kramdown and Pandoc take: `{#setup}`,
  /// `{: .hint }`.
  private static func droppingAttributes(_ text: String) -> String {
    guard text.utf8.last == UInt8(ascii: "}"), let start = text.utf8.lastIndex(of: 123),
      start > text.startIndex
    else { return text }
    let inside = text[start...].dropFirst().drop { $0 == ":" || $0 == " " }
    guard let sign = inside.utf8.first, sign == UInt8(ascii: "#") || sign == UInt8(ascii: ".")
    else { return text }
    return text[..<start].trimmed
  }

  /// Words that a number belongs to when they stand before it.
  private static let names: Set<String> = ["step", "phase", "stage", "part"]

  private static func namedNumber(_ text: String) -> (rest: String, number: [Int])? {
    // Most titles begin with another letter than these words.
    guard let first = text.utf8.first, "sSpPoO".utf8.contains(first),
      let space = text.firstIndex(of: " ")
    else { return nil }
    let name = text[..<space].lowercased()
    if name == "optional" { return namedNumber(String(text[text.index(after: space)...])) }
    guard names.contains(name) else { return nil }
    let after = text[space...].drop { $0 == " " }
    guard let (rest, number) = leadingNumber(after) else { return nil }
    return (rest.drop { ":.)-–— ".contains($0) }.trimmed, number)
  }

  private static func plainNumber(_ text: String) -> (rest: String, number: [Int])? {
    guard let (rest, number) = leadingNumber(text[...]), let sign = rest.first else { return nil }
    // `3.4.x` and `2 of them` are no numbers of steps.
    if sign == "." || sign == ")" || sign == ":" {
      let after = rest.dropFirst()
      guard after.first.map({ $0 == " " }) ?? false else { return nil }
      return (after.trimmed, number)
    }
    guard sign == " ", number.count > 1, !isStartOfRange(rest) else { return nil }
    return (rest.drop { " -–—".contains($0) }.trimmed, number)
  }

  /// Whether a text says to where something goes: ` → 3.5`, ` to v3.5`.
  private static func isStartOfRange(_ text: Substring) -> Bool {
    let words = text.split(separator: " ", maxSplits: 2)
    guard words.count > 1 else { return false }
    return ["→", "->"].contains(words[0])
      || words[0] == "to" && words[1].drop { $0 == "v" }.first?.isNumber == true
  }

  /// `A. Train it`, `B) Test it`: a letter counts as the number of its place.
  private static func letter(_ text: String) -> (rest: String, number: [Int])? {
    let bytes = Array(text.utf8.prefix(3))
    guard bytes.count == 3, (65...90).contains(bytes[0]), bytes[2] == UInt8(ascii: " "),
      bytes[1] == UInt8(ascii: ".") || bytes[1] == UInt8(ascii: ")")
    else { return nil }
    return (String(text.dropFirst(3)).trimmed, [Int(bytes[0]) - 64])
  }

  private static func leadingNumber(_ text: Substring) -> (rest: Substring, number: [Int])? {
    guard let first = text.utf8.first, ASCII.isDigit(first) else { return nil }
    var numbers: [Int] = []
    var rest = text
    while true {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard !digits.isEmpty, digits.count < 5, let value = Int(digits) else { break }
      numbers.append(value)
      rest = rest.dropFirst(digits.count)
      let next = rest.dropFirst()
      guard rest.first == ".", next.first.map({ $0.isASCII && $0.isNumber }) == true else { break }
      rest = next
    }
    return numbers.isEmpty ? nil : (rest, numbers)
  }

  /// The text without pictographs and signs at its start.
  static func droppingDecoration(_ text: String) -> String {
    if let first = text.utf8.first, (33..<127).contains(first) { return text.trimmed }
    var scalars = text.trimmed.unicodeScalars[...]
    while let first = scalars.first, isDecoration(first) { scalars = scalars.dropFirst() }
    return String(String.UnicodeScalarView(scalars)).trimmed
  }

  private static func isDecoration(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == " " || scalar == "\u{FE0F}" || scalar == "\u{200D}" || scalar == "\u{20E3}" {
      return true
    }
    return scalar.value > 0x2000
      && (scalar.properties.isEmojiPresentation
        || (scalar.properties.isEmoji && scalar.value > 0x203B)
        || scalar.properties.generalCategory == .otherSymbol)
  }
}
