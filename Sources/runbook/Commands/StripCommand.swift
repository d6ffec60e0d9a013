import ArgumentParser
import MarkdownSyntax
import RunbookModel

/// `runbook strip PROGRESS`: the guide alone, byte for byte.
struct StripCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "strip",
    abstract: "Prints the guide inside a progress document, byte for byte.")

  @Argument(help: "A progress document; - reads standard input.")
  var progress: String

  func run() throws {
    let run = try RunFile(at: progress)
    try Output.print(run.document.guide.bytes)
    try run.requireWhole()
  }
}
