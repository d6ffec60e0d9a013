import MarkdownSyntax
import RunbookModel
import RunbookReporting
import SystemCalls

/// Prints diagnostics about one text.
struct DiagnosticPrinter {
  let text: SourceText

  /// Prints them as a result, for `check`.
  func printToOutput(_ diagnostics: [Diagnostic]) throws(CommandFailure) {
    try Output.print(joined(diagnostics))
  }

  /// Prints them beside a result.
  func printToError(_ diagnostics: [Diagnostic]) {
    // The result has been printed; there is nobody left to tell that this could not be.
    try? OutputStream.standardError.write(joined(diagnostics))
  }

  private func joined(_ diagnostics: [Diagnostic]) -> String {
    let printer = DiagnosticText(about: text)
    return diagnostics.map(printer.text(of:)).joined()
  }
}
