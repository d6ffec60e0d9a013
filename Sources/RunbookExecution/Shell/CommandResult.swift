import SystemCalls

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
  /// Where it ran.
  package let place: CommandPlace
  /// Why not all of its output is in the log, as a clause.
  package let logFailure: String?

  package init(
    exitCode: Int, ending: Ending = .byItself, duration: Duration, output: OutputCapture,
    place: CommandPlace = CommandPlace(directory: "/"), logFailure: String? = nil
  ) {
    self.exitCode = exitCode
    self.ending = ending
    self.duration = duration
    self.output = output
    self.place = place
    self.logFailure = logFailure
  }
}

/// Where a command ran, for the record.
package struct CommandPlace: Hashable, Sendable {
  /// What the machine calls itself.
  package let host: String
  /// The user whose rights it had.
  package let user: String
  /// The directory in which it started, absolute.
  package let directory: String

  // Neither changes while a process lives, and both take a while to find out.
  private static let host = ProcessContext.hostName
  private static let user = ProcessContext.userName

  /// A place on this machine.
  package init(directory: String) {
    host = Self.host
    user = Self.user
    self.directory = directory
  }
}

extension CommandResult {
  /// The exit code of what took too long, whatever it said itself; as of `timeout`.
  package static let outOfTime = 124
}
