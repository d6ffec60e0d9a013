import MarkdownSyntax

/// Every place in a guide that can take a mark, found once from its blocks alone.
struct MarkPlaces {
  private let text: SourceText
  private var places: [SourceRange: MarkPlace] = [:]
  /// The places after headings that stand by themselves, in order.
  private var headings: [(offset: Int, place: StatusPlace)] = []
  /// Below the title; without one, below the front matter or at the very start.
  private(set) var summary: StatusPlace
  private var disputed: DisputedLines

  init(in document: MarkdownDocument, title: SourceRange?) {
    text = document.text
    let start = document.frontMatter?.upperBound ?? text.contentStart
    summary = StatusPlace(at: start, in: text)
    disputed = DisputedLines(in: text)
    visit(document.blocks, in: Container(start: start))
    if let title, case .status(let place)? = places[title] { summary = place }
  }

  /// Where the block at `anchor` takes its mark; `nil` where it cannot.
  func place(for anchor: Anchor) -> MarkPlace? {
    guard let place = places[anchor.range] else { return nil }
    switch (place, anchor.kind) {
    case (.item, .item), (.status, .heading), (.status, .paragraph): return place
    default: return nil
    }
  }

  /// Where what cannot be marked at `offset` is shown: after the heading above, else on top.
  ///
  /// - Complexity: O(log *n*) for *n* headings.
  func fallback(for offset: Int) -> StatusPlace {
    var (low, high) = (0, headings.count)
    while low < high {
      let middle = (low + high) / 2
      if headings[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? summary : headings[low - 1].place
  }

  // MARK: Walk

  /// What the blocks being visited stand in.
  private struct Container {
    /// Where the blocks begin.
    var start: Int
    var isTop = true
    var isInQuote = false
  }

  private mutating func visit(_ blocks: [MarkdownBlock], in container: Container) {
    var end = container.start
    for block in blocks {
      let isClear = container.isTop || isClear(end..<max(end, block.range.lowerBound))
      if !block.inlines.isEmpty, !container.isTop { disputed.add(paragraph: block) }
      switch block.kind {
      case .heading where isClear: addHeading(block, container)
      case .paragraph where isClear && !container.isInQuote:
        if let place = statusPlace(after: block) { places[block.range] = .status(place) }
      case .item(let item):
        if !container.isInQuote, let place = itemPlace(block, item) {
          places[block.range] = .item(place)
        }
        // GitHub's reader ends an item whose first line is a box alone; what follows is not in it.
        let isEmpty = item.box != nil && block.children.first?.inlines.isEmpty != false
        if !isEmpty {
          visit(block.children, in: inside(container, from: item.marker.upperBound))
        }
      case .list: visit(block.children, in: inside(container, from: block.range.lowerBound))
      case .blockQuote:
        var quote = inside(container, from: block.range.lowerBound)
        quote.isInQuote = true
        visit(block.children, in: quote)
      default: break
      }
      end = block.range.upperBound
    }
  }

  private func inside(_ container: Container, from start: Int) -> Container {
    Container(start: start, isTop: false, isInQuote: container.isInQuote)
  }

  /// Whether nothing but blanks stands there, so that no definition was taken out of what follows.
  private func isClear(_ range: SourceRange) -> Bool {
    text.bytes[range].allSatisfy { [9, 10, 13, 32, 62].contains($0) }
  }

  private mutating func addHeading(_ block: MarkdownBlock, _ container: Container) {
    guard let place = statusPlace(after: block) else { return }
    places[block.range] = .status(place)
    if container.isTop { headings.append((block.range.lowerBound, place)) }
  }

  /// The start of the line after a block that nothing but blanks and quote signs stands before.
  private func statusPlace(after block: MarkdownBlock) -> StatusPlace? {
    var start = text.lineStarts[block.line - 1]
    if start == 0 { start = text.contentStart }
    let prefix = start..<block.range.lowerBound
    guard prefix.lowerBound <= prefix.upperBound,
      text.bytes[prefix].allSatisfy({ [9, 32, 62].contains($0) }),
      !disputed.lines.contains(block.endLine),
      block.kind == .paragraph || !beginsWithDefinition(block)
    else { return nil }
    let end = text.fullLineRange(block.endLine).upperBound
    return StatusPlace(at: end, prefix: text[prefix], in: text)
  }

  // MARK: Items

  private mutating func itemPlace(_ block: MarkdownBlock, _ item: ListItem) -> ItemPlace? {
    guard let first = block.children.first, case .paragraph = first.kind,
      item.marker.upperBound < first.range.lowerBound,
      text.bytes[item.marker.upperBound..<first.range.lowerBound]
        .allSatisfy({ $0 == 32 || $0 == 9 }),
      beginsLine(item.marker.lowerBound), !beginsWithDefinition(first),
      let (comment, linesDown) = InlineEnd(text: text).comment(in: first)
    else { return nil }
    disputed.add(paragraph: first)
    guard !disputed.lines.contains(block.line),
      !disputed.lines.contains(first.line + linesDown)
    else { return nil }
    return ItemPlace(
      box: first.range.lowerBound, own: item.box.flatMap { ItemMark.OwnBox($0.mark) },
      comment: comment, linesUp: linesDown)
  }

  /// Whether nothing but blanks stands before `offset` on its line, not even a byte order mark,
  /// with which GitHub sees no box.
  private func beginsLine(_ offset: Int) -> Bool {
    let start = text.lineStarts[text.line(at: offset) - 1]
    return text.skippingBlanks(from: start, limit: offset) == offset
  }

  /// Whether a paragraph or heading begins `[…]:`, as definitions of links and footnotes do.
  private func beginsWithDefinition(_ block: MarkdownBlock) -> Bool {
    guard text.bytes[block.range].first == UInt8(ascii: "["),
      let close = text.firstOffset(of: "]:", in: block.range)
    else { return false }
    let label = text.bytes[block.range.lowerBound + 1..<close]
    return !label.contains(UInt8(ascii: "]")) || label.contains(UInt8(ascii: "\\"))
  }
}
