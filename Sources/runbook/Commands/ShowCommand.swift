import ArgumentParser
import RunbookModel
import RunbookReporting

/// `runbook show GUIDE [--json] [--explain]`: the runbook as it is understood, and why.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows the runbook as it is understood: a tree for people, or JSON.",
    discussion: "Reads the guide alone and never runs anything.")

  @Argument(help: "A guide or progress document; - reads standard input.")
  var guide: String

  @Flag(help: "Prints JSON.")
  var json = false

  @Flag(help: "Says for all that was found which rule decided, and from which words.")
  var explain = false

  @Flag(help: "Uses ASCII signs.")
  var plain = false

  func run() throws {
    let guide = try GuideFile.guide(at: guide)
    if json {
      try Output.print(RunbookJSON(of: guide, withReasons: explain).text)
    } else if explain {
      try Output.print(GuideExplanation(of: guide.runbook).text)
    } else {
      try Output.print(GuideOutline(of: guide.runbook, style: .ofOutput(isPlain: plain)).text)
      DiagnosticPrinter(text: guide.text).printToError(guide.runbook.diagnostics)
      if let bindings = guide.bindings {
        DiagnosticPrinter(text: bindings.text).printToError(bindings.diagnostics)
      }
    }
  }
}
