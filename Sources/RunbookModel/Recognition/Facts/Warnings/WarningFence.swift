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
    guard case .codeBlock(let code) = block.kind, let language = code.info.language,
      language.hasPrefix("{"), language.hasSuffix("}"),
      Lexicon.warningWords.contains(language.dropFirst().dropLast().lowercased())
    else { return nil }
    let lines = code.lines.filter { !$0.trimmed.hasPrefix(":") && !$0.trimmed.isEmpty }
    guard !lines.isEmpty else { return nil }
    return Warning(
      lines.map(\.trimmed).joined(separator: " "), line: block.line, rule: Self.name)
  }
}
