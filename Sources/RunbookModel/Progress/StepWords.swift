import MarkdownSyntax

/// The words in which a guide gives a step, as they stand there.
enum StepWords {
  /// The words of the text that carries a step, from where its title begins.
  static func carrier(of step: Step, in source: SourceText?) -> [Substring] {
    guard let source, step.anchor.kind != .block else { return words(in: step.title) }
    let start = step.anchor.range.lowerBound
    let inside = step.body.map(\.range.lowerBound) + step.steps.map(\.anchor.range.lowerBound)
    let end = inside.filter { $0 > start }.min() ?? step.anchor.range.upperBound
    let words = Self.words(in: source[start..<min(end, step.anchor.range.upperBound)])
    guard let first = Self.words(in: step.title).first else { return words }
    // Markers, numbers and boxes stand before it.
    let skipped = words.prefix(5).firstIndex { ends($0, with: first) } ?? 0
    return Array(words[skipped...])
  }

  /// Whether a word ends with another; characters are only looked at where bytes do not tell.
  private static func ends(_ word: Substring, with end: Substring) -> Bool {
    guard word.utf8.allSatisfy({ $0 < 128 }), end.utf8.allSatisfy({ $0 < 128 }) else {
      return word.hasSuffix(end)
    }
    return word.utf8.count >= end.utf8.count
      && word.utf8.suffix(end.utf8.count).elementsEqual(end.utf8)
  }

  /// All words of a step, those of what belongs to it included.
  static func words(of step: Step, in source: SourceText?) -> [Substring] {
    guard let source else { return words(in: step.title) }
    return carrier(of: step, in: source) + step.body.flatMap { words(in: source[$0.range]) }
  }

  /// The words of a text without the signs of emphasis, quotes and underlines.
  static func words(in text: String) -> [Substring] {
    guard text.utf8.contains(where: isSign) else { return split(text) }
    return split(String(decoding: text.utf8.filter { !isSign($0) }, as: UTF8.self))
  }

  /// What stands between blanks, but for underlines and the like.
  private static func split(_ text: String) -> [Substring] {
    var words: [Substring] = []
    let bytes = text.utf8
    var start = bytes.startIndex
    var isWord = false
    var index = start
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte.isBlank {
        if isWord { words.append(text[start..<index]) }
        isWord = false
        start = bytes.index(after: index)
      } else if !isRule(byte) {
        isWord = true
      }
      bytes.formIndex(after: &index)
    }
    if isWord { words.append(text[start...]) }
    return words
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "\\")
  }

  private static func isRule(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ">"), UInt8(ascii: "="), UInt8(ascii: "-"), UInt8(ascii: "#"): true
    default: false
    }
  }
}
