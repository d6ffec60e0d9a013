import MarkdownSyntax

/// The text of a paragraph, heading or item as rules read it: sentences with their words.
struct Prose {
  /// One sentence, or one line of a paragraph that is broken hard.
  struct Sentence {
    let text: String
    let words: [String]
    let line: Int
    /// Whether it opens with bold text.
    let opensStrong: Bool
  }

  let runs: [InlineRun]
  let line: Int
  let text: String
  let sentences: [Sentence]

  init(_ runs: [InlineRun], line: Int) {
    self.runs = runs
    self.line = line
    text = runs.plainText
    sentences = Self.sentences(in: runs, line: line)
  }

  init(_ block: MarkdownBlock) {
    self.init(block.inlines, line: block.line)
  }

  /// A text without looks on one line.
  init(text: String, line: Int) {
    self.init([InlineRun(kind: .text, text: text, line: line)], line: line)
  }

  var words: [String] { sentences.flatMap(\.words) }
  var endsWithColon: Bool { text.last { !$0.isWhitespace } == ":" }

  /// The bold text with which it opens, without a colon.
  var strongLead: String? {
    let lead = runs.prefix { $0.isStrong }.plainText.trimmed
    guard !lead.isEmpty else { return nil }
    return lead.hasSuffix(":") ? String(lead.dropLast()).trimmed : lead
  }

  /// Whether it opens with bold text that has a colon at its end, or right after it.
  var opensWithLabel: Bool {
    let lead = runs.prefix { $0.isStrong }
    guard !lead.isEmpty else { return false }
    let after = runs.dropFirst(lead.count).first?.text ?? ""
    return lead.last?.text.trimmed.hasSuffix(":") == true || after.trimmedStart.hasPrefix(":")
  }

  /// Whether all of it is bold, but for a colon.
  var isStrong: Bool {
    let filled = runs.filter { !$0.text.allSatisfy(\.isWhitespace) }
    return !filled.isEmpty && filled.allSatisfy { $0.isStrong || $0.text.trimmed == ":" }
  }

  /// The texts of its code spans.
  var codeSpans: [String] { runs.filter { $0.kind == .code }.map(\.text) }

  /// The first address that it links to or names.
  var link: String? {
    for run in runs {
      if let destination = run.destination, run.kind != .image, Self.isAddress(destination) {
        return destination
      }
      if run.kind == .text, let address = Self.address(in: run.text) { return address }
    }
    return nil
  }

  private static func isAddress(_ text: String) -> Bool {
    text.hasPrefix("https://") || text.hasPrefix("http://")
  }

  private static func address(in text: String) -> String? {
    for word in text.split(whereSeparator: { $0.isWhitespace || $0 == "(" || $0 == "<" })
    where isAddress(String(word)) {
      var address = String(word)
      while let last = address.last, ".,;:)>!?\"'".contains(last) { address.removeLast() }
      return address
    }
    return nil
  }

  private static func sentences(in runs: [InlineRun], line: Int) -> [Sentence] {
    var builder = SentenceBuilder(line: line)
    for run in runs { builder.append(run) }
    builder.flush()
    return builder.sentences
  }
}

/// Cuts stretches of text into sentences: after `.`, `!` or `?` and a blank, and at hard breaks.
private struct SentenceBuilder {
  private(set) var sentences: [Prose.Sentence] = []
  private var text = ""
  private var line: Int
  private var opensStrong = false

  init(line: Int) { self.line = line }

  mutating func append(_ run: InlineRun) {
    switch run.kind {
    case .html: break
    case .lineBreak: flush()
    case .code: take(run.text[...], of: run)
    case .text, .softBreak, .image: cut(run)
    }
  }

  private mutating func cut(_ run: InlineRun) {
    let bytes = run.text.utf8
    var start = bytes.startIndex
    var previous = text.utf8.last
    for index in bytes.indices {
      let byte = bytes[index]
      if byte == 32, let end = previous, end == 46 || end == 33 || end == 63,
        !Self.isAbbreviation(endingIn: run.text[start..<index])
      {
        take(run.text[start..<index], of: run)
        flush()
        start = bytes.index(after: index)
      }
      previous = byte
    }
    take(run.text[start...], of: run)
  }

  /// Whether the last word of a text is one whose full stop ends no sentence.
  private static func isAbbreviation(endingIn part: Substring) -> Bool {
    let word = part.utf8.suffix(8).split { $0 == 32 || $0 == 40 }.last
    return word.map { abbreviations.contains(String(Substring($0)).lowercased()) } ?? false
  }

  private static let abbreviations: Set<String> = [
    "e.g.", "i.e.", "vs.", "cf.", "approx.", "incl.",
  ]

  private mutating func take(_ part: Substring, of run: InlineRun) {
    if text.isEmpty {
      let filled = part.drop { $0 == " " }
      guard !filled.isEmpty else { return }
      line = run.line
      opensStrong = run.isStrong
      text += filled
    } else {
      text += part
    }
  }

  mutating func flush() {
    let content = text.trimmed
    text = ""
    guard !content.isEmpty else { return }
    sentences.append(
      Prose.Sentence(
        text: content, words: Words.of(content), line: line, opensStrong: opensStrong))
  }
}

extension String {
  /// The text without white space at both ends.
  var trimmed: String {
    let bytes = utf8
    guard let first = bytes.first, let last = bytes.last else { return "" }
    // Most texts have nothing to trim.
    if (33..<127).contains(first), (33..<127).contains(last) { return self }
    guard let start = bytes.firstIndex(where: { !Self.isBlank($0) }),
      let end = bytes.lastIndex(where: { !Self.isBlank($0) })
    else { return "" }
    if bytes[start] < 128, bytes[end] < 128 { return String(self[start...end]) }
    guard let first = unicodeScalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = unicodeScalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

  /// Whether the bytes of another text stand anywhere in this one's.
  ///
  /// - Complexity: O(*n* · *m*) for *n* and *m* bytes; the standard library's search costs
  ///   more for the short texts of guides.
  func holdsBytes(of part: String) -> Bool {
    let wanted = part.utf8
    guard let first = wanted.first else { return true }
    return utf8.indices.contains { utf8[$0] == first && utf8[$0...].starts(with: wanted) }
  }

  /// Whether an ASCII text stands anywhere in this one.
  ///
  /// - Complexity: O(*n* · *m*) for *n* and *m* bytes; the standard library's search costs
  ///   more for the short texts of guides.
  func holds(_ part: StaticString) -> Bool { firstOffset(of: part) != nil }

  /// The UTF-8 offset at which an ASCII text first stands.
  func firstOffset(of part: StaticString) -> Int? {
    let wanted = part.description.utf8
    guard let first = wanted.first else { return nil }
    var offset = 0
    var index = utf8.startIndex
    while index < utf8.endIndex {
      if utf8[index] == first, utf8[index...].starts(with: wanted) { return offset }
      index = utf8.index(after: index)
      offset += 1
    }
    return nil
  }
}

extension Substring {
  /// The text without white space at both ends.
  var trimmed: String { String(self).trimmed }
}
