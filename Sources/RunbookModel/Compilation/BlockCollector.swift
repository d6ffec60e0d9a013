import MarkdownSyntax

/// Finds every block of code in a guide, in order, and decides what each is for.
struct BlockCollector {
  /// A block of code before it is known what it needs.
  struct Found {
    let block: MarkdownBlock
    let code: CodeBlock
    let kind: GuideBlock.Kind
    /// Whether the words before it name a file or a place on a screen to put it in.
    let isForFile: Bool
    /// Texts that the words around the block tell the reader to replace.
    let named: [String]
  }

  private(set) var found: [Found] = []
  /// Texts that an introduction tells the reader to replace wherever they stand.
  private var namedEverywhere: [String] = []

  /// The blocks of a section and of those inside it.
  static func collect(from section: Section) -> [Found] {
    var collector = BlockCollector()
    collector.visit(section)
    return typedAtTerminal(collector.found)
  }

  /// Takes `NAME=value` blocks for commands where later commands read `$NAME`.
  ///
  /// They are typed at the same terminal. Values for a file or dashboard are never read so.
  private static func typedAtTerminal(_ found: [Found]) -> [Found] {
    var read: Set<String> = []
    let kinds = found.reversed().map { item -> GuideBlock.Kind in
      if item.kind == .command || item.kind == .session {
        read.formUnion(ShellVariables(script: item.code.text).read)
      }
      guard item.kind == .environment || item.kind == .config, !item.isForFile,
        item.code.lines.allSatisfy({ $0.trimmed.isEmpty || BlockKind.isAssignment($0.trimmed) }),
        item.code.lines.contains(where: { line in
          read.contains(String(line.trimmed.prefix { $0 != "=" }))
        })
      else { return item.kind }
      return .command
    }
    return zip(found, kinds.reversed()).map { item, kind in
      Found(
        block: item.block, code: item.code, kind: kind, isForFile: item.isForFile,
        named: item.named)
    }
  }

  private mutating func visit(_ section: Section) {
    visit(section.blocks, heading: section.heading, lead: nil)
    for subsection in section.subsections { visit(subsection) }
  }

  /// Goes through blocks; what leads in a block is read only where there is one.
  private mutating func visit(
    _ blocks: [MarkdownBlock], heading: MarkdownBlock?, lead: MarkdownBlock?
  ) {
    var lead = lead
    for (index, block) in blocks.enumerated() {
      switch block.kind {
      case .paragraph:
        if Self.maySayReplace(block) { namedEverywhere += Self.named(by: Prose(block)) }
        lead = block
      case .codeBlock(let code):
        let after = index + 1 < blocks.count ? blocks[index + 1] : nil
        let words = lead.map { Prose($0) }
        let named = Self.named(by: words) + Self.named(by: after.flatMap(Self.paragraph))
        add(block, code, heading: heading, lead: words, named: named)
      case .list:
        lead = visit(items: block.children, heading: heading) ?? lead
      case .blockQuote, .item:
        visit(block.children, heading: heading, lead: nil)
        lead = nil
      default: lead = nil
      }
    }
  }

  /// Goes through a list; what follows it continues its last item.
  private mutating func visit(items: [MarkdownBlock], heading: MarkdownBlock?) -> MarkdownBlock? {
    var last: MarkdownBlock?
    for item in items {
      guard let first = item.children.first, case .paragraph = first.kind else {
        visit(item.children, heading: heading, lead: nil)
        continue
      }
      visit(Array(item.children.dropFirst()), heading: first, lead: first)
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

  private mutating func add(
    _ block: MarkdownBlock, _ code: CodeBlock, heading: MarkdownBlock?, lead: Prose?,
    named: [String]
  ) {
    namedEverywhere += Self.named(byCommentsIn: code.lines)
    let context = BlockContext(
      leadIn: lead?.words ?? [], leadInEndsWithColon: lead?.endsWithColon ?? false,
      heading: heading.map { Words.of($0.inlines.plainText) } ?? [],
      leadInCode: lead?.codeSpans ?? [])
    found.append(
      Found(
        block: block, code: code, kind: BlockKind.of(code, in: context),
        isForFile: context.namesPlace, named: named + namedEverywhere))
  }
}
