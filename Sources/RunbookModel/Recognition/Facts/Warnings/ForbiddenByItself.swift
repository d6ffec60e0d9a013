import MarkdownSyntax

/// A paragraph or item forbids something.
///
/// ```markdown
/// Do not restart the primary meanwhile.
///
/// - ❌ Never run this on both hosts
/// ```
///
/// `Do not forget to …` orders. A paragraph that leads in a block (`Never run this:`) is about
/// that block, which is then not run.
struct ForbiddenByItself: WarningRule {
  static let name: RuleName = "forbidden-by-itself"

  func warning(in block: MarkdownBlock) -> Warning? {
    guard case .paragraph = block.kind, Self.mayForbid(block) else { return nil }
    let prose = Prose(block)
    guard Self.forbids(prose) else { return nil }
    return Warning(Title.droppingDecoration(prose.text.trimmed), line: prose.line, rule: Self.name)
  }

  /// Whether a text forbids something by itself.
  static func forbids(_ prose: Prose) -> Bool {
    guard let first = prose.sentences.first, !prose.endsWithColon else { return false }
    let words = Words.of(Title.droppingDecoration(first.text))
    guard let opener = openers.start(of: words) else { return false }
    return words.dropFirst(opener.count).first.map { !harmless.contains($0) } ?? false
  }

  private static func mayForbid(_ block: MarkdownBlock) -> Bool {
    guard let first = block.inlines.first(where: { !$0.text.trimmed.isEmpty })?.text else {
      return false
    }
    let start = first.prefix(12).lowercased()
    return start.contains("do") || start.contains("never") || start.contains("avoid")
      || (first.utf8.first ?? 0) >= 128
  }

  private static let openers = Phrases(["do not", "don't", "never", "avoid"])

  private static let harmless: Set<String> = [
    "forget", "worry", "hesitate", "panic", "be", "see", "have", "know", "want", "need",
  ]
}
