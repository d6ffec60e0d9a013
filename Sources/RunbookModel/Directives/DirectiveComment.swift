import MarkdownSyntax

/// An HTML comment that begins `<!-- runbook:`.
struct DirectiveComment: Hashable, Sendable {
  /// From `<!--` to `-->`, or to the end of what it stands in.
  let range: SourceRange
  /// What stands after `runbook:` and before the comment's end.
  let inside: SourceRange
  /// In how many block quotes it stands.
  let quoteDepth: Int
  /// Why it is no directive, although it must have been meant as one, as a clause.
  var fault: String?

  private static let opening = Array("<!--".utf8)
  private static let closing = Array("-->".utf8)
  private static let word = Array("runbook".utf8)

  /// The directives in a block of HTML.
  static func all(
    in block: MarkdownBlock, of text: SourceText, quoteDepth: Int
  ) -> [DirectiveComment] {
    var result: [DirectiveComment] = []
    var offset = block.range.lowerBound
    while let start = text.firstOffset(of: opening, in: offset..<block.range.upperBound) {
      let comment = comment(at: start, of: text, before: block.range.upperBound, quoteDepth)
      if let directive = comment.directive { result.append(directive) }
      offset = comment.end
    }
    return result
  }

  /// The directives in the text of a paragraph or heading.
  static func all(
    inText block: MarkdownBlock, of text: SourceText, quoteDepth: Int
  ) -> [DirectiveComment] {
    var result: [DirectiveComment] = []
    var offset = block.range.lowerBound
    for run in block.inlines {
      if run.kind == .text, run.text.contains("<!-- runbook:") {
        result.append(inText(run, of: text, quoteDepth))
      }
      guard run.kind == .html, run.text.hasPrefix("<!--") else { continue }
      let line = text.lineRange(run.line)
      let start = max(offset, line.lowerBound)
      // Code before it may show the same text; the place is then that of the code.
      let first = Array(run.text.utf8.prefix { $0 != 10 })
      guard let place = text.firstOffset(of: first, in: start..<max(start, line.upperBound)) else {
        continue
      }
      let comment = comment(at: place, of: text, before: block.range.upperBound, quoteDepth)
      if let directive = comment.directive { result.append(directive) }
      offset = comment.end
    }
    return result
  }

  private static func comment(
    at start: Int, of text: SourceText, before limit: Int, _ quoteDepth: Int
  ) -> (directive: DirectiveComment?, end: Int) {
    let inner = start + opening.count
    let close = text.firstOffset(of: closing, in: inner..<max(inner, limit))
    let end = close.map { $0 + closing.count } ?? max(inner, limit)
    var offset = inner
    while offset < end, isBlank(text.bytes[offset]) { offset += 1 }
    let begin = offset + word.count
    let inside = close ?? end
    guard begin < inside, text.bytes[offset..<begin].elementsEqual(word) else { return (nil, end) }
    var directive = DirectiveComment(
      range: start..<end, inside: begin + 1..<inside, quoteDepth: quoteDepth)
    if text.bytes[begin] == UInt8(ascii: ":") { return (directive, end) }
    guard isBlank(text.bytes[begin]), opensWithKey(directive, of: text) else { return (nil, end) }
    directive.fault = "a directive begins 'runbook:', with a colon"
    return (directive, end)
  }

  /// Whether the first thing said is one of our keys with a value.
  private static func opensWithKey(_ comment: DirectiveComment, of text: SourceText) -> Bool {
    let first = DirectiveParser(text, in: comment.inside).attributes.first
    return first?.value != nil && first.flatMap { DirectiveKey(rawValue: $0.key) } != nil
  }

  /// What looks like a comment and is text, since `--` stands in it.
  ///
  /// Source: CommonMark 0.30, section 6.6 (raw HTML).
  private static func inText(
    _ run: InlineRun, of text: SourceText, _ quoteDepth: Int
  ) -> DirectiveComment {
    let line = text.lineRange(run.line)
    let start = text.firstOffset(of: opening, in: line) ?? line.lowerBound
    var comment = DirectiveComment(
      range: start..<line.upperBound, inside: start..<start, quoteDepth: quoteDepth)
    comment.fault =
      "'--' stands in this comment, which makes it text that readers see; put it on a line of its "
      + "own, or write '\\u002d\\u002d' in double quotes"
    return comment
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 32 || byte == 9 || byte == 10 || byte == 13
  }
}

extension SourceText {
  /// Where some bytes stand first in a range.
  fileprivate func firstOffset(of needle: [UInt8], in range: SourceRange) -> Int? {
    guard let first = needle.first else { return nil }
    var offset = range.lowerBound
    while offset + needle.count <= range.upperBound {
      if bytes[offset] == first, bytes[offset..<offset + needle.count].elementsEqual(needle) {
        return offset
      }
      offset += 1
    }
    return nil
  }
}
