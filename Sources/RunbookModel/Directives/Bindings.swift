package import MarkdownSyntax

/// What a bindings file says of a guide that may not be touched.
///
/// `deploy.bindings.md` stands beside `deploy.md`. It is Markdown: a heading for each step, by id
/// or title, and under it prose for people, directives, and blocks of commands that do the step.
package struct Bindings: Sendable {
  /// What stands under one heading.
  struct Section: Sendable {
    /// The heading's words.
    let title: String
    /// The heading.
    let range: SourceRange
    let directive: Directive
  }

  package let text: SourceText
  /// The sections that say something, in order; prose alone says nothing.
  let sections: [Section]
  /// What cannot be understood, whatever the guide is.
  let faults: [Diagnostic]

  /// Reads a bindings file; every text is one.
  ///
  /// - Complexity: O(*n*) for *n* bytes.
  package init(reading text: SourceText) {
    self.text = text
    var sections: [Section] = []
    var faults: [Diagnostic] = []
    for (heading, blocks) in Self.parts(of: MarkdownDocument(parsing: text)) {
      var reader = DirectiveReader(text, for: .binding)
      if let heading { reader.read(blockOf: heading, quoteDepth: 0) }
      for block in blocks { reader.read(blockOf: block, quoteDepth: 0) }
      faults += reader.diagnostics
      guard !reader.directive.isEmpty else { continue }
      guard let heading else {
        faults.append(Self.homeless(blocks, text))
        continue
      }
      sections.append(
        Section(
          title: heading.inlines.plainText.trimmed, range: heading.range,
          directive: reader.directive))
    }
    self.sections = sections
    self.faults = faults
  }

  /// The path of the bindings file beside a guide.
  package static func path(beside guide: String) -> String {
    guide.hasSuffix(".md") ? "\(guide.dropLast(3)).bindings.md" : "\(guide).bindings.md"
  }

  /// The path of the guide that a bindings file speaks of; `nil` where the path names none.
  package static func guidePath(of bindings: String) -> String? {
    guard bindings.hasSuffix(".bindings.md") else { return nil }
    return bindings.dropLast(".bindings.md".count) + ".md"
  }

  private typealias Part = (heading: MarkdownBlock?, blocks: [MarkdownBlock])

  private static func parts(of document: MarkdownDocument) -> [Part] {
    document.blocks.reduce(into: [Part(nil, [])]) { parts, block in
      if case .heading = block.kind {
        parts.append((block, []))
      } else {
        parts[parts.count - 1].blocks.append(block)
      }
    }
  }

  private static func homeless(_ blocks: [MarkdownBlock], _ text: SourceText) -> Diagnostic {
    Diagnostic(
      "binding", .error,
      "this stands before the first heading, so nobody knows which step it is for; put a heading "
        + "with the step's id or title above it", at: blocks.first?.range ?? 0..<0)
  }
}

extension DirectiveReader {
  /// Reads every directive in a block, and every block of commands in it.
  fileprivate mutating func read(blockOf block: MarkdownBlock, quoteDepth: Int) {
    switch block.kind {
    case .htmlBlock:
      for comment in DirectiveComment.all(in: block, of: text, quoteDepth: quoteDepth) {
        read(comment)
      }
    case .codeBlock(let code):
      read(fence: FenceAttributes.all(behind: code, in: text))
      if Self.isCommand(code) { read(command: code, at: block) }
    default:
      for comment in DirectiveComment.all(inText: block, of: text, quoteDepth: quoteDepth) {
        read(comment)
      }
    }
    let depth = quoteDepth + (block.kind == .blockQuote ? 1 : 0)
    for child in block.children { read(blockOf: child, quoteDepth: depth) }
  }

  /// Whether a block is for a shell or for what its language names: files and output are not.
  private static func isCommand(_ code: CodeBlock) -> Bool {
    guard let language = code.info.language else { return true }
    return Lexicon.shellLanguages.contains(language) || interpreters.contains(language)
  }

  private static let interpreters: Set<String> = [
    "python", "python3", "py", "node", "javascript", "js",
  ]
}
