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
    try Output.print(try RunFile(at: progress).document.guide.bytes)
  }
}
