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
  }

  private(set) var found: [Found] = []

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
      Found(block: item.block, code: item.code, kind: kind, isForFile: item.isForFile)
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
    for block in blocks {
      switch block.kind {
      case .paragraph:
        lead = block
      case .codeBlock(let code):
        add(block, code, heading: heading, lead: lead.map { Prose($0) })
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

  private mutating func add(
    _ block: MarkdownBlock, _ code: CodeBlock, heading: MarkdownBlock?, lead: Prose?
  ) {
    let context = BlockContext(
      leadIn: lead?.words ?? [], leadInEndsWithColon: lead?.endsWithColon ?? false,
      heading: heading.map { Words.of($0.inlines.plainText) } ?? [],
      leadInCode: lead?.codeSpans ?? [])
    found.append(
      Found(
        block: block, code: code, kind: BlockKind.of(code, in: context),
        isForFile: context.namesPlace))
  }
}
