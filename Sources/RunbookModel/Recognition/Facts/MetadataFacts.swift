import MarkdownSyntax

/// What a guide states of itself: front matter and lines such as `**Last Updated:** 2025-11-12`.
enum MetadataFacts {
  /// The facts in order; of one that occurs twice, the first is kept.
  static func find(in document: MarkdownDocument) -> [Fact] {
    let stated = document.frontMatter.map { frontMatter($0, in: document.text) } ?? []
    var facts: [Fact] = []
    var seen: Set<String> = []
    for fact in stated + places(in: document).flatMap(lines) where seen.insert(fact.key).inserted {
      facts.append(fact)
    }
    return facts
  }

  /// The blocks that may state facts of the guide: those before its second heading, and those
  /// after its last heading or rule.
  private static func places(in document: MarkdownDocument) -> [MarkdownBlock] {
    let headings = document.blocks.indices.filter { document.blocks[$0].headingLevel != nil }
    let start = document.blocks[..<(headings.dropFirst().first ?? document.blocks.count)]
    let last =
      document.blocks.lastIndex { $0.headingLevel != nil || $0.kind == .thematicBreak } ?? 0
    return Array(start) + (last >= start.count ? Array(document.blocks[last...]) : [])
  }

  /// The `key: value` lines of front matter; nested values are left alone.
  private static func frontMatter(_ range: SourceRange, in text: SourceText) -> [Fact] {
    let first = text.line(at: range.lowerBound)
    let last = text.line(at: max(range.lowerBound, range.upperBound - 1))
    guard last > first else { return [] }
    return (first + 1..<last).compactMap { line in
      let content = text.lineText(line)
      guard let sign = content.firstIndex(where: { $0 == ":" || $0 == "=" }),
        content.first?.isLetter == true
      else { return nil }
      let value = content[content.index(after: sign)...].trimmed
      let bare = value.trimmingQuotes
      guard !bare.isEmpty else { return nil }
      return Fact(key: content[..<sign].trimmed, value: bare, line: line)
    }
  }

  /// A paragraph of which every line is a bold key, a colon and a value.
  private static func lines(of block: MarkdownBlock) -> [Fact] {
    guard case .paragraph = block.kind else { return [] }
    var facts: [Fact] = []
    for line in block.inlines.split(whereSeparator: {
      $0.kind == .lineBreak || $0.kind == .softBreak
    }) {
      let key = line.prefix { $0.isStrong }.map(\.text).joined()
      let rest = Array(line.drop { $0.isStrong }).plainText
      let value: String
      if key.hasSuffix(":") {
        value = rest.trimmed
      } else if rest.trimmedStart.hasPrefix(":") {
        value = rest.trimmedStart.dropFirst().trimmed
      } else {
        return []
      }
      guard !key.isEmpty, key.count <= 40, !value.isEmpty, let first = line.first else { return [] }
      let name = key.hasSuffix(":") ? String(key.dropLast()) : key
      facts.append(Fact(key: name.trimmed, value: value, line: first.line))
    }
    return facts.allSatisfy { $0.value.count <= 80 } ? facts : []
  }
}

extension String {
  /// The text without one pair of quotes around it.
  fileprivate var trimmingQuotes: String {
    guard count > 1, let first, first == last, first == "\"" || first == "'" else { return self }
    return String(dropFirst().dropLast())
  }
}
