import SystemCalls

/// What commands of a run run under: their keeper, the folder for their pipes, and the terminal,
/// each once one of them has needed it.
///
/// All copies of a session share it.
final class CommandHost {
  /// A keeper, and a folder for the pipes through which shells tell of their state.
  private final class Place {
    let keeper: ProcessKeeper
    /// The pipe of the next command, where the one before has left it clean.
    ///
    /// It goes away before its folder does.
    var pipe: NamedPipe?
    let folder: PrivateFolder

    init() throws(SystemCallError) {
      keeper = try ProcessKeeper()
      folder = try PrivateFolder()
    }
  }

  private var place: Place?
  private let signals: SignalWatch
  private let background: BackgroundCommands
  private let surroundings: ShellSession.Surroundings
  private var terminal: CommandTerminal?
  private var number = 1

  init(
    signals: SignalWatch, background: BackgroundCommands, surroundings: ShellSession.Surroundings
  ) {
    self.signals = signals
    self.background = background
    self.surroundings = surroundings
  }

  private func openPlace() throws(SystemCallError) -> Place {
    if let place { return place }
    let new = try Place()
    place = new
    return new
  }

  /// The path of the pipe through which the next script tells of its state.
  ///
  /// - Throws: `SystemCallError` where the system has no process or folder left.
  func nextChannel() throws(SystemCallError) -> String {
    "\(try openPlace().folder.path)/\(channelName)"
  }

  private var channelName: String { "state-\(number)" }

  /// Runs a script that was made for `nextChannel` to its end.
  ///
  /// - Throws: `SystemCallError` where it could not be started.
  func follow(
    _ script: ReadyScript, _ request: CommandRequest, isForValue: Bool,
    show: (OutputStream, [UInt8]) -> Void
  ) throws(SystemCallError) -> CommandWatch.Outcome {
    let place = try openPlace()
    let pipe: NamedPipe
    if let clean = place.pipe {
      pipe = clean
    } else {
      pipe = try place.folder.makePipe(channelName)
    }
    place.pipe = nil
    let terminal = try terminal(for: request, place.keeper)
    let readers = try start(script, request, terminal, place.keeper, isForValue: isForValue)
    var watch = CommandWatch(
      place.keeper, signals, background, isAttended: surroundings.isAttended, terminal: terminal,
      readers: readers, timeout: request.timeout, log: LogWriter(request.log))
    let outcome = try watch.follow(pipe, from: script.place, show: show)
    if outcome.message.sections != nil {
      place.pipe = pipe
    } else {
      // Who has begun to tell of a state might go on.
      number += 1
    }
    background.add(leftBehind: outcome.open)
    if let terminal {
      // What was left running at the terminal goes on to write there.
      background.add(leftBehind: [reader(of: terminal, request)])
    }
    return outcome
  }

  private func start(
    _ script: ReadyScript, _ request: CommandRequest, _ terminal: CommandTerminal?,
    _ keeper: ProcessKeeper, isForValue: Bool
  ) throws(SystemCallError) -> [OutputReader] {
    let texts = try MemoryFile(holding: script.texts)
    guard let terminal else {
      let output = try BytePipe()
      let errors = try BytePipe()
      try keeper.start(script.call, output: output.sink, errors: errors.sink, texts: texts)
      return [
        OutputReader(
          output.source, .standardOutput, mask: request.mask, isValue: isForValue),
        OutputReader(errors.source, .standardError, mask: request.mask),
      ]
    }
    background.removeReader(of: terminal.pair.source.descriptor)
    terminal.fit(hasMargin: true)
    guard isForValue else {
      try keeper.start(script.call, at: terminal.pair, texts: texts)
      return [reader(of: terminal, request)]
    }
    let output = try BytePipe()
    try keeper.start(script.call, at: terminal.pair, output: output.sink, texts: texts)
    return [
      reader(of: terminal, request),
      OutputReader(output.source, .standardOutput, mask: request.mask, isValue: true),
    ]
  }

  private func reader(of terminal: CommandTerminal, _ request: CommandRequest) -> OutputReader {
    OutputReader(terminal.pair.source, .standardOutput, mask: request.mask)
  }

  private func terminal(
    for request: CommandRequest, _ keeper: ProcessKeeper
  ) throws(SystemCallError) -> CommandTerminal? {
    guard request.isInteractive, surroundings.isAttended else { return nil }
    if let terminal { return terminal }
    let new = try CommandTerminal(margin: surroundings.margin)
    try keeper.take(new.pair)
    terminal = new
    return new
  }
}

/// A script with the program that reads it.
struct ReadyScript: Sendable {
  let call: ProgramCall
  /// What the program finds behind descriptor 3.
  let texts: [UInt8]
  let place: CommandPlace
}
