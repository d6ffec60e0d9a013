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
    guard let first = prose.sentences.first, !prose.endsWithColon,
      let opener = Self.openers.start(of: Words.of(Title.droppingDecoration(first.text)))
    else { return nil }
    let words = Words.of(Title.droppingDecoration(first.text)).dropFirst(opener.count)
    guard let next = words.first, !Self.harmless.contains(next) else { return nil }
    return Warning(Title.droppingDecoration(prose.text.trimmed), line: prose.line, rule: Self.name)
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
