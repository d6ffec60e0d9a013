import MarkdownSyntax

/// A paragraph says outright that what is done cannot be undone.
///
/// ```markdown
/// Note: this step is irreversible.
///
/// This deletes the old volumes and cannot be undone.
/// ```
///
/// So does a comment in a block, a quote and a heading. It warns without any sign or label, and a run asks once more before the step. Words that only
/// may mean it (`permanently`, `destructive`) count in what warns anyway.
struct NoWayBack: WarningRule {
  static let name: RuleName = "no-way-back"

  /// The warning that a heading is: `Delete the volumes (cannot be undone)`.
  static func warning(ofTitle title: Title, line: Int) -> Warning? {
    guard Lexicon.pointsOfNoReturn.occur(in: title.words) else { return nil }
    return Warning(title.text, line: line, rule: name)
  }

  func warning(in block: MarkdownBlock) -> Warning? {
    switch block.kind {
    case .paragraph: break
    case .blockQuote: return block.children.lazy.compactMap(warning).first
    case .codeBlock(let code): return Self.warning(in: code)
    default: return nil
    }
    let text = block.inlines.plainText
    guard Lexicon.pointsOfNoReturn.occur(in: Words.of(text)) else { return nil }
    return Warning(Title.droppingDecoration(text.trimmed), line: block.line, rule: Self.name)
  }

  /// The comment in a block that says so: `# WARNING: this cannot be undone`.
  private static func warning(in code: CodeBlock) -> Warning? {
    for (index, text) in code.lines.enumerated() {
      guard let sign = text.utf8.firstIndex(of: UInt8(ascii: "#")),
        Lexicon.pointsOfNoReturn.occur(in: Words.of(text[sign...]))
      else { continue }
      return Warning(
        text[sign...].drop { $0 == "#" || $0 == " " }.trimmed, line: code.firstLine + index,
        rule: name)
    }
    return nil
  }
}
