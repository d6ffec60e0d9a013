/// The tabs, notes and groups that documentation tools put between two marker lines.
///
/// CommonMark reads the markers as text or raw HTML. Here what stands between becomes a block quote
/// of its own after a paragraph that is the opening line, as with the containers of MkDocs; what
/// only groups others leaves its contents where they stand. A marker without its other half stays
/// text.
struct FencedContainers {
  let text: SourceText

  /// The blocks with the contents of containers in quotes.
  ///
  /// - Complexity: O(*n*) for *n* bytes.
  func reading(_ blocks: [MarkdownBlock]) -> [MarkdownBlock] {
    guard mayHoldMarkers else { return blocks }
    return read(blocks)
  }

  /// Whether the text holds anything that begins a marker; most texts do not.
  private var mayHoldMarkers: Bool {
    let bytes = text.bytes
    return bytes.indices.contains { index in
      switch bytes[index] {
      case UInt8(ascii: ":"): bytes[index...].starts(with: ":::".utf8)
      case UInt8(ascii: "{"):
        bytes[index...].starts(with: "{%".utf8) || bytes[index...].starts(with: "{{<".utf8)
          || bytes[index...].starts(with: "{{%".utf8)
      case UInt8(ascii: "<"):
        index + 1 < bytes.count && (65...90).contains(bytes[index + 1])
      default: false
      }
    }
  }

  /// A block, or a line that opens or closes.
  private enum Piece {
    case block(MarkdownBlock)
    /// With the line as a paragraph.
    case marker(ContainerMarker, MarkdownBlock)
  }

  /// A container that is open, with what stands in it so far.
  private struct Frame {
    let marker: ContainerMarker?
    let opening: MarkdownBlock?
    var blocks: [MarkdownBlock] = []
  }

  private func read(_ blocks: [MarkdownBlock]) -> [MarkdownBlock] {
    let pieces = blocks.flatMap(pieces)
    var frames = [Frame(marker: nil, opening: nil)]
    for piece in pieces {
      switch piece {
      case .block(let block): frames[frames.count - 1].blocks.append(block)
      case .marker(let marker, let line):
        guard marker.role == .close else {
          frames.append(Frame(marker: marker, opening: line))
          continue
        }
        guard let index = frames.lastIndex(where: { $0.marker?.name == marker.name }) else {
          frames[frames.count - 1].blocks.append(line)
          continue
        }
        while frames.count > index + 1 { reopen(&frames) }
        close(&frames)
      }
    }
    while frames.count > 1 { reopen(&frames) }
    return frames[0].blocks
  }

  /// Ends the innermost container.
  private func close(_ frames: inout [Frame]) {
    let frame = frames.removeLast()
    if frame.marker?.role != .group, let opening = frame.opening {
      frames[frames.count - 1].blocks.append(opening)
      guard let first = frame.blocks.first, let last = frame.blocks.last else { return }
      frames[frames.count - 1].blocks.append(
        MarkdownBlock(
          kind: .blockQuote, range: first.range.lowerBound..<last.range.upperBound,
          line: first.line, endLine: last.endLine, children: frame.blocks))
    } else {
      frames[frames.count - 1].blocks += frame.blocks
    }
  }

  /// Takes the innermost container, which nothing closes, for the text that it is.
  private func reopen(_ frames: inout [Frame]) {
    let frame = frames.removeLast()
    if let opening = frame.opening { frames[frames.count - 1].blocks.append(opening) }
    frames[frames.count - 1].blocks += frame.blocks
  }

  // MARK: Lines

  /// A block with the markers at its beginning and end taken apart.
  private func pieces(of block: MarkdownBlock) -> [Piece] {
    switch block.kind {
    case .paragraph: return paragraphPieces(of: block)
    case .htmlBlock:
      let lines = (block.line...block.endLine).map { ($0, lineMarker($0)) }
      guard lines.allSatisfy({ $0.1 != nil || isBlank($0.0) }) else { return [.block(block)] }
      return lines.compactMap { line, marker in
        marker.map { .marker($0, paragraph(onLine: line)) }
      }
    default:
      guard !block.children.isEmpty else { return [.block(block)] }
      return [
        .block(
          MarkdownBlock(
            kind: block.kind, range: block.range, line: block.line, endLine: block.endLine,
            children: read(block.children), inlines: block.inlines))
      ]
    }
  }

  private func paragraphPieces(of block: MarkdownBlock) -> [Piece] {
    guard let first = block.inlines.first, first.kind == .text || first.kind == .html,
      let start = first.text.utf8.first, ":{<".utf8.contains(start) || block.line < block.endLine
    else { return [.block(block)] }
    let markers = (block.line...block.endLine).map { line in (line, lineMarker(line)) }
    let leading = markers.prefix { $0.1 != nil }
    let trailing = markers.dropFirst(leading.count).reversed().prefix { $0.1 != nil }.reversed()
    guard !leading.isEmpty || !trailing.isEmpty else { return [.block(block)] }
    let lines = (block.line + leading.count)...(block.endLine - trailing.count + 1)
    var pieces = leading.compactMap { line, marker in piece(marker, line) }
    if lines.lowerBound < lines.upperBound {
      pieces.append(.block(part(of: block, lines: lines.lowerBound..<lines.upperBound)))
    }
    return pieces + trailing.compactMap { line, marker in piece(marker, line) }
  }

  private func piece(_ marker: ContainerMarker?, _ line: Int) -> Piece? {
    marker.map { .marker($0, paragraph(onLine: line)) }
  }

  private func lineMarker(_ line: Int) -> ContainerMarker? {
    let marker = ContainerMarker(content(of: line))
    return marker?.isFenced == true ? marker : nil
  }

  private func isBlank(_ line: Int) -> Bool { content(of: line).isEmpty }

  /// A line without its indentation and the marks of quotes.
  private func content(of line: Int) -> String {
    let text = text.lineText(line)
    return String(text.drop { " \t>".contains($0) }).trimmedEnd
  }

  private func paragraph(onLine line: Int) -> MarkdownBlock {
    let range = text.lineRange(line)
    let content = content(of: line)
    let start = range.upperBound - content.utf8.count
    return MarkdownBlock(
      kind: .paragraph,
      range: min(max(range.lowerBound, start), range.upperBound)..<range.upperBound,
      line: line, endLine: line,
      inlines: [InlineRun(kind: .text, text: content, line: line)])
  }

  /// The lines of a paragraph that are no markers.
  private func part(of block: MarkdownBlock, lines: Range<Int>) -> MarkdownBlock {
    var inlines = block.inlines.filter { lines.contains($0.line) }
    while let first = inlines.first, first.kind == .softBreak || first.kind == .lineBreak {
      inlines.removeFirst()
    }
    while let last = inlines.last, last.kind == .softBreak || last.kind == .lineBreak {
      inlines.removeLast()
    }
    let isFirst = lines.lowerBound == block.line
    let start =
      isFirst
      ? block.range.lowerBound
      : text.lineRange(lines.lowerBound).upperBound
        - content(of: lines.lowerBound).utf8.count
    let end =
      lines.upperBound > block.endLine
      ? block.range.upperBound : text.lineRange(lines.upperBound - 1).upperBound
    return MarkdownBlock(
      kind: .paragraph, range: min(start, end)..<end, line: lines.lowerBound,
      endLine: lines.upperBound - 1, inlines: inlines)
  }
}
