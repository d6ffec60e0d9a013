import ArgumentParser
import MarkdownSyntax
import RunbookExecution
import RunbookModel
import RunbookReporting
import SystemCalls

/// `runbook update PROGRESS [GUIDE]`: carries a run over to the guide as it is now.
struct UpdateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update",
    abstract: "Carries a run over to the guide as it is now.",
    discussion: """
      Steps that say what they said keep their outcome, also under another number or in another \
      place. Those that say something else are open again, with the reason. Nothing is carried \
      over by position alone.
      """)

  @Argument(help: "The progress document of the run.")
  var progress: String

  @Argument(help: "The guide as it is now; that which the document names where it is left out.")
  var guide: String?

  @Flag(help: "Says what would change; writes nothing.")
  var dryRun = false

  @Option(help: "Who does it; the user's name where it is left out.")
  var by: String?

  @Flag(help: "Uses ASCII signs.")
  var plain = false

  func run() throws {
    // Says of a file that is no progress document what is wrong with it.
    let run = try RunFile(at: progress)
    try run.requireWhole()
    let path = guide ?? FilePath.join(FilePath.folder(of: progress), run.document.guidePath)
    let text = try GuideFile.text(at: path).text
    let style = TextStyle.ofOutput(isPlain: plain)
    guard !run.document.guide.hasLines(of: text) else {
      let (document, guide) = (progress.printableLine, path.printableLine)
      return try Output.print("'\(guide)' says what '\(document)' follows; nothing was changed.\n")
    }
    let lock = try RunLock.take(of: progress, by: operatorName)
    var journal = try opened()
    let drift = GuideDrift(of: journal, to: CompiledGuide(compiling: text), at: path)
    var lines = [headline(path, drift)] + drift.lines(style)
    if !dryRun {
      try drift.carryOver(to: &journal)
      if let next = journal.state.next.first {
        lines.append("Next: \(next.id) \(next.title.printableLine)")
      }
    }
    try Output.print(lines.joined(separator: "\n") + "\n")
    _ = lock
  }

  private func headline(_ path: String, _ drift: GuideDrift) -> String {
    let (document, guide) = (progress.printableLine, path.printableLine)
    return dryRun
      ? "'\(document)' would go on with '\(guide)': \(drift.summary)."
      : "'\(document)' goes on with '\(guide)': \(drift.summary)."
  }

  /// The document with all that was done by hand in it.
  private func opened() throws(CommandFailure) -> ProgressFile {
    var journal: ProgressFile
    do throws(ExecutionError) {
      journal = try ProgressFile(opening: progress, by: operatorName)
      // What was ticked by hand was ticked in the guide as it was.
      if !dryRun { try journal.takeStock() }
    } catch {
      throw CommandFailure(error)
    }
    guard journal.unsureEdits.isEmpty else {
      throw CommandFailure(
        unsure: journal.unsureEdits, in: journal.guide.runbook, progress)
    }
    return journal
  }

  private var operatorName: String {
    ProcessContext.operatorName(by)
  }
}
