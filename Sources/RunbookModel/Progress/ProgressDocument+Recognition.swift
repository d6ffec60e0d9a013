package import MarkdownSyntax

extension ProgressDocument {
  /// Whether a text is a progress document rather than a guide, also rather than one that quotes
  /// a progress document in a block of code.
  ///
  /// A record whose opening is damaged is still known by its heading and first entry, so that a
  /// damaged document is never carried out as if it were a guide.
  ///
  /// - Complexity: O(*n*); nearly nothing for a text without the words of an opening.
  package static func isProgressDocument(_ text: SourceText) -> Bool {
    let opening = RecordOpening.offset(in: text).flatMap { offset in
      (try? RecordOpening.reading(text, at: offset)) == nil ? nil : offset
    }
    guard let start = opening ?? headedEntries(in: text) else { return false }
    return MarkdownDocument(parsing: text).blocks.contains { $0.range.lowerBound == start }
  }

  /// The last line that is a record's heading with an entry after it.
  private static func headedEntries(in text: SourceText) -> Int? {
    text.lineStarts.last { start in
      guard text.has(RecordOpening.heading, at: start) else { return false }
      let after = text.skippingLineEndings(from: start + RecordOpening.heading.utf8.count)
      guard text.has(RecordEntry.marker, at: after) else { return false }
      var parser = RecordFieldsParser(text.bytes[(after + RecordEntry.marker.utf8.count)...])
      return (try? parser.fields())?.fields.text("sum") != nil
    }
  }
}
