/// A pattern that the whole of a value has to match.
package struct ValuePattern: Hashable, Sendable {
  /// The regular expression, as the author has it.
  package let text: String

  /// - Returns: `nil` where the text is no regular expression.
  package init?(_ text: String) {
    guard (try? Regex(text)) != nil else { return nil }
    self.text = text
  }

  /// Whether a value is matched from its first character to its last.
  package func matches(_ value: String) -> Bool {
    (try? Regex(text).wholeMatch(in: value)) != nil
  }
}
