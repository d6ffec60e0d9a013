/// A guide's text and the blocks in it.
package struct MarkdownDocument: Sendable {
  /// Containers nested deeper than this are kept as bytes and not read.
  package static let depthLimit = 64

  package let text: SourceText
  /// The bytes between and with the `---` or `+++` lines at the very start, if there are any.
  package let frontMatter: SourceRange?
  /// The top-level blocks, in order; front matter is not among them.
  package let blocks: [MarkdownBlock]

  /// Reads a text; every text is Markdown.
  ///
  /// - Complexity: O(*n*) for *n* bytes.
  package init(parsing text: SourceText) {
    self.text = text
    frontMatter = FrontMatter.range(in: text)
    let start = frontMatter?.upperBound ?? text.byteOrderMarkLength
    blocks = MarkdownParser(text: text).blocks(in: start..<text.bytes.count)
  }
}

/// The metadata that static site generators keep before the first heading.
///
/// Source: Jekyll's convention, which GitHub follows; it is no part of CommonMark.
enum FrontMatter {
  /// The bytes of the metadata with its two fences and the line ending after the second.
  static func range(in text: SourceText) -> SourceRange? {
    guard text.lineCount > 1 else { return nil }
    let start = text.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let first = text[start..<max(start, text.lineRange(1).upperBound)].trimmedEnd
    guard first == "---" || first == "+++" else { return nil }
    for line in 2...text.lineCount {
      let content = text.lineText(line).trimmedEnd
      if content == first || (first == "---" && content == "...") {
        return start..<text.fullLineRange(line).upperBound
      }
      // A blank second line is a thematic break under an empty one, not metadata.
      if line == 2, content.isEmpty { return nil }
    }
    return nil
  }
}

extension String {
  /// The text without blanks and tabs at its end.
  var trimmedEnd: String {
    var end = utf8.endIndex
    while end > utf8.startIndex {
      let before = utf8.index(before: end)
      guard utf8[before] == 32 || utf8[before] == 9 else { break }
      end = before
    }
    return String(self[..<end])
  }
}
