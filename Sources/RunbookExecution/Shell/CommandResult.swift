/// How a command ended.
package struct CommandResult: Sendable {
  /// What brought the end.
  package enum Ending: Hashable, Sendable {
    /// The command itself.
    case byItself
    /// The limit of time in the request.
    case outOfTime
    /// The operator, with Ctrl-C.
    case interrupted
  }

  /// What the shell reports: 128 and the number for a signal.
  package let exitCode: Int
  package let ending: Ending
  package let duration: Duration
  /// What was printed on both streams in the order in which it came, secrets hidden.
  package let output: OutputCapture

  package init(
    exitCode: Int, ending: Ending = .byItself, duration: Duration, output: OutputCapture
  ) {
    self.exitCode = exitCode
    self.ending = ending
    self.duration = duration
    self.output = output
  }
}
