/// Reads CommonMark and on top of it what GitHub adds, task items and tables, and the containers
/// of documentation tools.
struct MarkdownParser {
  /// A document is read again where a table ends before its paragraph; no more often than this,
  /// so that no text takes longer than its length allows.
  private static let readingLimit = 4

  let text: SourceText
  /// How many tabs or admonitions the text stands in.
  var containerDepth = 0

  /// The blocks in `range`, which begins where a line or the text after a byte order mark begins.
  ///
  /// - Complexity: O(*n*) for *n* bytes.
  func blocks(in range: SourceRange) -> [MarkdownBlock] {
    guard !range.isEmpty else { return [] }
    var masks = TableMasks()
    var reading = read(range, masks)
    for _ in 1..<Self.readingLimit {
      guard let missing = reading.missingMasks else { break }
      masks = missing
      reading = read(range, masks)
    }
    let blocks =
      reading.hasTables
      ? TableCells(in: text, definitions: reading.definitions).filling(reading.blocks)
      : reading.blocks
    let indented = IndentedContainers(text: text, depth: containerDepth).reading(blocks)
    // The text of an indented container is read by a parser of its own.
    return containerDepth == 0 ? FencedContainers(text: text).reading(indented) : indented
  }

  private struct Reading {
    let blocks: [MarkdownBlock]
    let missingMasks: TableMasks?
    let hasTables: Bool
    let definitions: String
  }

  private func read(_ range: SourceRange, _ masks: TableMasks) -> Reading {
    var bytes = masks.rows.isEmpty ? text.bytes : masks.applied(to: text.bytes)
    let start = range.lowerBound
    if start == 3, start == text.byteOrderMarkLength, bytes[start...].starts(with: bytes[..<start])
    {
      // The parser would skip a second mark too; a word joiner is as long and as invisible.
      bytes.replaceSubrange(start..<start + 3, with: [0xE2, 0x81, 0xA0])
    }
    return CommonMarkTree(parsing: bytes[range]).withBlocks { first in
      var reader = BlockReader(text: text, from: range.lowerBound, masks: masks)
      let blocks = reader.blocks(from: first)
      return Reading(
        blocks: blocks, missingMasks: reader.missingMasks, hasTables: reader.hasTables,
        definitions: reader.definitions)
    }
  }
}
