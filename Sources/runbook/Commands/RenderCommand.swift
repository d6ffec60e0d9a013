import ArgumentParser
import RunbookReporting

/// `runbook render PROGRESS [--format FORMAT]`: a report for people who were not there.
struct RenderCommand: ParsableCommand {
  /// What a report can be written as.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case markdown, json, text
  }

  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Prints a report on a run, as Markdown for a pull request.",
    discussion: "The Markdown takes at most 65,536 characters, so that it fits a comment.")

  @Argument(help: "A progress document; - reads standard input.")
  var progress: String

  @Option(help: "The format of the report.")
  var format = Format.markdown

  @Flag(help: "Uses ASCII signs in text.")
  var plain = false

  func run() throws {
    let report = try RunFile(at: progress).report
    switch format {
    case .markdown: try Output.print(PullRequestReport(of: report).text)
    case .json: try Output.print(RunReportJSON(of: report).value.text)
    case .text:
      let style = TextStyle.ofOutput(isPlain: plain)
      try Output.print(RunReportText(of: report, at: progress, style: style).text)
    }
  }
}
