import ArgumentParser
import MarkdownSyntax
import RunbookModel
import SystemCalls

/// The guide of a run and where its progress is kept.
struct ExecPlace {
  /// What will be carried out: the guide, or the guide in the document of a run under way.
  let guide: CompiledGuide
  /// The guide's path as a person calls it.
  let guidePath: String
  let progressPath: String
  /// Whether the progress document itself was given.
  let isResumed: Bool

  /// - Throws: `CommandFailure` where the guide cannot be read or has no step.
  init(guide path: String, progress: String?) throws(CommandFailure) {
    let text = try GuideFile.text(at: path)
    isResumed = ProgressDocument.isProgressDocument(text)
    if isResumed {
      let document: ProgressDocument
      do throws(ProgressDamage) {
        document = try ProgressDocument(reading: text)
      } catch {
        throw CommandFailure(
          error.message, at: error.position, in: error.path, exitCode: .unreadable)
      }
      guide = CompiledGuide(compiling: document.guide)
      guidePath = FilePath.join(FilePath.folder(of: path), document.guidePath)
      progressPath = path
    } else {
      guard path != "-" else {
        throw CommandFailure(
          "a guide on standard input has no place for its progress; give the path of a file",
          exitCode: .validationFailure)
      }
      guide = CompiledGuide(compiling: text)
      guidePath = path
      progressPath = progress ?? Self.progressPath(beside: path)
    }
    guard guide.runbook.steps.leaves.contains(where: { $0.part == .main }) else {
      throw CommandFailure(
        "'\(path)' has no step to carry out; a step is a heading, a numbered item or a bullet "
          + "that tells the reader to do something", exitCode: .unreadable)
    }
  }

  /// What is recorded so far; nothing where no run is under way or its record does not read.
  var record: RunRecord {
    guard let bytes = try? DurableFile(progressPath).read(),
      let document = try? ProgressDocument(reading: bytes, path: progressPath)
    else { return RunRecord() }
    return document.record
  }

  private static func progressPath(beside guide: String) -> String {
    guide.hasSuffix(".md") ? "\(guide.dropLast(3)).progress.md" : "\(guide).progress.md"
  }

  /// Keeps the document of the run before under another name, with the date in it.
  func setAside(on date: String) throws(SystemCallError) {
    let stem =
      progressPath.hasSuffix(".progress.md")
      ? String(progressPath.dropLast(".progress.md".count)) : progressPath
    var number = 1
    while true {
      let suffix = number == 1 ? "" : "-\(number)"
      do throws(SystemCallError) {
        return try DurableFile(progressPath).move(to: "\(stem).\(date)\(suffix).progress.md")
      } catch {
        guard error.reason == .exists else { throw error }
        number += 1
      }
    }
  }
}
