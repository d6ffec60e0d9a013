import MarkdownSyntax

/// The text of a paragraph, heading or item as rules read it: sentences with their words.
///
/// It never changes, and is held by all that is made of it, for which it is much to copy.
final class Prose: Sendable {
  /// One sentence, or one line of a paragraph that is broken hard.
  struct Sentence: Sendable {
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

  convenience init(_ block: MarkdownBlock) {
    self.init(block.inlines, line: block.line)
  }

  /// A text without looks on one line.
  convenience init(text: String, line: Int) {
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
    guard bytes.contains(where: Self.endsSentence) || text.utf8.last.map(Self.endsSentence) == true
    else { return take(run.text[...], of: run) }
    var start = bytes.startIndex
    var previous = text.utf8.last
    for index in bytes.indices {
      let byte = bytes[index]
      if byte == 32, let end = previous, Self.endsSentence(end),
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

  private static func endsSentence(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
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
      let filled = part[(part.utf8.firstIndex { $0 != 32 } ?? part.endIndex)...]
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
