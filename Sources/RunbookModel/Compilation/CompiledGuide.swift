package import MarkdownSyntax

/// A guide's text, its Markdown, and what it means.
package struct CompiledGuide: Sendable {
  package let document: MarkdownDocument
  /// What the guide's directives, and those of its bindings, say of its blocks.
  package let directives: DirectiveTable
  package let runbook: Runbook
  /// What the bindings file beside the guide says; `nil` where there is none.
  package let bindings: ResolvedBindings?
  private let lazyIndex: Lazily<StepIndex>

  /// The steps of the runbook by their ids, made when somebody first asks for it.
  package var index: StepIndex { lazyIndex.value }

  /// Has another thread make the index, for whoever will need it.
  package func beginIndex() { lazyIndex.begin() }

  package var text: SourceText { document.text }

  /// Reads a guide; every text compiles, and what is wrong with it is in `runbook.diagnostics`.
  ///
  /// - Parameters:
  ///   - text: the guide.
  ///   - bindings: the bindings file beside it. It changes nothing about which steps there are.
  /// - Complexity: O(*n*) for *n* bytes.
  package init(compiling text: SourceText, bindings: SourceText? = nil) {
    let document = MarkdownDocument(parsing: text)
    let own = DirectiveTable(of: document)
    var unbound = GuideCompiler(document: document, directives: own).runbook()
    unbound.source = text
    guard let bindings else {
      self.init(document, own, unbound, bindings: nil)
      return
    }
    let resolved = ResolvedBindings(Bindings(reading: bindings), in: unbound, of: text.path)
    let directives = resolved.added(to: own, unbound)
    var runbook = GuideCompiler(document: document, directives: directives).runbook()
    runbook.source = text
    // What the guide says of a step does not change with what is bound to it.
    runbook.ownWordings = WordingTable(of: unbound)
    self.init(document, directives, runbook, bindings: resolved)
  }

  /// Puts together what was made of one text.
  init(
    _ document: MarkdownDocument, _ directives: DirectiveTable, _ runbook: Runbook,
    bindings: ResolvedBindings?
  ) {
    self.document = document
    self.directives = directives
    self.runbook = runbook
    self.bindings = bindings
    lazyIndex = Lazily { StepIndex(of: runbook) }
  }
}
