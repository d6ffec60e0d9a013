import MarkdownSyntax

/// An HTML comment that begins `<!-- runbook:`.
struct DirectiveComment: Hashable, Sendable {
  /// From `<!--` to `-->`, or to the end of what it stands in.
  let range: SourceRange
  /// What stands after `runbook:` and before the comment's end.
  let inside: SourceRange
  /// In how many block quotes it stands.
  let quoteDepth: Int

  private static let opening = Array("<!--".utf8)
  private static let closing = Array("-->".utf8)
  private static let word = Array("runbook:".utf8)

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
    for run in block.inlines where run.kind == .html && run.text.hasPrefix("<!--") {
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
    while offset < end, [9, 10, 13, 32].contains(text.bytes[offset]) { offset += 1 }
    let begin = offset + word.count
    let inside = close ?? end
    guard begin <= inside, text.bytes[offset..<begin].elementsEqual(word) else { return (nil, end) }
    return (
      DirectiveComment(range: start..<end, inside: begin..<inside, quoteDepth: quoteDepth), end
    )
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
