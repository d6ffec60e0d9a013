import MarkdownSyntax

/// The tabs and notes of documentation tools: a line that opens one, and the block quote of its
/// contents.
enum Tabs {
  /// Whether the block at `index` holds the contents of a container that the one before opens.
  static func isContents(at index: Int, of blocks: [MarkdownBlock]) -> Bool {
    guard index > 0, case .blockQuote = blocks[index].kind,
      blocks[index - 1].endLine < blocks[index].line
    else { return false }
    return marker(of: blocks[index - 1]) != nil
  }

  /// What is written on a tab: `Linux` of `=== "Linux"`.
  static func label(of opening: MarkdownBlock) -> String? {
    guard case .tab(let label)? = marker(of: opening)?.role else { return nil }
    return label.isEmpty ? nil : label
  }

  /// The warning that an admonition of a warning kind is.
  static func warning(opening: MarkdownBlock, contents: MarkdownBlock) -> Warning? {
    guard case .note(let kind, _)? = marker(of: opening)?.role, warningKinds.contains(kind) else {
      return nil
    }
    let text = contents.children.compactMap { child -> String? in
      if case .paragraph = child.kind { child.inlines.plainText.trimmed } else { nil }
    }.joined(separator: " ")
    return text.isEmpty ? nil : Warning(text, line: opening.line, rule: AlertQuote.name)
  }

  /// The title of an admonition: `Prerequisites` of `!!! note "Prerequisites"`.
  static func admonitionTitle(of opening: MarkdownBlock) -> String? {
    guard case .note(_, let title)? = marker(of: opening)?.role, !title.isEmpty else {
      return nil
    }
    return title
  }

  private static let warningKinds: Set<String> = [
    "warning", "danger", "caution", "important", "attention", "error",
  ]

  /// The marker that a paragraph of one line is.
  private static func marker(of block: MarkdownBlock) -> ContainerMarker? {
    guard case .paragraph = block.kind, block.line == block.endLine,
      let first = block.inlines.first?.text.utf8.first, "=!?:{<".utf8.contains(first)
    else { return nil }
    return ContainerMarker(block.inlines.plainText)
  }
}
