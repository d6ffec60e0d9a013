import Subprocess
package import SystemCalls

/// A shell as the operator would keep it open, although each script runs in a new bash.
///
/// A script begins with the directory, variables, functions and options that the one before left,
/// also where that one failed. A shell that is killed leaves the state as it was before.
package struct ShellSession: CommandRunner, Sendable {
  private let shell: String
  let signals: SignalWatch
  private var state: ShellState

  /// Opens nothing yet: the first script starts the first bash.
  ///
  /// - Parameters:
  ///   - shell: the path of a bash.
  ///   - environment: what the first command finds; no start-up file is read.
  ///   - directory: where the first command starts, absolute.
  ///   - signals: what ends a script, and the run with it.
  package init(
    shell: String, environment: [String: String], directory: String, signals: SignalWatch
  ) {
    self.shell = shell
    self.signals = signals
    state = ShellState(environment: environment, directory: directory)
  }

  package mutating func export(_ name: String, _ value: String) { state.export(name, value) }

  package func knows(_ name: String) -> Bool { state.knows(name) }

  package mutating func run(
    _ request: CommandRequest, show: (OutputStream, [UInt8]) -> Void
  ) async throws(ExecutionError) -> CommandResult {
    let result = await runToEnd(request.script, mask: request.mask, show: show)
    if let signal = signals.caught { throw .ended(signal) }
    return try result.get()
  }

  private mutating func runToEnd(
    _ script: PreparedScript, mask: SecretMask, show: (OutputStream, [UInt8]) -> Void
  ) async -> Result<CommandResult, ExecutionError> {
    do throws(SystemCallError) {
      let folder = try PrivateFolder()
      let pipe = try folder.makePipe("state")
      let reader = pipe.reader
      async let message = reader.message()
      let result = await start(script, channel: pipe.path, mask: mask, show: show)
      try pipe.finish()
      state.take(try await message.get())
      return result
    } catch {
      return .failure(.noShell(error.description))
    }
  }

  private func start(
    _ script: PreparedScript, channel: String, mask: SecretMask,
    show: (OutputStream, [UInt8]) -> Void
  ) async -> Result<CommandResult, ExecutionError> {
    let texts = [channel, state.preamble(variables: script.variables), script.text]
    let began = ContinuousClock.now
    do {
      let result = try await Subprocess.run(
        .path(Self.foreignPath(shell)),
        arguments: ["--noprofile", "--norc", "-c", ShellProgram.text, "bash"],
        environment: .custom(environment), input: .array(texts.flatMap { Array($0.utf8) + [0] }),
        output: .sequence, error: .sequence
      ) { execution in
        try await forwardingSignals(to: execution) {
          try await Self.drain(execution, mask: mask, show: show)
        }
      }
      let duration = began.duration(to: .now)
      return .success(
        CommandResult(
          exitCode: Self.exitCode(result.terminationStatus), duration: duration,
          output: result.closureResult))
    } catch {
      return .failure(.noShell("cannot run '\(shell)': \(error)"))
    }
  }

  private var environment: [Environment.Key: String] {
    var result: [Environment.Key: String] = [:]
    for (name, value) in state.inherited { result[Environment.Key(stringLiteral: name)] = value }
    return result
  }

  private static func exitCode(_ status: TerminationStatus) -> Int {
    switch status {
    case .exited(let code): Int(code)
    case .signaled(let signal): 128 + Int(signal)
    }
  }

  /// A path of the type that the process library wants, of a module that we do not import.
  private static func foreignPath<Path: ExpressibleByStringLiteral>(_ text: String) -> Path
  where Path.StringLiteralType == String {
    Path(stringLiteral: text)
  }
}
