import MarkdownSyntax

/// What the words around each block of code tell the reader to replace in it.
///
/// Goes through a guide once, in order. An order to replace something holds for the block it
/// stands beside and for all that follow, since a guide says it once.
struct ReplacementOrders {
  /// The texts to replace, by where a block of code begins.
  private var named: [Int: [String]] = [:]
  /// Texts that are to be replaced wherever they stand from here on.
  private var everywhere: [String] = []

  init(in blocks: [MarkdownBlock]) {
    visit(blocks, lead: nil)
  }

  /// The texts to replace in the block of code that begins at `offset`.
  subscript(offset: Int) -> [String] { named[offset] ?? [] }

  private mutating func visit(_ blocks: [MarkdownBlock], lead: MarkdownBlock?) {
    var lead = lead
    for (index, block) in blocks.enumerated() {
      switch block.kind {
      case .paragraph:
        if Self.maySayReplace(block) { everywhere += Self.named(by: Prose(block)) }
        lead = block
      case .codeBlock(let code):
        let after = index + 1 < blocks.count ? blocks[index + 1] : nil
        everywhere += Self.named(byCommentsIn: code.lines)
        named[block.range.lowerBound] =
          Self.named(by: lead.map { Prose($0) }) + Self.named(by: after.flatMap(Self.paragraph))
          + everywhere
      case .list:
        lead = visit(items: block.children) ?? lead
      case .blockQuote, .item:
        visit(block.children, lead: nil)
        lead = nil
      default: lead = nil
      }
    }
  }

  /// Goes through a list; what follows it continues its last item.
  private mutating func visit(items: [MarkdownBlock]) -> MarkdownBlock? {
    var last: MarkdownBlock?
    for item in items {
      guard let first = item.children.first, case .paragraph = first.kind else {
        visit(item.children, lead: nil)
        continue
      }
      visit(Array(item.children.dropFirst()), lead: first)
      last = first
    }
    return last
  }

  private static func maySayReplace(_ block: MarkdownBlock) -> Bool {
    block.inlines.contains { $0.kind == .text && $0.text.holds("eplace") }
      && block.inlines.contains { $0.kind == .code }
  }

  private static func paragraph(_ block: MarkdownBlock) -> Prose? {
    if case .paragraph = block.kind { Prose(block) } else { nil }
  }

  /// The code spans of a text that tells the reader to replace something: ``Replace `X` with
  /// …``, ``where `X` is …``.
  private static func named(by prose: Prose?) -> [String] {
    guard let prose else { return [] }
    let words = prose.words
    let isReplacement = words.contains { ["replace", "replacing", "substitute"].contains($0) }
    guard isReplacement || words.contains("where") else { return [] }
    return prose.codeSpans.filter { span in
      let isVersion = isReplacement && words.contains("version") || words.contains("version(s)")
      return span.count > 2 && !span.contains(" ") && !span.contains("/")
        && (span.contains { $0.isUppercase || $0 == "<" || $0 == "[" }
          || (isVersion && span.contains(".")
            && span.allSatisfy { $0.isNumber || $0 == "." || $0 == "v" }))
    }
  }

  /// What stands before a comment that tells the reader to replace it:
  /// `git push origin v1.2.3  # Replace with your version`.
  private static func named(byCommentsIn lines: [String]) -> [String] {
    lines.compactMap { line in
      guard let sign = line.firstRange(of: " # ") else { return nil }
      let comment = Words.of(line[sign.upperBound...])
      guard comment.first == "replace" || comment.first == "change", comment.contains("your"),
        let word = line[..<sign.lowerBound].split(separator: " ").last, word.count > 2,
        !word.hasPrefix("-")
      else { return nil }
      return String(word)
    }
  }
}
