import CSystemCalls

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A signal that asks the process to end.
package enum EndingSignal: Int32, Sendable {
  case hangUp = 1
  case interrupt = 2
  case terminate = 15

  /// What a shell reports of a process that it ended.
  package var exitCode: Int32 { 128 + rawValue }
}

/// Keeps the signals that ask the process to end, so that it ends in order.
package struct SignalWatch: Sendable {
  let descriptor: Int32

  /// From here on the signals no longer end the process by themselves.
  ///
  /// - Throws: `SystemCallError` where the system has no descriptors left.
  package init() throws(SystemCallError) {
    descriptor = runbook_watch_signals()
    guard descriptor >= 0 else { throw SystemCallError("watch", "signals") }
  }

  /// The first signal that has come.
  package var caught: EndingSignal? { EndingSignal(rawValue: runbook_caught_signal()) }

  /// The first of the signals, soon after it comes; `nil` when the task is cancelled before.
  package func next() async -> EndingSignal? {
    while caught == nil {
      // Looking now and then costs less than a thread that waits beside every command.
      guard (try? await Task.sleep(for: .milliseconds(50))) != nil else { return nil }
    }
    return caught
  }
}
