package import MarkdownSyntax

/// A guide's text, its Markdown, and what it means.
package struct CompiledGuide: Sendable {
  package let document: MarkdownDocument
  /// What the guide's directives, and those of its bindings, say of its blocks.
  package let directives: DirectiveTable
  package let runbook: Runbook
  /// What the bindings file beside the guide says; `nil` where there is none.
  package let bindings: ResolvedBindings?

  package var text: SourceText { document.text }

  /// Reads a guide; every text compiles, and what is wrong with it is in `runbook.diagnostics`.
  ///
  /// - Parameters:
  ///   - text: the guide.
  ///   - bindings: the bindings file beside it. It changes nothing about which steps there are.
  /// - Complexity: O(*n*) for *n* bytes.
  package init(compiling text: SourceText, bindings: SourceText? = nil) {
    document = MarkdownDocument(parsing: text)
    let own = DirectiveTable(of: document)
    var unbound = GuideCompiler(document: document, directives: own).runbook()
    unbound.source = text
    guard let bindings else {
      directives = own
      runbook = unbound
      self.bindings = nil
      return
    }
    let resolved = ResolvedBindings(Bindings(reading: bindings), in: unbound, of: text.path)
    directives = resolved.added(to: own, unbound)
    var runbook = GuideCompiler(document: document, directives: directives).runbook()
    runbook.source = text
    // What the guide says of a step does not change with what is bound to it.
    runbook.ownWordings = WordingTable(of: unbound)
    self.runbook = runbook
    self.bindings = resolved
  }
}
