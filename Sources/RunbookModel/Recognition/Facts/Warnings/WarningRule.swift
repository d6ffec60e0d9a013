import MarkdownSyntax

/// A rule that knows one way in which a text warns.
protocol WarningRule: Rule {
  /// The text of the warning that a block is; `nil` where this rule sees none.
  func warning(in block: MarkdownBlock) -> Warning?
}
