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
  var isEmpty: Bool { text.allSatisfy(\.isWhitespace) }
  var endsWithColon: Bool { text.last { !$0.isWhitespace } == ":" }

  /// The bold text with which it opens, without a colon.
  var strongLead: String? {
    let lead = runs.prefix { $0.isStrong }.plainText.trimmed
    guard !lead.isEmpty else { return nil }
    return lead.hasSuffix(":") ? String(lead.dropLast()).trimmed : lead
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
    var result: [Sentence] = []
    var text = ""
    var start = line
    var isStrong = false
    func flush() {
      let content = text.trimmed
      text = ""
      guard !content.isEmpty else { return }
      result.append(
        Sentence(text: content, words: Words.of(content), line: start, opensStrong: isStrong))
    }
    for run in runs {
      if run.kind == .html { continue }
      if run.kind == .lineBreak {
        flush()
        continue
      }
      var endedSentence = run.kind == .softBreak && text.trimmed.hasSentenceEnd
      if endedSentence { flush() }
      for character in run.kind == .code ? "" : run.text {
        if endedSentence, character == " " { flush() }
        if text.isEmpty, character == " " { continue }
        if text.isEmpty {
          start = run.line
          isStrong = run.isStrong
        }
        text.append(character)
        endedSentence = character == "." || character == "!" || character == "?"
      }
      if run.kind == .code {
        if text.isEmpty {
          start = run.line
          isStrong = run.isStrong
        }
        text += run.text
      }
    }
    flush()
    return result
  }
}

extension String {
  /// The text without white space at both ends.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }

  fileprivate var hasSentenceEnd: Bool { last == "." || last == "!" || last == "?" }
}

extension Substring {
  /// The text without white space at both ends.
  var trimmed: String { String(self).trimmed }
}
