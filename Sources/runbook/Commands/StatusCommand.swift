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
      With --json, one progress document gives one object; a folder or several paths give an array.
      """)

  @Argument(help: "Progress documents, or folders with *.progress.md in them.")
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
        runs.append(try RunFile(at: path))
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
    return runs.map { RunStatusText(of: $0.report, at: $0.path, style: style).text }
      .joined(separator: "\n")
  }

  private func jsonText(of runs: [RunFile]) -> String {
    let values = runs.map { StatusJSON(of: $0.report).value }
    let isOne = progress.count == 1 && !progress.contains(where: FilePath.isFolder)
    guard isOne else { return JSONValue.array(values).text }
    return values.first?.text ?? ""
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

  /// The path itself, or the progress documents of the folder to which it leads.
  private static func documents(at path: String) throws(CommandFailure) -> [String] {
    guard FilePath.isFolder(path) else { return [runBeside(path) ?? path] }
    let names: [String]
    do throws(SystemCallError) {
      names = try FilePath.names(inFolder: path).filter { $0.hasSuffix(".progress.md") }
    } catch {
      throw CommandFailure("'\(path)' cannot be read: \(error.cause)", exitCode: .unreadable)
    }
    guard !names.isEmpty else {
      throw CommandFailure(
        "no run (*.progress.md) is in the folder '\(path)'; begin one with: runbook exec GUIDE",
        exitCode: .unreadable)
    }
    return names.map { FilePath.join(path, $0) }
  }
}
