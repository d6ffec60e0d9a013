import SystemCalls

/// Follows a command that was started to its end.
///
/// It takes in what the command prints, passes on what is typed and which signals come, and ends
/// the command when its time is over. One loop waits for all of it, so nothing is missed while
/// something else is slow, and nothing waits for what does not come.
struct CommandWatch {
  /// How long what is asked to end may take for it.
  static let grace = Duration.seconds(1)
  /// Two interrupts within so long are meant for the run.
  private static let interruptsMeantForRun = Duration.seconds(2)
  /// What ends within so long of an interrupt has ended for it, also where it says all is well.
  private static let timeToPutInOrder = Duration.seconds(10)
  /// Ctrl-C.
  private static let interruptKey: UInt8 = 3
  /// How much may be typed that a command does not read, in bytes.
  private static let mostUnsent = 65_536
  /// The most that can stand in a pipe when the command has ended.
  private static let mostInPipe = 1 << 20
  /// How long the end of a terminal's output is waited for.
  private static let patienceWithTerminal = Duration.seconds(2)
  /// How long a shell that tells of its state is left alone, because it does so line by line.
  private static let patienceWithState = Duration.milliseconds(5)

  let keeper: ProcessKeeper
  let signals: SignalWatch
  let background: BackgroundCommands
  /// Whether a person is there to be asked after an interrupt.
  let isAttended: Bool
  /// The terminal of the command, where it has one.
  let terminal: CommandTerminal?
  var readers: [OutputReader]
  let timeout: Duration?
  var log: LogWriter

  private let began = ContinuousClock.now
  /// The longest value that a command can print, in bytes.
  private static let longestValue = 1 << 20

  private var capture = OutputCapture()
  private var value: [UInt8] = []
  private var message = ShellMessage()
  /// Whether the shell has begun to tell of its state.
  private var isTelling = false
  private var screen = ScreenUse()
  private var marker: MarkerFinder
  private var exitCode: Int?
  private var endedAt: ContinuousClock.Instant?
  private var bytesSinceEnd = 0
  private var isQuiet = false
  private var ending = CommandResult.Ending.byItself
  private var endingSignal: EndingSignal?
  private var isBeingEnded = false
  private var interruptedAt: ContinuousClock.Instant?
  /// What was typed and not taken yet.
  private var unsent: [UInt8] = []
  private var hasKeys: Bool

  /// What became of a command.
  struct Outcome {
    let result: CommandResult
    /// What its shell has told of its state.
    let message: ShellMessage
    /// The signal that ends the run, and has ended the command.
    let signal: EndingSignal?
    /// What it printed on a stream that is a value.
    let value: [UInt8]
    /// The pipes that something it left behind still writes to.
    let open: [OutputReader]
  }

  init(
    _ keeper: ProcessKeeper, _ signals: SignalWatch, _ background: BackgroundCommands,
    isAttended: Bool, terminal: CommandTerminal?, readers: [OutputReader], timeout: Duration?,
    log: LogWriter
  ) {
    self.keeper = keeper
    self.signals = signals
    self.background = background
    self.isAttended = isAttended
    self.terminal = terminal
    self.readers = readers
    self.timeout = timeout
    self.log = log
    marker = MarkerFinder(keeper.marker)
    hasKeys = terminal != nil
  }

  /// Goes on until the command has ended and all that it printed has come.
  ///
  /// - Throws: `SystemCallError` where the keeper was killed.
  mutating func follow(
    _ channel: NamedPipe, from place: CommandPlace,
    show: (OutputStream, [UInt8]) -> Void
  ) throws(SystemCallError) -> Outcome {
    let keys = terminal.map { _ in Terminal.RawKeys() }
    while !isOver {
      let ready = WatchedDescriptor.ready(
        of: watched + (isTelling ? [] : [channel.descriptor]) + background.descriptors,
        writer: unsent.isEmpty ? nil : terminal?.pair.source.descriptor, within: patience)
      heedSignals()
      heedTime()
      if ready.contains(keeper.descriptor) { heed(try keeper.event()) }
      if isTelling { message.append(channel.read()) }
      isTelling = ready.contains(channel.descriptor)
      passKeys(ready, show: show)
      takeIn(ready, show: show)
      background.takeIn(ready)
    }
    message.append(channel.read())
    _ = keys
    for index in readers.indices { tell(readers[index].stream, finish(index), show) }
    let result = CommandResult(
      exitCode: ending == .outOfTime ? CommandResult.outOfTime : exitCode ?? 0,
      ending: wasInterrupted ? .interrupted : ending,
      duration: began.duration(to: endedAt ?? .now), output: capture, place: place,
      logFailure: log.failure)
    return Outcome(
      result: result, message: message, signal: endingSignal, value: value,
      open: readers.filter { $0.isOpen && terminal?.pair.source.descriptor != $0.descriptor })
  }

  // MARK: Waiting

  private var watched: [WatchedDescriptor] {
    var watched = [signals.descriptor, keeper.descriptor]
    watched += readers.filter(\.isOpen).map(\.descriptor)
    // What is typed waits until enough of what was typed before has been taken.
    if hasKeys, unsent.count < Self.mostUnsent { watched.append(Terminal.descriptor) }
    return watched
  }

