import ArgumentParser
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
      switch error {
      case .held(let holder):
        let who = holder.map { "\($0.name) (process \($0.process))" } ?? "another process"
        throw CommandFailure(
          "the run in '\(path)' is held by \(who); wait for it to end", exitCode: .held)
      case .failed(let error):
        throw CommandFailure(
          "progress cannot be kept in '\(path)': \(error.cause)", exitCode: .unwritable)
      }
    }
  }
}
