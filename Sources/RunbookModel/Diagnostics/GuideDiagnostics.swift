import MarkdownSyntax

/// What compiling a guide finds that its author should know.
enum GuideDiagnostics {
  /// The diagnostics in the order of the guide.
  static func find(
    in document: MarkdownDocument, runbook: Runbook, directives: DirectiveTable
  ) -> [Diagnostic] {
    let found =
      noStep(document, runbook) + openFences(document.blocks) + heldBlocks(runbook)
      + directives.diagnostics + DirectiveUse(runbook, directives).diagnostics
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private static func noStep(_ document: MarkdownDocument, _ runbook: Runbook) -> [Diagnostic] {
    guard !runbook.steps.contains(where: { $0.part == .main }) else { return [] }
    let place = runbook.titleRange ?? 0..<0
    return [
      Diagnostic(
        "no-step", .warning,
        "nothing here reads as a step: a numbered item, or a heading with an order or a command "
          + "under it, would", at: place)
    ]
  }

  private static func openFences(_ blocks: [MarkdownBlock]) -> [Diagnostic] {
    blocks.flatMap { block -> [Diagnostic] in
      guard case .codeBlock(let code) = block.kind, !code.isClosed, let fence = code.fence else {
        return openFences(block.children)
      }
      return [
        Diagnostic(
          "open-fence", .error,
          "this block of code is never closed, so all that follows is read as code", at: fence)
      ]
    }
  }

  private static func heldBlocks(_ runbook: Runbook) -> [Diagnostic] {
    runbook.blocks.compactMap { block in
      guard block.step != nil, let reason = block.hold.first(where: { $0 != .forever }) else {
        return nil
      }
      let what: String
      switch reason {
      case .alternatives: what = "it holds several ways of which one is taken"
      case .edit: what = "a comment in it orders an edit by hand"
      default: what = "'...' stands in it for what is missing"
      }
      return Diagnostic(
        "held-block", .note, "this block is shown and not run whole, since \(what)",
        at: block.code.fence ?? block.range)
    }
  }
}
