/// One replacement in a text: the bytes in `range` give way to `replacement`.
///
/// Fix-its, progress marks and editor actions are all edits, so bytes that nobody meant to
/// change cannot change.
package struct SourceEdit: Hashable, Sendable {
  /// UTF-8 offsets in the text before any edit; empty for an insertion.
  package let range: SourceRange
  package let replacement: String

  package init(_ range: SourceRange, with replacement: String) {
    self.range = range
    self.replacement = replacement
  }

  /// An insertion before the byte at `offset`.
  package static func insertion(_ text: String, at offset: Int) -> SourceEdit {
    SourceEdit(offset..<offset, with: text)
  }
}

/// Two edits claim the same byte.
package struct OverlappingEdits: Error, Hashable, Sendable {
  package let earlier: SourceEdit
  package let later: SourceEdit
}

extension SourceText {
  /// The bytes of this text after a set of edits, with every other byte as it was.
  ///
  /// Insertions at one offset stand in the order in which they are given.
  ///
  /// - Complexity: O(*n* + *m* log *m*) for *n* bytes and *m* edits.
  /// - Throws: `OverlappingEdits` with the first two edits that claim the same byte.
  package func applying(_ edits: [SourceEdit]) throws(OverlappingEdits) -> [UInt8] {
    let ordered = edits.enumerated().sorted {
      ($0.element.range.lowerBound, $0.element.range.upperBound, $0.offset)
        < ($1.element.range.lowerBound, $1.element.range.upperBound, $1.offset)
    }.map(\.element)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var copied = 0
    for (index, edit) in ordered.enumerated() {
      guard copied <= edit.range.lowerBound else {
        throw OverlappingEdits(earlier: ordered[index - 1], later: edit)
      }
      result += bytes[copied..<edit.range.lowerBound]
      result += edit.replacement.utf8
      copied = edit.range.upperBound
    }
    return result + bytes[copied...]
  }
}
