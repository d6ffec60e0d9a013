import MarkdownSyntax

/// A paragraph says outright that what is done cannot be undone.
///
/// ```markdown
/// Note: this step is irreversible.
///
/// This deletes the old volumes and cannot be undone.
/// ```
///
/// It warns without any sign or label, and a run asks once more before the step. Words that only
/// may mean it (`permanently`, `destructive`) count in what warns anyway.
struct NoWayBack: WarningRule {
  static let name: RuleName = "no-way-back"

  func warning(in block: MarkdownBlock) -> Warning? {
    guard case .paragraph = block.kind else { return nil }
    let text = block.inlines.plainText
    guard Lexicon.pointsOfNoReturn.occur(in: Words.of(text)) else { return nil }
    return Warning(Title.droppingDecoration(text.trimmed), line: block.line, rule: Self.name)
  }
}
