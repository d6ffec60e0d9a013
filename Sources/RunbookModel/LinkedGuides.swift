import MarkdownSyntax

extension CompiledGuide {
  /// The paths of other Markdown files that a step links to, as the guide writes them, without
  /// what stands behind `#`.
  ///
  /// - Complexity: O(*n*) for *n* blocks.
  package func linkedGuides(of step: Step) -> [String] {
    let carrier = Self.block(at: step.anchor.range.lowerBound, in: document.blocks)
    let text = carrier.map { block -> [InlineRun] in
      if case .item = block.kind { return block.children.first?.inlines ?? [] }
      return block.inlines
    }
    let destinations = ((text ?? []) + step.body.flatMap(Self.inlines)).compactMap(\.destination)
    var paths: [String] = []
    for destination in destinations {
      guard let path = Self.guidePath(in: destination), !paths.contains(path) else { continue }
      paths.append(path)
    }
    return paths
  }

  /// The path in a link that leads to a Markdown file beside the guide.
  private static func guidePath(in destination: String) -> String? {
    let path = String(destination.prefix { $0 != "#" && $0 != "?" })
    guard path.hasSuffix(".md") || path.hasSuffix(".markdown"), !path.contains(":"),
      !path.hasPrefix("/")
    else { return nil }
    return path
  }

  /// The innermost block that begins at an offset and can carry a step.
  private static func block(at offset: Int, in blocks: [MarkdownBlock]) -> MarkdownBlock? {
    for block in blocks where block.range.contains(offset) {
      switch block.kind {
      case .heading, .paragraph, .item:
        if block.range.lowerBound == offset { return block }
      default: break
      }
      return Self.block(at: offset, in: block.children)
    }
    return nil
  }

  private static func inlines(of block: MarkdownBlock) -> [InlineRun] {
    block.inlines + block.children.flatMap(inlines)
  }
}
