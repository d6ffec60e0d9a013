import MarkdownSyntax

/// A key with its value as an author wrote them, and where.
struct DirectiveAttribute: Hashable, Sendable {
  let key: String
  let keyRange: SourceRange
  /// `nil` for a key that stands alone.
  let value: String?
  /// The bytes of the value, its quotes included; those of the key where there is none.
  let valueRange: SourceRange

  /// The bytes of key and value.
  var range: SourceRange { keyRange.lowerBound..<max(keyRange.upperBound, valueRange.upperBound) }
}
