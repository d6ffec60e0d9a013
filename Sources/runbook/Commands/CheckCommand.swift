import ArgumentParser
import RunbookModel
import RunbookReporting
import SystemCalls

/// `runbook check GUIDE…`: what an author should know of guides.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Says what an author should know of a guide, with line and column.",
    discussion: "Exits with 1 where it finds an error, with 3 where a guide cannot be read.")

  @Argument(help: "Guides or progress documents; - reads standard input.")
  var guides: [String]

  func run() throws {
    var worst = ExitCode.success
    for path in guides {
      do throws(CommandFailure) {
        if try check(path), worst == .success { worst = .failed }
      } catch {
        guard error.exitCode == .unreadable else { throw error }
        // The other guides are checked all the same.
        error.report()
        worst = .unreadable
      }
    }
    if worst != .success { throw worst }
  }

  /// Checks a guide and the bindings file beside it; of a bindings file, that file alone.
  ///
  /// - Returns: whether there is an error.
  private func check(_ path: String) throws(CommandFailure) -> Bool {
    let guidePath = Bindings.guidePath(of: path).flatMap { DurableFile($0).exists ? $0 : nil }
    let guide = try GuideFile.guide(at: guidePath ?? path)
    var found: [Diagnostic] = []
    if guidePath == nil {
      found += guide.runbook.diagnostics
      try DiagnosticPrinter(text: guide.text).printToOutput(found)
    }
    // With both on one command line, the guide speaks for its bindings.
    if let bindings = guide.bindings, guidePath.map({ !guides.contains($0) }) ?? true {
      found += bindings.diagnostics
      try DiagnosticPrinter(text: bindings.text).printToOutput(bindings.diagnostics)
    }
    return found.contains { $0.severity == .error }
  }
}
