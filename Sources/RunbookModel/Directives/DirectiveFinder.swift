import MarkdownSyntax

/// Walks through a document and gives each directive to what it belongs to.
struct DirectiveFinder {
  /// What is said of one block.
  struct Found {
    /// Where the block begins.
    let offset: Int
    let directive: Directive
    /// The first directive of the block, to point at.
    let place: SourceRange
  }

  private let text: SourceText
  private(set) var found: [Found] = []
  /// What each block takes from what it stands in, by offset; those that take nothing are left
  /// out.
  private(set) var around: [Int: Directive] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  /// The comments that wait for the block that follows.
  private var waiting: [DirectiveComment] = []
  private var quoteDepth = 0

  init(_ text: SourceText) { self.text = text }

  mutating func visit(_ document: MarkdownDocument) {
    visit(document.blocks, inside: .none)
    loseWaiting()
  }

  // MARK: Blocks

  private mutating func visit(_ blocks: [MarkdownBlock], inside container: Directive) {
    // What holds under each heading that is open, the innermost last.
    var headings: [(level: Int, says: Directive)] = []
    var outer: Directive { headings.last?.says ?? container }
    var lead = Directive.none
    for block in blocks {
      switch block.kind {
      case .htmlBlock:
        waiting += DirectiveComment.all(in: block, of: text, quoteDepth: quoteDepth)
        continue
      case .codeBlock(let code):
        take(from: lead.forBlocks.over(outer), at: block)
        _ = give(to: block, as: .block, fence: code)
        continue
      case .paragraph:
        take(from: outer, at: block)
        lead = give(to: block, as: .paragraph)
        continue
      case .heading(let level):
        while let last = headings.last, last.level >= level { headings.removeLast() }
        take(from: outer, at: block)
        headings.append((level, give(to: block, as: .heading).inherited.over(outer)))
      case .list: visit(items: block.children, inside: outer)
      case .blockQuote:
        loseWaiting()
        quoteDepth += 1
        visit(block.children, inside: outer)
        loseWaiting()
        quoteDepth -= 1
      case .table(let table):
        waiting += table.cells.flatMap { cell in
          DirectiveComment.all(
            in: MarkdownBlock(
              kind: .htmlBlock, range: cell.range, line: block.line, endLine: block.line),
            of: text, quoteDepth: quoteDepth)
        }
        loseWaiting()
      case .thematicBreak, .tooDeep, .item: loseWaiting()
      }
      lead = .none
    }
  }

  private mutating func visit(items: [MarkdownBlock], inside outer: Directive) {
    for item in items {
      var comments = waiting
      waiting = []
      let first = item.children.first
      var children = item.children[...]
      if let first, case .paragraph = first.kind {
        comments += DirectiveComment.all(inText: first, of: text, quoteDepth: quoteDepth)
        children = children.dropFirst()
      }
      // What stands at the item's end, with nothing after it there, speaks of the item.
      let trailing = children.reversed().prefix { $0.kind == .htmlBlock }.reversed()
      for block in trailing {
        comments += DirectiveComment.all(in: block, of: text, quoteDepth: quoteDepth)
      }
      let says = give(comments, to: item, as: .item)
      take(from: outer, at: item)
      visit(Array(children.dropLast(trailing.count)), inside: says.inherited.over(outer))
    }
  }

  // MARK: What is said of a block

  private mutating func take(from outer: Directive, at block: MarkdownBlock) {
    if !outer.isEmpty { around[block.range.lowerBound] = outer }
  }

  /// Gives a block what waits for it, what stands on its lines and what stands behind its fence.
  private mutating func give(
    to block: MarkdownBlock, as subject: DirectiveSubject, fence code: CodeBlock? = nil
  ) -> Directive {
    let comments =
      waiting + DirectiveComment.all(inText: block, of: text, quoteDepth: quoteDepth)
    waiting = []
    return give(comments, to: block, as: subject, fence: code)
  }

  private mutating func give(
    _ comments: [DirectiveComment], to block: MarkdownBlock, as subject: DirectiveSubject,
    fence code: CodeBlock? = nil
  ) -> Directive {
    let attributes = code.map { FenceAttributes.all(behind: $0, in: text) } ?? []
    guard !comments.isEmpty || !attributes.isEmpty else { return .none }
    var reader = DirectiveReader(text, for: subject)
    for comment in comments {
      reader.read(comment)
    }
    reader.read(fence: attributes)
    diagnostics += reader.diagnostics
    guard !reader.directive.isEmpty else { return .none }
    found.append(
      Found(
        offset: block.range.lowerBound, directive: reader.directive,
        place: comments.first?.range ?? code?.fence ?? block.range))
    return reader.directive
  }

  private mutating func loseWaiting() {
    for comment in waiting {
      diagnostics.append(
        Diagnostic(
          "directive-place", .error,
          "no heading, item, paragraph or block of code follows this directive, so it belongs to "
            + "nothing; put it right before what it speaks of", at: comment.range))
    }
    waiting = []
  }
}

extension Table {
  /// The cells that hold raw HTML.
  fileprivate var cells: [Cell] {
    ([header] + rows).flatMap(\.cells).filter { cell in
      cell.inlines.contains { $0.kind == .html }
    }
  }
}
