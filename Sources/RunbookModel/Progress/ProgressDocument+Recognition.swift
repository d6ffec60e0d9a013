package import MarkdownSyntax

extension ProgressDocument {
  /// Whether a text is a progress document rather than a guide, also rather than one that quotes
  /// a progress document in a block of code.
  package static func isProgressDocument(_ text: SourceText) -> Bool {
    isProgressDocument(text.bytes)
  }

  /// Whether bytes are a progress document rather than a guide, also rather than one that quotes
  /// a progress document in a block of code.
  ///
  /// A record whose opening is damaged is still known by its heading and first entry, so that a
  /// damaged document is never carried out as if it were a guide.
  ///
  /// - Complexity: O(*n*) for *n* bytes of the guide's part; nearly nothing for a guide without the
  ///   words of an opening.
  package static func isProgressDocument(_ bytes: [UInt8]) -> Bool {
    var next = RecordOpening.offset(in: bytes)
    while let offset = next {
      if let found = try? RecordOpening.reading(bytes, at: offset, in: ""),
        isWhole(found, in: bytes) || isTopLevel(offset, before: found.end, in: bytes)
      {
        return true
      }
      next = RecordOpening.offset(in: bytes, from: offset + 1)
    }
    return hasHeadedEntries(bytes)
  }

  /// Whether what is above a record is the guide for which the record was opened.
  private static func isWhole(_ found: RecordOpening.Found, in bytes: [UInt8]) -> Bool {
    guard
      let text = try? SourceText(bytes: Array(bytes[..<found.guideEnd(in: bytes)]), path: "")
    else { return false }
    let removal = MarkRemoval(from: text, tag: found.opening.tag, lineEnding: found.lineEnding)
    return Checksum(of: removal.guide[...]) == found.opening.guideSum
  }

  /// Whether a block begins at `start` that stands in no other, read up to `end`.
  private static func isTopLevel(_ start: Int, before end: Int, in bytes: [UInt8]) -> Bool {
    guard let text = try? SourceText(bytes: Array(bytes[..<end]), path: "") else { return false }
    return MarkdownDocument(parsing: text).blocks.contains { $0.range.lowerBound == start }
  }

  /// Whether a heading of a record has an entry after it.
  private static func hasHeadedEntries(_ bytes: [UInt8]) -> Bool {
    let heading = Array(RecordOpening.heading.utf8)
    let marker = Array(RecordEntry.marker.utf8)
    var next = bytes.firstLine(beginningWith: heading, from: 0)
    while let start = next {
      let entry = bytes.skippingLineEndings(from: start + heading.count)
      next = bytes.firstLine(beginningWith: heading, from: start + 1)
      guard bytes.has(marker, at: entry) else { continue }
      var parser = RecordFieldsParser(bytes[(entry + marker.count)...])
      guard let fields = try? parser.fields().fields, fields.text(.sum) != nil else { continue }
      if isTopLevel(start, before: entry, in: bytes) { return true }
    }
    return false
  }
}
