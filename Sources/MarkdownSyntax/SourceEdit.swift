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

/// A pair of edits that cannot both be made.
package struct OverlappingEdits: Error, Hashable, Sendable {
  package let earlier: SourceEdit
  package let later: SourceEdit
}

extension SourceText {
  /// What the text becomes when all edits are made at once; no other byte changes.
  ///
  /// Edits may come in any order. Where several insert at one offset, the first given comes first.
  ///
  /// - Complexity: O(*n* + *m* log *m*) for a text of *n* bytes and *m* edits.
  /// - Throws: `OverlappingEdits` with two edits of which the later begins inside the earlier.
  package func applying(_ edits: [SourceEdit]) throws(OverlappingEdits) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var previous: SourceEdit?
    for edit in Self.inOrder(edits) {
      let kept = previous?.range.upperBound ?? 0
      if let previous, edit.range.lowerBound < kept {
        throw OverlappingEdits(earlier: previous, later: edit)
      }
      output.append(contentsOf: bytes[kept..<edit.range.lowerBound])
      output.append(contentsOf: edit.replacement.utf8)
      previous = edit
    }
    output.append(contentsOf: bytes[(previous?.range.upperBound ?? 0)...])
    return output
  }

  /// Edits by where they begin and end, equal ones as they were given.
  private static func inOrder(_ edits: [SourceEdit]) -> [SourceEdit] {
    edits.enumerated().sorted { a, b in
      (a.element.range.lowerBound, a.element.range.upperBound, a.offset)
        < (b.element.range.lowerBound, b.element.range.upperBound, b.offset)
    }.map(\.element)
  }
}
