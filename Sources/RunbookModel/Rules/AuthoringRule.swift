/// Something that a guide's author should know and that the whole runbook shows.
///
/// What only one place of the text shows is found where that place is recognized and stands in
/// `Runbook.diagnostics` already.
protocol AuthoringRule: Sendable {
  /// The name that stands in brackets behind a diagnostic.
  static var name: String { get }

  /// What the rule finds, in the order of the text.
  func diagnostics(for guide: CompiledGuide) -> [Diagnostic]
}

extension CompiledGuide {
  private static let rules: [any AuthoringRule] = [NoStep()]

  /// Everything that was found in the guide, in the order of the text.
  package var diagnostics: [Diagnostic] {
    let found = runbook.diagnostics + Self.rules.flatMap { $0.diagnostics(for: self) }
    return found.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }.map(\.element)
  }
}
