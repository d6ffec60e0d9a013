import MarkdownSyntax

/// A paragraph or item begins with a sign of warning.
///
/// ```markdown
/// ⚠️ The key is shown once.
///
/// - ⚠️ do not push all tags
/// ```
struct SignedWarning: WarningRule {
  static let name: RuleName = "signed-warning"

  func warning(in block: MarkdownBlock) -> Warning? {
    guard case .paragraph = block.kind, Self.mayBeSigned(block) else { return nil }
    let text = block.inlines.plainText.trimmed
    guard Self.isSigned(text) else { return nil }
    return Warning(Title.droppingDecoration(text), line: block.line, rule: Self.name)
  }

  /// Whether the first letter of a paragraph is none of a word; most are.
  private static func mayBeSigned(_ block: MarkdownBlock) -> Bool {
    guard let byte = block.inlines.first(where: { !$0.text.isEmpty })?.text.utf8.first else {
      return false
    }
    return byte >= 128 || byte == 32
  }

  /// Whether a text begins with such a sign.
  static func isSigned(_ text: String) -> Bool {
    // A sign may be followed by a selector of its look, so it is not compared as a character.
    text.unicodeScalars.first.map(Lexicon.warningSigns.contains) == true
  }
}
