import CSystemCalls

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A program on a terminal of its own, which this process types at and reads.
package struct PseudoTerminal: ~Copyable {
  private let process: pid_t
  private let terminal: Int32

  /// Starts the program at `path`.
  ///
  /// - Throws: `SystemCallError` where the system has no terminal or process left.
  package init(
    running path: String, arguments: [String], environment: [String: String], directory: String,
    columns: Int = 80
  ) throws(SystemCallError) {
    let argumentPointers = unsafe ([path] + arguments).map { unsafe strdup($0) } + [nil]
    let variablePointers = unsafe environment.map { unsafe strdup("\($0.key)=\($0.value)") } + [nil]
    var terminal: Int32 = -1
    process = unsafe runbook_start_on_terminal(
      path, argumentPointers, variablePointers, directory, Int32(columns), &terminal)
    self.terminal = terminal
    unsafe (argumentPointers + variablePointers).forEach { unsafe free($0) }
    guard process > 0 else { throw SystemCallError("start", path) }
  }

  deinit {
    close(terminal)
    // What still runs has lost its terminal; a hang-up alone might be ignored.
    if runbook_wait_for(process, 0) == -1, errno == EAGAIN {
      kill(process, SIGKILL)
      _ = runbook_wait_for(process, 1)
    }
  }

  /// Types as a person would.
  package func type(_ text: String) throws(SystemCallError) {
    try Descriptor.write(Array(text.utf8), to: terminal)
  }

  /// What the program has shown since the last call; empty when nothing came in time, `nil` when
  /// it has closed its terminal.
  package func read(withinMilliseconds limit: Int) throws(SystemCallError) -> [UInt8]? {
    guard Descriptor.firstReadable(of: [terminal], within: Int32(limit)) != nil else { return [] }
    return try Descriptor.read(terminal, upTo: 65_536)
  }

  /// Sends the program a signal.
  package func send(_ signal: EndingSignal) { kill(process, signal.rawValue) }

  /// Waits for the end, and gives up the terminal.
  ///
  /// - Returns: the exit code, or 128 and the signal that ended it.
  package consuming func exitCode() -> Int32 { runbook_wait_for(process, 1) }
}
