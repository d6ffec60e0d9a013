import CSystemCalls

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A signal that asks a process to end.
package enum EndingSignal: Int32, Sendable {
  case hangUp = 1
  case interrupt = 2
  case terminate = 15

  /// What a shell reports of a process that it ended.
  package var exitCode: Int32 { 128 + rawValue }
}

/// Keeps the signals that ask the process to end, so that it ends in order.
package struct SignalWatch: Sendable {
  /// Readable when a signal has come.
  package let descriptor: WatchedDescriptor

  /// From here on the signals no longer end the process by themselves.
  ///
  /// - Throws: `SystemCallError` where the system has no descriptors left.
  package init() throws(SystemCallError) {
    let number = runbook_watch_signals()
    guard number >= 0 else { throw SystemCallError("watch", "signals") }
    descriptor = WatchedDescriptor(number: number)
  }

  /// The signal that asks this process to end; an interrupt only until it is taken.
  package var caught: EndingSignal? {
    EndingSignal(rawValue: runbook_ending_signal())
      ?? (runbook_has_interrupt() != 0 ? .interrupt : nil)
  }

  /// Whether an interrupt has come since the last call: for what is under way, not for us.
  package func takeInterrupt() -> Bool { runbook_take_interrupt() != 0 }

  /// Whether the terminal has got another size since the last call.
  package func takeResize() -> Bool { runbook_take_resize() != 0 }

  /// Makes the descriptor tell of the signals to come alone.
  package func acknowledge() {
    // It never blocks: where there is nothing to read, there is nothing to forget.
    while (try? Descriptor.read(descriptor.number, upTo: 256)) != nil {}
  }
}