  /// How long nothing may happen.
  private var patience: Duration? {
    if let endedAt, !isBeingEnded {
      guard terminal != nil else { return .zero }
      return max(.zero, Self.patienceWithTerminal - endedAt.duration(to: .now))
    }
    guard let timeout, ending != .outOfTime else { return isTelling ? Self.patienceWithState : nil }
    let left = max(.zero, timeout - began.duration(to: .now))
    return isTelling ? min(left, Self.patienceWithState) : left
  }

  private var isOver: Bool {
    guard let endedAt, !isBeingEnded else { return false }
    guard terminal != nil else { return isQuiet || bytesSinceEnd > Self.mostInPipe }
    return marker.isFound || endedAt.duration(to: .now) > Self.patienceWithTerminal
  }

  // MARK: What happens

  private mutating func heed(_ event: ProcessKeeper.Event) {
    switch event {
    case .ended(let code):
      exitCode = code
      endedAt = .now
    case .gone: isBeingEnded = false
    }
  }

  /// Whether the command ended because somebody wanted that.
  ///
  /// One that was interrupted long ago and then succeeds has used it otherwise, as programs do
  /// that read line by line.
  private var wasInterrupted: Bool {
    guard let interruptedAt, ending == .byItself else { return false }
    return exitCode != 0
      || interruptedAt.duration(to: endedAt ?? .now) < Self.timeToPutInOrder
  }

  private mutating func heedTime() {
    guard let timeout, exitCode == nil, ending == .byItself,
      began.duration(to: .now) >= timeout
    else { return }
    ending = .outOfTime
    end(.terminate)
  }

  private mutating func heedSignals() {
    signals.acknowledge()
    if let terminal, signals.takeResize() { terminal.fit(hasMargin: !screen.drawsOnScreen) }
    guard endingSignal == nil else { return }
    if signals.takeInterrupt() { interrupt(passesOn: true) }
    guard let signal = signals.caught else { return }
    endingSignal = signal
    end(signal)
  }

  /// The first interrupt is for the command, which may want to put things in order first, and
  /// the next for the run.
  private mutating func interrupt(passesOn: Bool) {
    let now = ContinuousClock.now
    let isSecond = interruptedAt.map { $0.duration(to: now) < Self.interruptsMeantForRun } ?? false
    interruptedAt = now
    if !isAttended || isSecond {
      endingSignal = .interrupt
      end(isSecond ? .terminate : .interrupt)
    } else if passesOn {
      keeper.interrupt()
    }
  }

  private mutating func end(_ signal: EndingSignal) {
    isBeingEnded = true
    keeper.end(signal, grace: Self.grace)
  }

  private mutating func passKeys(
    _ ready: Set<WatchedDescriptor>, show: (OutputStream, [UInt8]) -> Void
  ) {
    guard let terminal else { return }
    if hasKeys, unsent.count < Self.mostUnsent, ready.contains(Terminal.descriptor) {
      guard let typed = Terminal.typed() else {
        hasKeys = false
        return
      }
      unsent += typed
      if unsent.contains(Self.interruptKey), terminal.pair.interruptsBySignal {
        interrupt(at: terminal, show: show)
      }
    }
    if !unsent.isEmpty { unsent = terminal.pair.type(unsent) }
  }

  /// Does what a terminal does with the key that interrupts: all that was typed before it is
  /// forgotten.
  private mutating func interrupt(
    at terminal: CommandTerminal, show: (OutputStream, [UInt8]) -> Void
  ) {
    let isShown = terminal.pair.showsControlCharacters
    if keeper.interrupt(terminal.pair) {
      unsent = Array(
        unsent.split(separator: Self.interruptKey, omittingEmptySubsequences: false).last ?? [])
      let index = readers.firstIndex { $0.descriptor == terminal.pair.source.descriptor }
      if isShown, let index {
        tell(readers[index].stream, readers[index].hide(in: Array("^C".utf8)), show)
      }
    }
    interrupt(passesOn: false)
  }

  // MARK: Output

  private mutating func takeIn(
    _ ready: Set<WatchedDescriptor>, show: (OutputStream, [UInt8]) -> Void
  ) {
    var hasRead = false
    for index in readers.indices where readers[index].isOpen {
      guard ready.contains(readers[index].descriptor), let bytes = readers[index].read() else {
        continue
      }
      hasRead = true
      if endedAt != nil { bytesSinceEnd += bytes.count }
      if readers[index].isValue {
        value += bytes.prefix(Self.longestValue - value.count)
        continue
      }
      let own = terminal == nil ? bytes : marker.push(bytes)
      tell(readers[index].stream, readers[index].hide(in: own), show)
    }
    if endedAt != nil, !isBeingEnded { isQuiet = !hasRead }
  }

  private mutating func finish(_ index: Int) -> [UInt8] {
    let held = terminal == nil ? [] : marker.finish()
    return readers[index].hide(in: held) + readers[index].finish()
  }

  private mutating func tell(
    _ stream: OutputStream, _ bytes: [UInt8], _ show: (OutputStream, [UInt8]) -> Void
  ) {
    guard !bytes.isEmpty else { return }
    capture.append(bytes)
    log.write(bytes)
    if let terminal, !screen.drawsOnScreen {
      screen.push(bytes)
      if screen.drawsOnScreen { terminal.fit(hasMargin: false) }
    }
    show(stream, bytes)
  }
}
