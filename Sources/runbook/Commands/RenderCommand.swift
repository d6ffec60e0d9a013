import ArgumentParser
import RunbookReporting

/// `runbook render PROGRESS [--format FORMAT]`: a report for people who were not there.
struct RenderCommand: ParsableCommand {
  /// What a report can be written as.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case markdown, summary, html, json, junit, text
  }

  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Prints a report on a run, as Markdown for a pull request.",
    discussion: """
      markdown takes at most 65,536 characters, so that it fits a comment, and summary at most \
      1 MiB, for the summary of a job on GitHub. html is one page that needs nothing else, \
      pictures included; junit is XML for CI systems; json and text are what they say.
      """)

  @Argument(help: "A progress document; - reads standard input.")
  var progress: String

  @Option(help: "The format of the report.")
  var format = Format.markdown

  @Option(
    help: ArgumentHelp(
      """
      What the first line of the Markdown calls the report, for bots that update it; the guide's \
      name where it is left out.
      """, valueName: "name"))
  var marker: String?

  @Option(
    help: ArgumentHelp(
      """
      The address at which the progress document's folder is seen, so that pictures and links \
      work in a comment.
      """, valueName: "url"))
  var baseURL: String?

  @Flag(help: "Uses ASCII signs in text.")
  var plain = false

  func validate() throws {
    if let baseURL, ReportAddress(baseURL) == nil {
      throw ValidationError(
        "'\(baseURL)' is no address for links; give one that begins with https://.")
    }
    if marker.map(\.printableLine)?.isEmpty == true {
      throw ValidationError("The marker is blank; give a name.")
    }
  }

  func run() throws {
    let run = try RunFile(at: progress)
    if run.isRecordLost { try run.requireWhole() }
    let report = run.report
    switch format {
    case .markdown: try Output.print(markdown(of: report, for: .comment))
    case .summary: try Output.print(markdown(of: report, for: .summary))
    case .html:
      let pictures = EvidenceFolder(beside: progress).pictures(in: report)
      try Output.print(RunPage(of: report, pictures: pictures).text)
    case .json: try Output.print(RunReportJSON(of: report).value.text)
    case .junit: try Output.print(JUnitReport(of: report).text)
    case .text:
      let style = TextStyle.ofOutput(isPlain: plain)
      try Output.print(RunReportText(of: report, at: progress, style: style).text)
    }
    try run.requireWhole()
  }

  private func markdown(of report: RunReport, for place: PullRequestReport.Place) -> String {
    PullRequestReport(
      of: report, for: place, marker: marker, address: baseURL.flatMap(ReportAddress.init)
    ).text
  }
}
