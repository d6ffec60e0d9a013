import ArgumentParser
import MarkdownSyntax
import RunbookExecution
import RunbookModel
import SystemCalls

extension ProgressFile {
  /// Makes the document of a new run.
  ///
  /// - Parameters:
  ///   - path: where the document will be; nothing may be there.
  ///   - guide: what is carried out.
  ///   - guidePath: leads from the document's folder to the guide.
  ///   - directory: leads from the document's folder to where commands start.
  ///   - by: who begins the run.
  /// - Returns: the document, opened.
  /// - Throws: `ExecutionError` where it cannot be written; then nothing is left behind.
  static func begin(
    _ path: String, for guide: CompiledGuide, guidePath: String, directory: String, by: String
  ) throws(ExecutionError) -> ProgressFile {
    var document = ProgressDocument(beginning: guide.text, guidePath: guidePath)
    let id = RunEvent.ID(run: RandomText.letters(8), writer: RandomText.letters(6), counter: 1)
    let body = RunEvent.Body.runBegan(
      guide: guidePath, tool: Version.current, directory: directory)
    document.append(
      RunEvent(id: id, time: Timestamp(seconds: ProcessContext.now), by: by, body: body))
    do throws(SystemCallError) {
      try DurableFile(path).create(with: document.projected(guide.runbook))
    } catch {
      throw .progressNotWritable(error.description)
    }
    return try ProgressFile(opening: path, by: by, knowing: guide)
  }

  /// A progress document, and what its file was like right before it was read.
  struct Read: Sendable {
    let document: ProgressDocument
    let fingerprint: FileFingerprint

    /// - Throws: `ExecutionError.progressDamaged` where the document does not read, and `.stopped`
    ///   where it is two documents.
    init(_ file: DurableFile) throws(ExecutionError) {
      let bytes: [UInt8]
      do throws(SystemCallError) {
        fingerprint = try file.fingerprint()
        bytes = try file.read()
      } catch {
        throw .progressDamaged("error: \(error)")
      }
      do throws(ProgressDamage) {
        document = try ProgressDocument(reading: bytes, path: file.path)
      } catch {
        try ProgressFile.refuseConflicts(in: bytes, file.path)
        if let lost = LostRecord(bytes, path: file.path) {
          throw .progressDamaged(CommandFailure(lost, in: file.path).message)
        }
        throw .progressDamaged(CommandFailure(error).message)
      }
      if document.isGuideEdited { try ProgressFile.refuseConflicts(in: bytes, file.path) }
    }

    /// Takes what was read.
    init(_ document: ProgressDocument, _ fingerprint: FileFingerprint) {
      self.document = document
      self.fingerprint = fingerprint
    }
  }

  /// - Throws: `ExecutionError.stopped` where conflict markers make two documents of one.
  fileprivate static func refuseConflicts(
    in bytes: [UInt8], _ path: String
  ) throws(ExecutionError) {
    guard let conflicted = ConflictedProgress(bytes, path: path) else { return }
    let failure = CommandFailure(conflicted, in: path)
    throw .stopped(failure.message, failure.exitCode.rawValue)
  }
}

/// The guide in a document, and where its marks stand.
struct StandingGuide {
  let guide: CompiledGuide
  private let lazyPlan: Lazily<MarkPlan>

  /// Where marks may stand in its text.
  var plan: MarkPlan { lazyPlan.value }

  init(_ guide: CompiledGuide) {
    self.guide = guide
    lazyPlan = Lazily { MarkPlan(for: guide.runbook, in: guide.document) }
  }
}

extension CommandFailure {
  /// The guide in a document was edited while somebody went by it as it was.
  init(guideEditedIn path: String) {
    self.init(
      "the guide in '\(path)' was edited meanwhile; to go on with what it says now: "
        + "runbook exec \(path)", exitCode: .waiting)
  }
}

extension CompiledGuide? {
  /// This guide, where it is the one that a document holds, with nothing bound to it.
  func follows(_ document: ProgressDocument) -> CompiledGuide? {
    flatMap { $0.bindings == nil && $0.text.bytes == document.guide.bytes ? $0 : nil }
  }
}
