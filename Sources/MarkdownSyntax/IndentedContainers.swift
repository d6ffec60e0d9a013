/// The tabs and admonitions of MkDocs, whose contents CommonMark takes for indented code.
///
/// A line such as `=== "Linux"` or `!!! note "Title"` opens one; the lines indented by four
/// after it are its contents, and are read as Markdown in a block quote of their own. Without a
/// blank line between them CommonMark takes both for one paragraph, which is parted here.
///
/// Source: Python-Markdown's admonition extension and PyMdown's tabbed extension.
struct IndentedContainers {
  /// Containers in containers deeper than this stay code.
  private static let depthLimit = 8

  let text: SourceText
  /// How many containers the text itself stands in.
  let depth: Int

  /// The blocks with the contents of containers in place of indented code.
  ///
  /// - Complexity: O(*n*) for *n* bytes.
  func reading(_ blocks: [MarkdownBlock]) -> [MarkdownBlock] {
    guard depth < Self.depthLimit else { return blocks }
    var result: [MarkdownBlock] = []
    result.reserveCapacity(blocks.count)
    var consumed: Int?
    for (index, block) in blocks.enumerated() where index != consumed {
      let next = index + 1 < blocks.count ? blocks[index + 1] : nil
      if let opening = result.last, Self.isOpening(opening), let contents = contents(of: block) {
        result.append(contents)
      } else if let parted = parting(block, before: next) {
        result += [parted.opening, parted.contents]
        if parted.takesNext { consumed = index + 1 }
      } else if block.children.isEmpty {
        result.append(block)
      } else {
        result.append(replacingChildren(of: block))
      }
    }
    return result
  }

  private func replacingChildren(of block: MarkdownBlock) -> MarkdownBlock {
    MarkdownBlock(
      kind: block.kind, range: block.range, line: block.line, endLine: block.endLine,
      children: reading(block.children), inlines: block.inlines)
  }

  /// Whether a paragraph opens a container: one line that begins with a marker.
  private static func isOpening(_ block: MarkdownBlock) -> Bool {
    guard case .paragraph = block.kind, block.line == block.endLine,
      let first = block.inlines.first?.text, let mark = first.utf8.first, "=!?".utf8.contains(mark)
    else { return false }
    return ContainerMarker(block.inlines.plainText)?.isFenced == false
  }

  // MARK: Without a blank line

  /// The line that opens an admonition, and as a block quote what follows it right away, with an
  /// indented block after that; `nil` for any other paragraph.
  private func parting(_ block: MarkdownBlock, before next: MarkdownBlock?)
    -> (opening: MarkdownBlock, contents: MarkdownBlock, takesNext: Bool)?
  {
    guard case .paragraph = block.kind, block.endLine > block.line,
      let first = block.inlines.first?.text,
      ["!!! ", "??? ", "???+ "].contains(where: first.hasPrefix),
      let indentation = contentIndentation(of: block)
    else { return nil }
    let takesNext = next.map(Self.isIndentedCode) == true
    let last = takesNext ? next?.endLine ?? block.endLine : block.endLine
    let lines = block.line + 1...last
    let texts = lines.map(text.lineText)
    guard texts.allSatisfy({ Self.isIndented($0, by: indentation) }) else { return nil }
    let runs = block.inlines.prefix { $0.kind != .softBreak && $0.kind != .lineBreak }
    let opening = MarkdownBlock(
      kind: .paragraph, range: block.range.lowerBound..<text.lineRange(block.line).upperBound,
      line: block.line, endLine: block.line, inlines: Array(runs))
    let dedented = texts.map { String(decoding: $0.utf8.dropFirst(indentation), as: UTF8.self) }
    return (opening, quote(of: dedented, from: lines.lowerBound, to: lines.upperBound), takesNext)
  }

  private static func isIndentedCode(_ block: MarkdownBlock) -> Bool {
    if case .codeBlock(let code) = block.kind { code.fence == nil } else { false }
  }

  /// How many blanks stand before the contents of a paragraph's container; `nil` where something
  /// else than blanks stands before the paragraph.
  private func contentIndentation(of block: MarkdownBlock) -> Int? {
    let prefix = text.lineStarts[block.line - 1]..<block.range.lowerBound
    guard text.bytes[prefix].allSatisfy({ $0 == UInt8(ascii: " ") }) else { return nil }
    return prefix.count + 4
  }

  private static func isIndented(_ line: String, by count: Int) -> Bool {
    let blanks = line.utf8.prefix { $0 == UInt8(ascii: " ") }.count
    return blanks >= count || line.utf8.allSatisfy { $0 == 32 || $0 == 9 || $0 == 13 }
  }

  private func quote(of lines: [String], from first: Int, to last: Int) -> MarkdownBlock {
    let inner = SourceText(lines.joined(separator: "\n"), path: text.path)
    let parsed = MarkdownParser(text: inner, containerDepth: depth + 1)
      .blocks(in: 0..<inner.bytes.count)
    let mapping = LineMapping(inner: inner, outer: text, firstLine: first)
    let line = text.lineRange(first)
    let start = line.lowerBound + text.bytes[line].prefix { $0 == UInt8(ascii: " ") }.count
    return MarkdownBlock(
      kind: .blockQuote, range: start..<text.lineRange(last).upperBound, line: first,
      endLine: last, children: parsed.map(mapping.moved))
  }

  /// The block quote that an indented block stands for.
  private func contents(of block: MarkdownBlock) -> MarkdownBlock? {
    guard case .codeBlock(let code) = block.kind, code.fence == nil else { return nil }
    let inner = SourceText(code.lines.joined(separator: "\n"), path: text.path)
    let parsed = MarkdownParser(text: inner, containerDepth: depth + 1)
      .blocks(in: 0..<inner.bytes.count)
    let mapping = LineMapping(inner: inner, outer: text, firstLine: code.firstLine)
    return MarkdownBlock(
      kind: .blockQuote, range: block.range, line: block.line, endLine: block.endLine,
      children: parsed.map(mapping.moved))
  }
}
