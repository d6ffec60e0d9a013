package import MarkdownSyntax
package import RunbookModel

/// Diagnostics as compilers print them: place, severity, message and rule, then the line.
package struct DiagnosticText {
  private let text: SourceText

  /// - Parameter text: What the diagnostics are about; its path names the place.
  package init(about text: SourceText) { self.text = text }

  /// One diagnostic, with the source line and the bytes in question marked below it.
  package func text(of diagnostic: Diagnostic) -> String {
    let position = text.position(at: diagnostic.range.lowerBound)
    let place = "\(text.path.printableLine):\(position.line):\(position.column)"
    let message = diagnostic.message.printableLine
    var lines = ["\(place): \(diagnostic.severity.rawValue): \(message) [\(diagnostic.rule)]"]
    lines += excerpt(of: diagnostic, at: position)
    return lines.joined(separator: "\n") + "\n"
  }

  private func excerpt(of diagnostic: Diagnostic, at position: SourcePosition) -> [String] {
    guard !text.bytes.isEmpty else { return [] }
    let line = text.lineRange(position.line)
    let start = min(diagnostic.range.lowerBound, line.upperBound)
    let end = min(max(diagnostic.range.upperBound, start), line.upperBound)
    let number = String(position.line)
    let gutter = String(repeating: " ", count: number.count)
    let before = padding(of: text[line.lowerBound..<start])
    let width = max(1, text[start..<end].displayWidth)
    let caret = "^" + String(repeating: "~", count: width - 1)
    let fixIts = diagnostic.fixIts.map { " fix-it: \($0.title.printableLine)" }.joined()
    return [
      "\(number) | \(text.lineText(position.line).printableTabs)",
      "\(gutter) | \(before)\(caret)\(fixIts)",
    ]
  }

  /// As many blanks as the text takes, tabs kept so that the caret stands below its place.
  private func padding(of text: String) -> String {
    text.reduce(into: "") { result, character in
      result += character == "\t" ? "\t" : String(repeating: " ", count: character.displayWidth)
    }
  }
}

extension String {
  /// The line without what would steer a terminal, tabs kept.
  fileprivate var printableTabs: String { printableLines.replacing("\n", with: " ") }
}
