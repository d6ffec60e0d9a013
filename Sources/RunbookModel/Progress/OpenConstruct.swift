import MarkdownSyntax

/// What a guide leaves open at its end: a fence, a comment, a script.
enum OpenConstruct {
  /// What to put after `guide`, so that what follows is read as Markdown of its own.
  ///
  /// The parser is the judge: of the ways to end each construct, the first after which a comment
  /// and a heading are read as such, also by who reads raw HTML where others read text.
  static func closing(of guide: SourceText, lineEnding: String) -> String {
    guard !guide.bytes.isEmpty else { return lineEnding }
    let endsLine = guide.bytes.last == 10 || guide.bytes.last == 13
    let start = endsLine ? "" : lineEnding
    let document = MarkdownDocument(parsing: guide)
    let last = document.blocks.last
    let other = DisputedLines.otherReading(of: document)
    let ends = ends(of: last, in: guide, or: other, lineEnding)
    var closings = ([""] + ends.map { $0 + lineEnding } + [lineEnding]).map {
      start + $0 + lineEnding
    }
    // A blank line would be one more line of code in an item or quote; the line after it is not.
    if let last, isOpenInside(last) { closings.insert(start, at: 0) }
    let readings = [guide] + (other.map { [$0] } ?? [])
    return closings.first { closing in
      readings.allSatisfy { isClosed($0, by: closing, lineEnding) }
    } ?? closings[0]
  }

  /// The ways to end what the last block leaves open, in the order in which they are tried.
  private static func ends(
    of last: MarkdownBlock?, in guide: SourceText, or other: SourceText?, _ lineEnding: String
  ) -> [String] {
    let ends = last.map { self.ends(of: $0, in: guide) } ?? []
    guard let other else { return ends }
    let otherLast = MarkdownDocument(parsing: other).blocks.last
    let otherEnds = otherLast.map { self.ends(of: $0, in: other) } ?? []
    // Who reads raw HTML there sees a comment, and who reads a fence its end.
    func hide(_ end: String) -> String {
      let isFence = end.hasPrefix("`") || end.hasPrefix("~")
      return ["<!--", end, "-->"].joined(separator: isFence ? lineEnding : " ")
    }
    let both = ends.flatMap { end in otherEnds.map { hide(end) + lineEnding + hide($0) } }
    let hidden = (ends + otherEnds).map(hide) + both
    let plain = (ends + otherEnds).sorted { $0.utf8.count > $1.utf8.count }
    if case .codeBlock(let code)? = otherLast?.kind, !code.isClosed { return plain + hidden }
    return hidden + plain
  }

  /// Whether a list or quote ends with a block that may go on.
  private static func isOpenInside(_ block: MarkdownBlock) -> Bool {
    guard var inner = block.children.last else { return false }
    while let last = inner.children.last { inner = last }
    switch inner.kind {
    case .codeBlock(let code): return !code.isClosed
    case .htmlBlock: return true
    default: return false
    }
  }

  private static func ends(of last: MarkdownBlock, in guide: SourceText) -> [String] {
    switch last.kind {
    case .codeBlock(let code): return code.fence.map { [guide[$0]] } ?? []
    case .htmlBlock:
      // An end that fits the beginning comes first, so that browsers agree.
      let word = guide[last.range].prefix(10).lowercased()
      return tags.filter { word.hasPrefix("<" + $0.dropFirst(2).dropLast()) } + tags
    default: return []
    }
  }

  /// What ends an HTML block that a blank line does not end.
  ///
  /// Source: CommonMark 0.30, section 4.6, end conditions 1 to 5.
  private static let tags = [
    "-->", "?>", "]]>", "</script>", "</pre>", "</style>", "</textarea>", ">",
  ]

  private static func isClosed(_ guide: SourceText, by closing: String, _ eol: String) -> Bool {
    let start = guide.bytes.count + closing.utf8.count
    let probe = closing + "<!-- probe -->" + eol + eol + "## probe" + eol
    guard let bytes = try? guide.applying([.insertion(probe, at: guide.bytes.count)]),
      let text = try? SourceText(bytes: bytes, path: guide.path)
    else { return false }
    let blocks = MarkdownDocument(parsing: text).blocks.suffix(2)
    guard blocks.count == 2, let comment = blocks.first, let heading = blocks.last else {
      return false
    }
    return comment.kind == .htmlBlock && comment.range.lowerBound == start
      && heading.kind == .heading(level: 2)
  }
}
