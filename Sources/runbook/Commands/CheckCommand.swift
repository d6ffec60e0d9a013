import ArgumentParser
import RunbookModel
import RunbookReporting

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
        let guide = try GuideFile.guide(at: path)
        let diagnostics = guide.runbook.diagnostics
        try DiagnosticPrinter(text: guide.text).printToOutput(diagnostics)
        let hasError = diagnostics.contains { $0.severity == .error }
        if hasError, worst == .success { worst = .failed }
      } catch {
        guard error.exitCode == .unreadable else { throw error }
        // The other guides are checked all the same.
        error.report()
        worst = .unreadable
      }
    }
    if worst != .success { throw worst }
  }
}
