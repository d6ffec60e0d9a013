import MarkdownSyntax

/// A guide holds nothing that a reader is told to do.
///
/// A step is a numbered heading or item, or a bullet that tells the reader to do something. A
/// guide without one can be read and not carried out.
struct NoStep: AuthoringRule {
  static let name = "no-step"

  func diagnostics(for guide: CompiledGuide) -> [Diagnostic] {
    guard guide.runbook.steps.isEmpty else { return [] }
    return [
      Diagnostic(
        Self.name, .error,
        "the guide has no step to carry out; a numbered list of things to do makes steps",
        at: guide.runbook.titleRange ?? firstWords(of: guide.text))
    ]
  }

  /// The first line that is not blank, or the empty range at the start.
  private func firstWords(of text: SourceText) -> SourceRange {
    guard let start = text.bytes.firstIndex(where: { $0 > 0x20 && $0 < 0x7F }) else { return 0..<0 }
    return start..<max(start, text.lineRange(text.line(at: start)).upperBound)
  }
}
