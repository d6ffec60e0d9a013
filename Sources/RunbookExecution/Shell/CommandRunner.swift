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
    _ request: CommandRequest, show: (OutputStream, [UInt8]) -> Void
  ) async throws(ExecutionError) -> CommandResult
}
