package import SystemCalls

/// A shell as the operator would keep it open, although each script runs in a new one.
///
/// A script begins with the directory, variables, functions and options that the one before left,
/// also where that one failed. A shell that is killed, or becomes another program with `exec`,
/// leaves the state as it was before.
package struct ShellSession: CommandRunner {
  /// Whom and what commands have around them.
  package struct Surroundings: Sendable {
    /// Whether a person sits at the terminal that is standard input, and can be asked.
    package let isAttended: Bool
    /// How many columns the operator puts before each line that a command prints.
    package let margin: Int

    package init(isAttended: Bool, margin: Int) {
      self.isAttended = isAttended
      self.margin = margin
    }
  }

  private let finder: ShellFinder
  private let signals: SignalWatch
  package let background: BackgroundCommands
  private var state: ShellState
  /// What starts and holds commands.
  private let host: CommandHost

  /// Opens nothing yet: the first script starts the first shell.
  ///
  /// - Parameters:
  ///   - shell: the path of the shell for scripts that name none.
  ///   - environment: what the first command finds; no start-up file is read.
  ///   - directory: where the first command starts, absolute.
  ///   - signals: what ends a script, and the run with it.
  ///   - surroundings: whether a person is there.
  ///   - background: holds what goes on beside the scripts.
  package init(
    shell: String, environment: [String: String], directory: String, signals: SignalWatch,
    surroundings: Surroundings = Surroundings(isAttended: false, margin: 0),
    background: BackgroundCommands = BackgroundCommands()
  ) {
    finder = ShellFinder(path: shell)
    self.signals = signals
    self.background = background
    state = ShellState(environment: environment, directory: directory)
    host = CommandHost(signals: signals, background: background, surroundings: surroundings)
  }

  package var directory: String { state.directory }

  package mutating func export(_ name: String, _ value: String) { state.export(name, value) }

  package func knows(_ name: String, in shell: ShellName?) -> Bool {
    state.knows(name, in: shell ?? finder.usual)
  }

  package func objection(to request: CommandRequest) -> String? {
    let name = shell(of: request)
    guard finder.program(for: name, state) == nil else { return nil }
    return "it is for \(name.rawValue), which is not installed here"
  }

  // MARK: Running

  package mutating func run(
    _ request: CommandRequest, show: (OutputStream, [UInt8]) -> Void
  ) async throws(ExecutionError) -> CommandResult {
    let outcome = try follow(request, isForValue: false, show: show)
    if let sections = outcome.message.sections { take(sections, after: request) }
    if let signal = outcome.signal { throw .ended(signal) }
    return outcome.result
  }

  package mutating func value(
    printedBy request: CommandRequest, show: (OutputStream, [UInt8]) -> Void
  ) async throws(ExecutionError) -> (value: String?, CommandResult) {
    let outcome = try follow(request, isForValue: true, show: show)
    if let signal = outcome.signal { throw .ended(signal) }
    let result = outcome.result
    guard result.exitCode == 0, result.ending == .byItself else { return (nil, result) }
    let value = outcome.value.reversed().drop { $0 == 10 || $0 == 13 }.reversed()
    return (String(validating: value, as: UTF8.self), result)
  }

  package mutating func start(
    _ request: CommandRequest, title: String
  ) async throws(ExecutionError) {
    let script = try script(for: request, channel: "/dev/null")
    do throws(SystemCallError) {
      let keeper = try ProcessKeeper()
      let output = try BytePipe()
      let errors = try BytePipe()
      let texts = try MemoryFile(holding: script.texts)
      try keeper.start(script.call, output: output.sink, errors: errors.sink, texts: texts)
      background.add(
        title, keeper,
        [
          OutputReader(output.source, .standardOutput, mask: request.mask),
          OutputReader(errors.source, .standardError, mask: request.mask),
        ], log: LogWriter(request.log))
    } catch {
      throw .noShell(error.description)
    }
  }

  private mutating func follow(
    _ request: CommandRequest, isForValue: Bool, show: (OutputStream, [UInt8]) -> Void
  ) throws(ExecutionError) -> CommandWatch.Outcome {
    // A signal that came before must not let another command begin.
    if let signal = signals.caught { throw .ended(signal) }
    let channel: String
    do throws(SystemCallError) {
      channel = try host.nextChannel()
    } catch {
      throw .noShell(error.description)
    }
    let script = try script(for: request, channel: channel)
    // All that is waited for comes by here: commands, what looks, and what prints a value.
    defer { background.noteRunInFront() }
    do throws(SystemCallError) {
      return try host.follow(script, request, isForValue: isForValue, show: show)
    } catch {
      throw .noShell(error.description)
    }
  }

  // MARK: Scripts

  private func shell(of request: CommandRequest) -> ShellName {
    request.shell ?? request.script.shell ?? finder.usual
  }

  private func script(
    for request: CommandRequest, channel: String
  ) throws(ExecutionError) -> ReadyScript {
    let name = shell(of: request)
    guard let program = finder.program(for: name, state) else {
      throw .noShell("no program for \(name.rawValue) is on the path; install one")
    }
    let dialect = name.dialect
    var beginning = state
    if let directory = request.directory {
      beginning.directory = FilePath.absolute(directory, from: state.directory)
    }
    let script = ShellScript(
      text: request.script.text, variables: request.script.variables, channel: channel)
    // A shell goes to its directory itself, so that it knows by which links it came there.
    var call = ProgramCall(
      program, arguments: dialect.arguments(for: script),
      environment: dialect.environment(beginning),
      directory: dialect.goesToDirectory ? "/" : beginning.directory,
      mask: beginning.mask.flatMap { Int32($0, radix: 8) })
    call.diesOfInterrupt =
      name.isPosix && !script.mayCatchInterrupts
      && beginning.own[name]?.mayCatchInterrupts != true
    return ReadyScript(
      call: call, texts: dialect.texts(for: script, beginning),
      place: CommandPlace(directory: beginning.directory))
  }

  /// Takes over what a script has left.
  private mutating func take(_ sections: [ArraySlice<UInt8>], after request: CommandRequest) {
    guard var after = shell(of: request).dialect.state(after: state, sections) else { return }
    // A directory that was given for one block is not that of the next.
    if let directory = request.directory,
      after.directory == FilePath.absolute(directory, from: state.directory)
    {
      after.directory = state.directory
    }
    state = after
  }
}
