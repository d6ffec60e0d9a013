package import MarkdownSyntax

/// Something that the author of a guide should know, with the bytes it is about.
package struct Diagnostic: Hashable, Sendable {
  /// How much it matters: an error keeps `check` from passing.
  package enum Severity: String, Sendable { case error, warning, note }

  /// A change to the guide's bytes that mends what the diagnostic is about.
  package struct FixIt: Hashable, Sendable {
    /// An imperative: what applying it does.
    package let title: String
    package let edits: [SourceEdit]

    package init(_ title: String, edits: [SourceEdit]) {
      self.title = title
      self.edits = edits
    }
  }

  /// The name of the rule that found it, as `[placeholder-in-command]`.
  package let rule: String
  package let severity: Severity
  /// One lower-case clause without a full stop.
  package let message: String
  package let range: SourceRange
  package let fixIts: [FixIt]

  package init(
    _ rule: String, _ severity: Severity, _ message: String, at range: SourceRange,
    fixIts: [FixIt] = []
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.range = range
    self.fixIts = fixIts
  }
}
