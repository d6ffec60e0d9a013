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
      _ = signal(SIGKILL)
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
  package func send(_ signal: EndingSignal) { _ = self.signal(signal.rawValue) }

  /// Kills the program, which can do nothing about it.
  package func kill() { _ = signal(SIGKILL) }

  private func signal(_ number: Int32) -> Int32 {
    #if canImport(Darwin)
      Darwin.kill(process, number)
    #else
      Glibc.kill(process, number)
    #endif
  }

  /// Makes the terminal another size, of which the program is told.
  package func resize(rows: Int, columns: Int) {
    _ = runbook_set_terminal_size(terminal, Int32(rows), Int32(columns))
  }

  /// Whether what is typed is taken line by line and shown, as a terminal does by itself.
  package var hasUsualModes: Bool {
    var modes = termios()
    guard unsafe tcgetattr(terminal, &modes) == 0 else { return false }
    let usual = tcflag_t(ICANON) | tcflag_t(ECHO) | tcflag_t(ISIG)
    return modes.c_lflag & usual == usual
  }

  /// Closes the terminal and waits for the program to end by itself.
  ///
  /// - Returns: the exit code, or 128 and the signal that ended it; -1 where it has not ended
  ///   within `limit`, and is killed.
  package consuming func leave(within limit: Duration) -> Int32 {
    close(terminal)
    let deadline = ContinuousClock.now + limit
    var code: Int32
    repeat {
      code = runbook_wait_for(process, 0)
      if code >= 0 { break }
      _ = WatchedDescriptor.ready(of: [], within: .milliseconds(5))
    } while ContinuousClock.now < deadline
    if code < 0 {
      _ = signal(SIGKILL)
      _ = runbook_wait_for(process, 1)
    }
    discard self
    return code
  }

  /// Waits for the end, and gives up the terminal.
  ///
  /// - Returns: the exit code, or 128 and the signal that ended it.
  package consuming func exitCode() -> Int32 { runbook_wait_for(process, 1) }
}
