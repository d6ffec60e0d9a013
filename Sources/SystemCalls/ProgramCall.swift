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
    let argumentPointers = unsafe ([path] + arguments).map { unsafe strdup($0) } + [nil]
    let variablePointers = unsafe environment.map { unsafe strdup("\($0.key)=\($0.value)") } + [nil]
    defer { unsafe (argumentPointers + variablePointers).forEach { unsafe free($0) } }
    let process = unsafe runbook_start_detached(path, argumentPointers, variablePointers)
    guard process > 0 else { return false }
    let deadline = ContinuousClock.now + limit
    repeat {
      let code = runbook_wait_for(process, 0)
      if code >= 0 { return code == 0 }
      _ = WatchedDescriptor.ready(of: [], within: .milliseconds(20))
    } while ContinuousClock.now < deadline
    return true
  }
}
