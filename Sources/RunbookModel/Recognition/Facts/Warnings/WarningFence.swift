import MarkdownSyntax

/// A fence of MyST holds a warning.
///
/// ````markdown
/// ```{warning}
/// This stops the service.
/// ```
/// ````
///
/// Source: MyST Markdown's documentation, "Admonitions".
struct WarningFence: WarningRule {
  static let name: RuleName = "warning-fence"

  func warning(in block: MarkdownBlock) -> Warning? {
    guard case .codeBlock(let code) = block.kind, code.info.text.hasPrefix("{"),
      let end = code.info.text.firstIndex(of: "}"),
      Lexicon.warningWords.contains(code.info.text[..<end].dropFirst().lowercased())
    else { return nil }
    let lines = code.lines.filter { !$0.trimmed.hasPrefix(":") && !$0.trimmed.isEmpty }
    guard !lines.isEmpty else { return nil }
    return Warning(
      lines.map(\.trimmed).joined(separator: " "), line: block.line, rule: Self.name)
  }
}
