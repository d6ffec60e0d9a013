package import SystemCalls

/// The outside world kept a run from going on.
package enum ExecutionError: Error, Hashable, Sendable {
  /// What happened could not be kept.
  case progressNotWritable(String)
  /// What others have written cannot be read.
  case progressDamaged(String)
  /// The shell could not be started.
  case noShell(String)
  /// A signal asked the process to end.
  case ended(EndingSignal)
  /// What there is to show can no longer be shown.
  case notShown(SystemCallError)
}
