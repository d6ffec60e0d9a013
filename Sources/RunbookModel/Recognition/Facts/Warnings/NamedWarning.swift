import MarkdownSyntax

/// A paragraph begins with a word of warning.
///
/// ```markdown
/// **Warning:** this deletes all rows.
///
/// Caution: the disk is wiped.
///
/// **Important** The key is shown once.
/// ```
///
/// The word is bold or stands before a colon: `The important tables are these` warns of nothing.
struct NamedWarning: WarningRule {
  static let name: RuleName = "named-warning"

  func warning(in block: MarkdownBlock) -> Warning? {
    guard case .paragraph = block.kind, Self.mayBeNamed(block) else { return nil }
    let prose = Prose(block)
    guard Self.isNamed(prose) else { return nil }
    return Warning(Title.droppingDecoration(prose.text.trimmed), line: prose.line, rule: Self.name)
  }

  /// Whether a paragraph may begin with such a word; most do not.
  private static func mayBeNamed(_ block: MarkdownBlock) -> Bool {
    guard let first = block.inlines.first(where: { !$0.text.isEmpty })?.text else { return false }
    return Words.of(first.prefix(24)).first.map(Lexicon.warningWords.contains) == true
  }

  /// Whether a text begins with such a word as its label.
  static func isNamed(_ prose: Prose) -> Bool {
    guard let first = prose.sentences.first?.words.first, Lexicon.warningWords.contains(first)
    else {
      return false
    }
    let text = prose.text.trimmed
    if first == "stop" || first == "careful" { return prose.opensWithLabel || prose.isStrong }
    return prose.strongLead != nil || text.prefix(24).contains(":")
  }
}
