package import SystemCalls

/// Runs the commands of a guide, one after the other, as one person in one shell would.
package protocol CommandRunner {
  /// Makes a variable known to the commands that follow, as `export` does.
  mutating func export(_ name: String, _ value: String)

  /// Whether a variable of this name would be there for the next command.
  func knows(_ name: String) -> Bool

  /// Runs a script to its end, showing what it prints as it comes, with secrets hidden.
  ///
  /// - Throws: `ExecutionError.noShell` where nothing could be started at all; a command that
  ///   fails is a result.
  mutating func run(
    _ script: PreparedScript, mask: SecretMask, show: (OutputStream, [UInt8]) -> Void
  ) async throws(ExecutionError) -> CommandResult
}

/// How a command ended.
package struct CommandResult: Sendable {
  /// What the shell reports: 128 and the number for a signal.
  package let exitCode: Int
  package let duration: Duration
  /// What was printed on both streams in the order in which it came, secrets hidden.
  package let output: OutputCapture

  package init(exitCode: Int, duration: Duration, output: OutputCapture) {
    self.exitCode = exitCode
    self.duration = duration
    self.output = output
  }
}
