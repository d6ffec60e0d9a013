import CSystemCalls

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A program and all that it is given when it starts, beside its streams.
package struct ProgramCall: Sendable {
  /// The absolute path of the program.
  package let path: String
  /// The arguments, without the program's own name.
  package var arguments: [String]
  /// All of its environment.
  package var environment: [String: String]
  /// The absolute path of the directory in which it starts.
  package var directory: String
  /// Which modes its new files do not get; `nil` for those of this process.
  package var mask: Int32?
  /// Whether it is a shell that does nothing about an interrupt but end.
  ///
  /// Then an interrupt that it missed can be repeated without harm.
  package var diesOfInterrupt = false

  package init(
    _ path: String, arguments: [String] = [], environment: [String: String] = [:],
    directory: String = "/", mask: Int32? = nil
  ) {
    self.path = path
    self.arguments = arguments
    self.environment = environment
    self.directory = directory
    self.mask = mask
  }

  /// The texts as a keeper reads them, each ended by a NUL.
  ///
  /// A NUL in one of them would make another of it, so such a text ends there.
  var texts: [UInt8] {
    var texts = [path, directory, FilePath.name(of: path)] + arguments
    texts += environment.map { "\($0.key)=\($0.value)" }
    return texts.flatMap { $0.utf8.prefix { $0 != 0 } + [0] }
  }

  /// Starts the program in a session of its own, where it outlives this process.
  ///
  /// - Parameter limit: how long to wait for its end.
  /// - Returns: whether it started, and has not failed within the limit.
  package func succeedsDetached(within limit: Duration) -> Bool {
    let process = startDetached(writingTo: -1)
    guard process > 0 else { return false }
    return code(of: process, until: ContinuousClock.now + limit).map { $0 == 0 } ?? true
  }

  /// Starts the program without input, and reads what it prints on standard output.
  ///
  /// - Parameter limit: how long to wait for its end.
  /// - Returns: `nil` where it does not start, fails, or has not ended within the limit.
  package func output(within limit: Duration) -> [UInt8]? {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { return nil }
    let reading = ends[0]
    defer { close(reading) }
    // The program is not to hold the end from which it is read.
    _ = fcntl(reading, F_SETFD, FD_CLOEXEC)
    _ = fcntl(ends[1], F_SETFD, FD_CLOEXEC)
    let process = startDetached(writingTo: ends[1])
    close(ends[1])
    guard process > 0 else { return nil }
    let deadline = ContinuousClock.now + limit
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while ContinuousClock.now < deadline {
      let watched = [WatchedDescriptor(number: reading)]
      if WatchedDescriptor.ready(of: watched, within: .milliseconds(50)).isEmpty { continue }
      let count = unsafe read(reading, &chunk, chunk.count)
      guard count > 0 else { return code(of: process, until: deadline) == 0 ? bytes : nil }
      bytes += chunk.prefix(count)
    }
    return nil
  }

  /// - Parameter output: what its standard output goes to; nowhere where it is negative.
  /// - Returns: the process, or a negative number where it does not start.
  private func startDetached(writingTo output: Int32) -> pid_t {
    let argumentPointers = unsafe ([path] + arguments).map { unsafe strdup($0) } + [nil]
    let variablePointers = unsafe environment.map { unsafe strdup("\($0.key)=\($0.value)") } + [nil]
    defer { unsafe (argumentPointers + variablePointers).forEach { unsafe free($0) } }
    return unsafe runbook_start_detached(path, argumentPointers, variablePointers, output)
  }

  /// How a process ended; `nil` where it has not by then.
  private func code(of process: pid_t, until deadline: ContinuousClock.Instant) -> Int32? {
    repeat {
      let code = runbook_wait_for(process, 0)
      if code >= 0 { return code }
      _ = WatchedDescriptor.ready(of: [], within: .milliseconds(20))
    } while ContinuousClock.now < deadline
    return nil
  }
}
