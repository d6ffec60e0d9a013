import MarkdownSyntax

/// Paragraphs and quotes that warn: `⚠️`, `**Important:**`, `Warning:`, `> [!CAUTION]`.
enum Warnings {
  private static let words: Set<String> = [
    "warning", "important", "caution", "critical", "danger", "attention",
  ]

  private static let signs: Set<Unicode.Scalar> = ["⚠", "🚨", "❗", "‼", "⛔"]

  /// The warning that a block is; `nil` for every other block.
  static func find(in block: MarkdownBlock) -> Warning? {
    switch block.kind {
    case .paragraph: return mayWarn(block) ? warning(Prose(block)) : nil
    case .blockQuote:
      let paragraphs = block.children.filter {
        if case .paragraph = $0.kind { true } else { false }
      }
      guard let first = paragraphs.first else { return nil }
      let text = paragraphs.map(\.inlines.plainText).joined(separator: " ").trimmed
      if let alert = alertText(text) { return Warning(text: alert, line: first.line) }
      return warning(Prose(first)).map {
        Warning(text: Title.droppingDecoration(text), line: $0.line)
      }
    default: return nil
    }
  }

  /// Whether the beginning of a paragraph may be that of a warning; most are not.
  private static func mayWarn(_ block: MarkdownBlock) -> Bool {
    guard let first = block.inlines.first(where: { !$0.text.isEmpty })?.text else { return false }
    if let byte = first.utf8.first, byte >= 128 || byte == 32 { return true }
    return Words.of(first.prefix(24)).first.map(words.contains) == true
  }

  private static func warning(_ prose: Prose) -> Warning? {
    let text = prose.text.trimmed
    let first = prose.sentences.first?.words.first
    // A sign may be followed by a selector of its look, so it is not compared as a character.
    let isMarked = text.unicodeScalars.first.map(signs.contains) == true
    let isNamed =
      first.map(words.contains) == true
      && (prose.strongLead != nil || text.prefix(24).contains(":"))
    guard isMarked || isNamed else { return nil }
    return Warning(text: Title.droppingDecoration(text), line: prose.line)
  }

  /// The text of GitHub's alerts that warn.
  ///
  /// Source: GitHub's documentation, "Basic writing and formatting syntax", Alerts.
  private static func alertText(_ text: String) -> String? {
    for name in ["[!WARNING]", "[!CAUTION]", "[!IMPORTANT]"] where text.hasPrefix(name) {
      return String(text.dropFirst(name.count)).trimmed
    }
    return nil
  }
}
