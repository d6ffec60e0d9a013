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
  /// What stood in the progress document when the guide was read; `nil` where that does not read.
  let read: ProgressFile.Read?

  /// - Throws: `CommandFailure` where the guide cannot be read or has no step.
  init(guide path: String, progress: String?) throws(CommandFailure) {
    guard path != "-" else {
      throw CommandFailure(
        "a guide on standard input has no place for its progress; give the path of a file",
        exitCode: .validationFailure)
    }
    if let (read, likely) = try Self.document(at: path) {
      isResumed = true
      self.read = read
      guidePath = FilePath.join(FilePath.folder(of: path), read.document.guidePath)
      let bindings = try GuideFile.bindings(beside: guidePath)
      guide =
        (bindings == nil ? likely.follows(read.document) : nil)
        ?? CompiledGuide(compiling: read.document.guide, bindings: bindings)
      progressPath = path
    } else {
      if let bytes = try? DurableFile(path).read(), path.hasSuffix(".progress.md"),
        let lost = LostRecord(bytes, path: path)
      {
        throw CommandFailure(lost, in: path)
      }
      isResumed = false
      let kept = DurableFile(progress ?? Self.progressPath(beside: path))
      // The guide can be understood while the record, which may be long, is read.
      let (read, compiled) = concurrently(
        { kept.isSpecial ? nil : try? ProgressFile.Read(kept) },
        {
          Result { () throws(CommandFailure) in
            let guide = try GuideFile.guide(at: path)
            if kept.exists { guide.beginIndex() }
            return guide
          }
        })
      guide = try compiled.get()
      self.read = read
      guidePath = path
      progressPath = kept.path
    }
    guard !DurableFile(progressPath).isSpecial else {
      throw CommandFailure(
        "progress cannot be kept in '\(progressPath)': it is a device or pipe; give the path of "
          + "a file with --progress", exitCode: .unwritable)
    }
    guard isResumed || !FilePath.isSame(progressPath, path) else {
      throw CommandFailure(
        "progress cannot be kept in '\(path)': it is the guide itself; give the path of another "
          + "file with --progress", exitCode: .unwritable)
    }
    guard guide.runbook.steps.leaves.contains(where: { $0.part == .main }) else {
      throw CommandFailure(
        "'\(path)' has no step to carry out; a step is a heading, a numbered item or a bullet "
          + "that tells the reader to do something", exitCode: .unreadable)
    }
  }

  /// The place of the same run with the guide as another text has it.
  ///
  /// - Throws: `CommandFailure` where its bindings cannot be read, or do not fit it.
  func following(_ text: SourceText) throws(CommandFailure) -> ExecPlace {
    let place = ExecPlace(
      guide: CompiledGuide(compiling: text, bindings: try GuideFile.bindings(beside: guidePath)),
      guidePath: guidePath, progressPath: progressPath, isResumed: isResumed)
    try place.requireSoundBindings()
    return place
  }

  private init(guide: CompiledGuide, guidePath: String, progressPath: String, isResumed: Bool) {
    self.guide = guide
    self.guidePath = guidePath
    self.progressPath = progressPath
    self.isResumed = isResumed
    read = nil
  }

  /// The absolute path of the folder in which the guide is.
  var guideFolder: String {
    FilePath.absolute(FilePath.folder(of: guidePath), from: ProcessContext.currentDirectory)
  }

  /// Where all that commands print is added, if that is wanted.
  var logPath: String {
    progressPath.hasSuffix(".md") ? "\(progressPath.dropLast(3)).log" : "\(progressPath).log"
  }

  /// Makes sure that what the bindings file says is understood and finds its steps, so that
  /// nothing runs otherwise than was meant.
  ///
  /// - Throws: `CommandFailure` with the first place where that is not so.
  func requireSoundBindings() throws(CommandFailure) {
    guard let bindings = guide.bindings,
      let error = bindings.diagnostics.first(where: { $0.severity == .error })
    else { return }
    throw CommandFailure(
      error.message, at: bindings.text.position(at: error.range.lowerBound),
      in: bindings.text.path, exitCode: .unreadable)
  }

  /// What is recorded so far; nothing where no run is under way or its record does not read.
  var record: RunRecord { read?.document.record ?? RunRecord() }

  /// The progress document at a path, and what its guide most likely means; `nil` where another
  /// text stands there.
  private static func document(
    at path: String
  ) throws(CommandFailure) -> (ProgressFile.Read, CompiledGuide?)? {
    let (bytes, fingerprint) = try GuideFile.fingerprinted(at: path)
    guard ProgressDocument.isProgressDocument(bytes) else { return nil }
    let (read, likely) = concurrently(
      { Result { () throws(ProgressDamage) in try ProgressDocument(reading: bytes, path: path) } },
      {
        let guide = CompiledGuide(likelyIn: bytes, path: path)
        guide?.beginIndex()
        return guide
      })
    do throws(ProgressDamage) {
      return (ProgressFile.Read(try read.get(), fingerprint), likely)
    } catch {
      guard (try? SourceText(bytes: bytes, path: path)) != nil else { return nil }
      if let conflicted = ConflictedProgress(bytes, path: path) {
        throw CommandFailure(conflicted, in: path)
      }
      throw CommandFailure(error)
    }
  }

  /// Where the progress of a guide is kept unless a person wants it elsewhere.
  static func progressPath(beside guide: String) -> String {
    guide.hasSuffix(".md") ? "\(guide.dropLast(3)).progress.md" : "\(guide).progress.md"
  }

  /// Keeps the document of the run before under another name, with the date in it.
  func setAside(on date: String) throws(SystemCallError) {
    _ = try Self.besides(progressPath, on: date) { (path) throws(SystemCallError) in
      try DurableFile(progressPath).move(to: path)
    }
  }

  /// Makes a document of another run beside one, under a name that has the date in it and that
  /// nothing has yet.
  ///
  /// - Parameters:
  ///   - path: the document beside which it is made.
  ///   - date: stands in the name.
  ///   - make: makes it at a path.
  /// - Returns: that path.
  /// - Throws: what `make` throws, but for a path that is taken.
  static func besides(
    _ path: String, on date: String, _ make: (String) throws(SystemCallError) -> Void
  ) throws(SystemCallError) -> String {
    let stem =
      path.hasSuffix(".progress.md") ? String(path.dropLast(".progress.md".count)) : path
    var number = 1
    while true {
      let other = "\(stem).\(date)\(number == 1 ? "" : "-\(number)").progress.md"
      do throws(SystemCallError) {
        try make(other)
        return other
      } catch {
        guard error.reason == .exists else { throw error }
        number += 1
      }
    }
  }
}
