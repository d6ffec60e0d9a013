package import RunbookModel

/// How text for people is laid out.
package struct TextStyle: Hashable, Sendable {
  /// The columns to stay within; `nil` where nothing is cut, as in a pipe.
  package let width: Int?
  /// Whether signs are ASCII.
  package let isPlain: Bool

  package init(width: Int?, isPlain: Bool) {
    self.width = width.map { min(max($0, 60), 120) }
    self.isPlain = isPlain
  }

  /// The text cut to `width` columns, with the sign for what is left out.
  package func shortened(_ text: String, to width: Int) -> String {
    guard isPlain, text.displayWidth > width else { return text.shortened(to: width) }
    guard width > 3 else { return String(repeating: ".", count: max(0, width)) }
    return String(text.shortened(to: width - 2).dropLast()) + "..."
  }

  var ellipsis: String { isPlain ? "..." : "…" }
  var dot: String { isPlain ? " - " : " · " }
  var alternative: String { isPlain ? "<> " : "◇ " }

  /// The sign of an outcome, one column wide, three where signs are ASCII.
  package func sign(of outcome: StepOutcome) -> String {
    switch outcome {
    case .done: isPlain ? "[x]" : "✓"
    case .skipped: isPlain ? "[>]" : "→"
    case .failed: isPlain ? "[!]" : "✗"
    case .notChosen, .notApplicable: isPlain ? "[-]" : "–"
    case .waiting: isPlain ? "[~]" : "◷"
    case .interrupted: isPlain ? "[?]" : "?"
    case .pending: isPlain ? "[ ]" : "○"
    }
  }
}
