import ArgumentParser
import RunbookModel
import RunbookReporting
import SystemCalls

/// The hold on a run of a command that works on it for a while.
enum RunLock {
  /// Holds the run in a progress document until the returned value goes away.
  ///
  /// - Parameters:
  ///   - path: the progress document, which need not exist.
  ///   - name: who holds it, to tell others.
  /// - Returns: the lock that holds it.
  /// - Throws: `CommandFailure` that names who holds it now, or why it cannot be held.
  static func take(of path: String, by name: String) throws(CommandFailure) -> FileLock {
    do {
      return try FileLock(of: path, for: .run, name: name)
    } catch {
      throw CommandFailure(error, path)
    }
  }

  /// Who works on the run in a progress document now; `nil` where nobody does, as far as can be
  /// seen on this machine.
  static func holder(of path: String) -> RunHolder? {
    guard case .held(let holder) = FileLock.refusal(of: path, for: .run) else { return nil }
    return RunHolder(
      name: holder?.name, process: holder?.process,
      since: holder.map { Timestamp(seconds: $0.since) })
  }

  /// Puts bytes in a progress document's place, unless others have written to it since it was read.
  ///
  /// - Parameters:
  ///   - path: the progress document.
  ///   - bytes: what is to stand there.
  ///   - fingerprint: what the file was like when it was read.
  ///   - name: who writes, to tell others.
  ///   - prepare: what has to be done before, once nobody else writes.
  /// - Returns: whether it was replaced.
  /// - Throws: `CommandFailure` where that fails; then what was there is there.
  static func replace(
    _ path: String, with bytes: [UInt8], ifStill fingerprint: FileFingerprint, by name: String,
    _ prepare: () throws(SystemCallError) -> Void = {}
  ) throws(CommandFailure) -> Bool {
    let lock: FileLock
    do {
      lock = try FileLock(of: path, for: .write, name: name, waits: true)
    } catch {
      throw CommandFailure(error, path)
    }
    let file = DurableFile(path)
    do throws(SystemCallError) {
      guard try file.fingerprint() == fingerprint else { return false }
      try prepare()
      let isReplaced = try file.replace(with: bytes, ifStill: fingerprint)
      _ = lock
      return isReplaced
    } catch {
      throw CommandFailure(error.description, exitCode: .unwritable)
    }
  }
}

extension CommandFailure {
  /// A lock on a progress document that cannot be had.
  fileprivate init(_ refusal: FileLock.Refusal, _ path: String) {
    switch refusal {
    case .held(let holder):
      let who = holder.map { "\($0.name) (process \($0.process))" } ?? "another process"
      self.init("the run in '\(path)' is held by \(who); wait for it to end", exitCode: .held)
    case .failed(let error):
      self.init("progress cannot be kept in '\(path)': \(error.cause)", exitCode: .unwritable)
    }
  }

  /// Tells that a command begins again with what others have written.
  static func note(writtenMeanwhile path: String) {
    note("'\(path)' was written to meanwhile; this is how it stands now")
  }
}
