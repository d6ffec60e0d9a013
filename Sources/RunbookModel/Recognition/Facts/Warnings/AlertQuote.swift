import MarkdownSyntax

/// A quote warns: GitHub's alerts, or one that begins with a sign or a word of warning, or forbids
/// something.
///
/// ```markdown
/// > [!CAUTION]
/// > The site is down meanwhile.
///
/// > ⚠️ Nobody may write now.
/// ```
///
/// `> [!NOTE]` and `> [!TIP]` inform and do not warn.
///
/// Source: GitHub's documentation, "Basic writing and formatting syntax", Alerts.
struct AlertQuote: WarningRule {
  static let name: RuleName = "alert-quote"

  func warning(in block: MarkdownBlock) -> Warning? {
    guard case .blockQuote = block.kind else { return nil }
    let paragraphs = block.children.filter { if case .paragraph = $0.kind { true } else { false } }
    guard let first = paragraphs.first else { return nil }
    let text = paragraphs.map(\.inlines.plainText).joined(separator: " ").trimmed
    for mark in ["[!WARNING]", "[!CAUTION]", "[!IMPORTANT]"] where text.uppercased().hasPrefix(mark)
    {
      return Warning(text.dropFirst(mark.count).trimmed, line: first.line, rule: Self.name)
    }
    let isWarning =
      SignedWarning.isSigned(text) || NamedWarning.isNamed(Prose(first))
      || ForbiddenByItself.forbids(Prose(first))
    guard isWarning else { return nil }
    return Warning(Title.droppingDecoration(text), line: first.line, rule: Self.name)
  }
}
