package import MarkdownSyntax

/// A guide's text, its Markdown, and what it means.
package struct CompiledGuide: Sendable {
  package let document: MarkdownDocument
  /// What the guide's directives say of its blocks.
  package let directives: DirectiveTable
  package let runbook: Runbook

  package var text: SourceText { document.text }

  /// Reads a guide; every text compiles, and what is wrong with it is in `runbook.diagnostics`.
  ///
  /// - Complexity: O(*n*) for *n* bytes.
  package init(compiling text: SourceText) {
    document = MarkdownDocument(parsing: text)
    directives = DirectiveTable(of: document)
    runbook = GuideCompiler(document: document, directives: directives).runbook()
  }
}
