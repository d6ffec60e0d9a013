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
    summary = StatusPlace(at: Self.summaryStart(in: document) ?? start, in: text)
    disputed = DisputedLines(in: text)
    visit(document.blocks, in: Container(start: start, end: text.bytes.count))
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

  /// After the first list, where the guide begins with a byte order mark and a box: GitHub's
  /// reader sees no box there, and would see it on another line.
  private static func summaryStart(in document: MarkdownDocument) -> Int? {
    let text = document.text
    guard document.frontMatter == nil, text.contentStart > 0, let list = document.blocks.first,
      list.line == 1, case .item(let item)? = list.children.first?.kind, item.box != nil
    else { return nil }
    return text.fullLineRange(list.endLine).upperBound
  }

  // MARK: Walk

  /// What the blocks being visited stand in.
  private struct Container {
    /// Where the blocks begin.
    var start: Int
    /// Where the container ends.
    var end: Int
    var isTop = true
    var isInQuote = false
  }

  private mutating func visit(_ blocks: [MarkdownBlock], in container: Container) {
    var end = container.start
    for block in blocks {
      let gap = end..<max(end, block.range.lowerBound)
      let isClear = container.isTop || text.isClear(gap)
      if !isClear { disputed.add(definitions: gap) }
      if !block.inlines.isEmpty, !container.isTop {
        disputed.add(paragraph: block, isAfterText: !isClear)
      }
      switch block.kind {
      case .heading where isClear: addHeading(block, container)
      case .paragraph where isClear && !container.isInQuote:
        if let place = statusPlace(after: block, container) {
          places[block.range] = .status(place)
        }
      case .item(let item):
        if !container.isInQuote, let place = itemPlace(block, item) {
          places[block.range] = .item(place)
        }
        // GitHub's reader ends an item whose first line is a box alone; what follows is not in it.
        let isEmpty = item.box != nil && block.children.first?.inlines.isEmpty != false
        if !isEmpty {
          visit(block.children, in: inside(block, container, from: item.marker.upperBound))
        }
      case .list: visit(block.children, in: inside(block, container, from: block.range.lowerBound))
      case .blockQuote:
        var quote = inside(block, container, from: block.range.lowerBound)
        quote.isInQuote = true
        visit(block.children, in: quote)
      default: break
      }
      end = block.range.upperBound
    }
    let gap = end..<max(end, container.end)
    if !container.isTop, !text.isClear(gap) { disputed.add(definitions: gap) }
  }

  private func inside(
    _ block: MarkdownBlock, _ container: Container, from start: Int
  ) -> Container {
    Container(
      start: start, end: max(start, block.range.upperBound), isTop: false,
      isInQuote: container.isInQuote)
  }

  private mutating func addHeading(_ block: MarkdownBlock, _ container: Container) {
    guard let place = statusPlace(after: block, container) else { return }
    places[block.range] = .status(place)
    if container.isTop { headings.append((block.range.lowerBound, place)) }
  }

  /// The start of the line after a block that nothing but blanks and quote signs stands before.
  private func statusPlace(after block: MarkdownBlock, _ container: Container) -> StatusPlace? {
    var start = text.lineStarts[block.line - 1]
    if start == 0 { start = text.contentStart }
    let prefix = start..<block.range.lowerBound
    guard prefix.lowerBound <= prefix.upperBound,
      text.bytes[prefix].allSatisfy({ [9, 32, 62].contains($0) }),
      !disputed.lines.contains(block.endLine),
      block.kind == .paragraph || !beginsWithDefinition(block)
    else { return nil }
    let end = text.fullLineRange(block.endLine).upperBound
    // A line that goes on with definitions may be indented as code would be.
    let isDeep = container.isTop && text.columns(of: prefix) > 3
    return StatusPlace(at: end, prefix: isDeep ? "" : text[prefix], in: text)
  }

  // MARK: Items

  private mutating func itemPlace(_ block: MarkdownBlock, _ item: ListItem) -> ItemPlace? {
    guard let first = block.children.first, case .paragraph = first.kind,
      item.marker.upperBound < first.range.lowerBound,
      text.bytes[item.marker.upperBound..<first.range.lowerBound]
        .allSatisfy({ $0 == 32 || $0 == 9 }),
      beginsLine(item.marker.lowerBound), !beginsWithDefinition(first, after: item.box),
      let (comment, linesDown) = InlineEnd(text: text).comment(in: first)
    else { return nil }
    disputed.add(paragraph: first, isAfterText: false)
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
  ///
  /// GitHub's reader also takes what stands after a box for a definition.
  private func beginsWithDefinition(_ block: MarkdownBlock, after box: TaskBox? = nil) -> Bool {
    let end = block.range.upperBound
    let start = text.skippingBlanks(
      from: box?.range.upperBound ?? block.range.lowerBound, limit: end)
    guard start < end, text.bytes[start] == UInt8(ascii: "["),
      let close = text.firstOffset(of: "]:", in: start..<end)
    else { return false }
    let label = text.bytes[start + 1..<close]
    return !label.contains(UInt8(ascii: "]")) || label.contains(UInt8(ascii: "\\"))
  }
}
