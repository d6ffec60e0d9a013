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
  /// The run does not go on from here; what to say, and the exit code that says it to programs.
  case stopped(String, Int32)
  /// What there is to show can no longer be shown.
  case notShown(SystemCallError)
}
