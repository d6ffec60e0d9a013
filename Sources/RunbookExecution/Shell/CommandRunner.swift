package import SystemCalls

/// Runs the commands of a guide, one after the other, as one person in one terminal would.
package protocol CommandRunner {
  /// Where the next command would start, absolute.
  var directory: String { get }

  /// What runs beside the commands that follow, and what it prints.
  var background: BackgroundCommands { get }

  /// Makes a variable known to the commands that follow, as `export` does.
  mutating func export(_ name: String, _ value: String)

  /// Whether a variable of this name would be there for the next command of a shell.
  func knows(_ name: String, in shell: ShellName?) -> Bool

  /// Why a script cannot run here at all, as a clause for people: nothing that reads it is
  /// installed; `nil` where it can.
  func objection(to request: CommandRequest) -> String?

  /// Runs a script to its end, showing what it prints as it comes, with secrets hidden.
  ///
  /// - Throws: `ExecutionError.noShell` where nothing could be started at all; a command that
  ///   fails is a result. `ExecutionError.ended` where a signal ended it and the run.
  mutating func run(
    _ request: CommandRequest, show: (OutputStream, [UInt8]) -> Void
  ) async throws(ExecutionError) -> CommandResult

  /// Runs a script for the sake of one value, which is what it prints on standard output, without
  /// the line ends behind it; that is neither shown nor kept.
  ///
  /// - Returns: the value, where the script succeeds and prints text; and how it ended.
  /// - Throws: as `run`.
  mutating func value(
    printedBy request: CommandRequest, show: (OutputStream, [UInt8]) -> Void
  ) async throws(ExecutionError) -> (value: String?, CommandResult)

  /// Starts a script that goes on while others run, in the state that the one before left.
  ///
  /// It has an empty standard input, leaves no state, and is ended with the run.
  ///
  /// - Parameters:
  ///   - request: the script and how it runs.
  ///   - title: what it is called where its output is shown.
  /// - Throws: `ExecutionError.noShell` where it could not be started.
  mutating func start(
    _ request: CommandRequest, title: String
  ) async throws(ExecutionError)
}
