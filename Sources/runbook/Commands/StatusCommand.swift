import ArgumentParser
import MarkdownSyntax
import RunbookModel
import RunbookReporting
import SystemCalls

/// `runbook status PROGRESS… [--json]`: where runs stand and what is next.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Says where a run stands and what is next.",
    discussion: """
      Of a folder or several paths it shows all runs: what needs a hand first, what is due, and \
      whose turn it is. With --json, one progress document gives one object; a folder or several \
      paths give an array.
      """)

  @Argument(help: "Progress documents, or folders with *.progress.md in them or below.")
  var progress: [String]

  @Flag(help: "Prints JSON.")
  var json = false

  @Flag(help: "Uses ASCII signs.")
  var plain = false

  func run() throws {
    var runs: [RunFile] = []
    var isWhole = true
    for path in try progress.flatMap(Self.documents) {
      do throws(CommandFailure) {
        let run = try RunFile(at: path)
        // Of a run that nobody knows anything of, a list shows that it is there.
        if !run.isRecordLost || !isOfOne { runs.append(run) }
        try run.requireWhole()
      } catch {
        // The other runs are shown all the same.
        error.report()
        isWhole = false
      }
    }
    try Output.print(json ? jsonText(of: runs) : text(of: runs))
    if !isWhole { throw ExitCode.unreadable }
  }

  private func text(of runs: [RunFile]) -> String {
    let style = TextStyle.ofOutput(isPlain: plain)
    let now = Timestamp(seconds: ProcessContext.now)
    guard isOfOne else {
      let entries = runs.map {
        FolderStatusText.Entry(
          path: $0.path, report: $0.report, isDamaged: $0.damage != nil,
          isRecordLost: $0.isRecordLost)
      }
      return entries.isEmpty ? "" : FolderStatusText(of: entries, style: style, now: now).text
    }
    return runs.map { RunStatusText(of: $0.report, at: $0.path, style: style, now: now).text }
      .joined()
  }

  private func jsonText(of runs: [RunFile]) -> String {
    let values = runs.map { StatusJSON(of: $0.report, at: $0.path).value }
    return isOfOne ? values.first?.text ?? "" : JSONValue.array(values).text
  }

  /// Whether one document was asked for, and not a folder or several.
  private var isOfOne: Bool {
    progress.count == 1 && !progress.contains(where: FilePath.isFolder)
  }

  /// The run of a guide that was given in its place; the text says which file that is.
  private static func runBeside(_ path: String) -> String? {
    let beside = ExecPlace.progressPath(beside: path)
    guard DurableFile(beside).exists, let bytes = try? DurableFile(path).read(),
      let text = try? SourceText(bytes: bytes, path: path),
      !ProgressDocument.isProgressDocument(text)
    else { return nil }
    CommandFailure.note("'\(path)' is a guide; this is its run in '\(beside)'")
    return beside
  }

  /// The path itself, or the progress documents of the folder to which it leads and of those in it.
  private static func documents(at path: String) throws(CommandFailure) -> [String] {
    guard FilePath.isFolder(path) else { return [runBeside(path) ?? path] }
    let found: [String]
    do throws(SystemCallError) {
      found = try FilePath.files(under: path, endingWith: ".progress.md")
    } catch {
      throw CommandFailure("'\(path)' cannot be read: \(error.cause)", exitCode: .unreadable)
    }
    guard !found.isEmpty else {
      throw CommandFailure(
        "no run (*.progress.md) is in the folder '\(path)'; begin one with: runbook exec GUIDE",
        exitCode: .unreadable)
    }
    return found.map { FilePath.join(path, $0) }
  }
}
