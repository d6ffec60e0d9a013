import MarkdownSyntax

/// Tabs and admonitions of MkDocs: a line that opens one, and the block quote of its contents.
enum Tabs {
  /// Whether the block at `index` holds the contents of a container that the one before opens.
  static func isContents(at index: Int, of blocks: [MarkdownBlock]) -> Bool {
    guard index > 0, case .blockQuote = blocks[index].kind,
      blocks[index - 1].endLine < blocks[index].line
    else { return false }
    return opener(of: blocks[index - 1]) != nil
  }

  /// What is written on a tab: `Linux` of `=== "Linux"`.
  static func label(of opening: MarkdownBlock) -> String? {
    guard let line = opener(of: opening), line.hasPrefix("=") else { return nil }
    let label = line.drop { $0 != " " }.trimmed.filter { !"\"“”".contains($0) }
    return label.isEmpty ? nil : label
  }

  /// The warning that an admonition of a warning kind is.
  static func warning(opening: MarkdownBlock, contents: MarkdownBlock) -> Warning? {
    guard let line = opener(of: opening), let kind = Words.of(line).first,
      ["warning", "danger", "caution", "important", "attention"].contains(kind)
    else { return nil }
    let text = contents.children.compactMap { child -> String? in
      if case .paragraph = child.kind { child.inlines.plainText.trimmed } else { nil }
    }.joined(separator: " ")
    return text.isEmpty ? nil : Warning(text: text, line: opening.line)
  }

  /// The title of an admonition: `Prerequisites` of `!!! note "Prerequisites"`.
  static func admonitionTitle(of opening: MarkdownBlock) -> String? {
    guard let line = opener(of: opening), !line.hasPrefix("=") else { return nil }
    guard let start = line.firstIndex(where: { "\"“”".contains($0) }) else { return nil }
    return line[line.index(after: start)...].filter { !"\"“”".contains($0) }
  }

  /// The line that opens a container.
  private static func opener(of block: MarkdownBlock) -> Substring? {
    guard case .paragraph = block.kind, block.line == block.endLine else { return nil }
    let line = block.inlines.plainText
    let markers = ["=== ", "===! ", "!!! ", "??? ", "???+ "]
    return markers.contains { line.hasPrefix($0) } ? line[...] : nil
  }
}
