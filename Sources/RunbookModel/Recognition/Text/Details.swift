import MarkdownSyntax

/// The `<details>` elements of HTML, which GitHub shows folded: a summary, and blocks up to the end.
///
/// Source: HTML, section 4.11.1, the details element; CommonMark 0.30, section 4.6 reads its tags as
/// blocks of HTML, and what stands between blank lines inside as Markdown.
struct Details {
  /// The text of the summary, without tags.
  let summary: String
  /// The 1-based line on which the element opens.
  let line: Int

  /// The element that a block opens and does not close; `nil` for every other block.
  init?(opening block: MarkdownBlock, in text: SourceText) {
    guard case .htmlBlock = block.kind else { return nil }
    let html = text[block.range]
    guard let start = html.firstRange(of: "<details"), !html.contains("</details") else {
      return nil
    }
    let rest = html[start.upperBound...]
    let inside = rest.firstIndex(of: ">").map { rest[rest.index(after: $0)...] } ?? ""
    summary = Self.withoutTags(inside)
    line = block.line
  }

  /// Whether a block closes an element.
  static func closes(_ block: MarkdownBlock, in text: SourceText) -> Bool {
    switch block.kind {
    case .htmlBlock: text[block.range].contains("</details")
    case .paragraph: block.inlines.contains { $0.kind == .html && $0.text.hasPrefix("</details") }
    default: false
    }
  }

  private static func withoutTags(_ html: Substring) -> String {
    var isTag = false
    let text = html.filter { character in
      if character == "<" { isTag = true }
      defer { if character == ">" { isTag = false } }
      return !isTag
    }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether the summary names something that goes wrong.
  var isTrouble: Bool { Words.of(summary).contains(where: Lexicon.failureWords.contains) }
}
