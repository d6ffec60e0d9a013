import CSystemCalls

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A small process that starts commands for this one, one at a time, and ends them with all
/// their children, also where this process is killed.
///
/// On Linux it finds every process that a command has begun, those too that went into a session
/// of their own; elsewhere, such a process is out of its reach once its parents are gone. What
/// runs as another user can be told nothing.
package final class ProcessKeeper: Sendable {
  /// What happens under a keeper.
  package enum Event: Hashable, Sendable {
    /// The command itself has ended, with its exit code, or 128 and its signal.
    case ended(Int)
    /// The command was to be ended, and that is over; so many of its processes are still there.
    case gone(left: Int)
  }

  private let socket: OpenFile
  private let process: pid_t
  /// What follows all that a command has written to its terminal.
  package let marker: [UInt8]

  /// - Throws: `SystemCallError` where the system has no process left.
  package init() throws(SystemCallError) {
    let marker = "\u{1}end of command \(RandomText.letters(20))\u{2}"
    var process: pid_t = 0
    let socket = unsafe runbook_start_keeper(marker, &process)
    guard socket >= 0 else { throw SystemCallError("start", "the keeper of commands") }
    self.socket = OpenFile(adopting: socket, path: "the keeper of commands")
    self.process = process
    self.marker = Array(marker.utf8)
  }

  deinit {
    ask(RUNBOOK_KEEPER_LEAVE)
    _ = runbook_wait_for(process, 1)
  }

  /// Readable when there is an event.
  package var descriptor: WatchedDescriptor { WatchedDescriptor(number: socket.descriptor) }

  /// Starts a program with an empty standard input.
  ///
  /// - Parameters:
  ///   - call: the program.
  ///   - output: where it writes what it prints.
  ///   - errors: where it writes what it says beside.
  ///   - texts: what it reads from descriptor 3.
  /// - Throws: `SystemCallError` that names the program where it does not start.
  package func start(
    _ call: ProgramCall, output: borrowing ByteSink, errors: borrowing ByteSink,
    texts: borrowing MemoryFile
  ) throws(SystemCallError) {
    let input = try OpenFile("/dev/null", O_RDONLY, for: "open")
    try start(
      call, hasTerminal: false,
      [
        input.descriptor, output.file.descriptor, errors.file.descriptor, texts.file.descriptor,
      ])
  }

  /// Starts a program at a terminal, which it then controls.
  ///
  /// - Parameters:
  ///   - call: the program.
  ///   - terminal: one that this keeper was given with `take`.
  ///   - texts: what it reads from descriptor 3.
  /// - Throws: `SystemCallError` that names the program where it does not start.
  package func start(
    _ call: ProgramCall, at terminal: TerminalPair, texts: borrowing MemoryFile
  ) throws(SystemCallError) {
    let program = terminal.program.descriptor
    try start(
      call, hasTerminal: true, [program, program, program, texts.file.descriptor])
  }

  /// The same, with standard output kept apart.
  package func start(
    _ call: ProgramCall, at terminal: TerminalPair, output: borrowing ByteSink,
    texts: borrowing MemoryFile
  ) throws(SystemCallError) {
    let program = terminal.program.descriptor
    try start(
      call, hasTerminal: true,
      [program, output.file.descriptor, program, texts.file.descriptor])
  }

  /// Makes a terminal that of the commands to come.
  ///
  /// From here on the modes of the person's own terminal, standard input, are put back to what
  /// they are now, should this process die.
  package func take(_ terminal: TerminalPair) throws(SystemCallError) {
    try send(
      request(RUNBOOK_KEEPER_TERMINAL),
      descriptors: [terminal.program.descriptor, 0])
  }

  /// Interrupts the running command and what shares its process group.
  package func interrupt() { ask(RUNBOOK_KEEPER_INTERRUPT) }

  /// Interrupts what runs in front at a terminal, as its key does, and forgets what was typed
  /// there before.
  ///
  /// What was being started in that moment hears of it, too.
  ///
  /// - Returns: whether that can be done here; where not, the key itself can still be typed.
  package func interrupt(_ terminal: TerminalPair) -> Bool {
    var request = request(RUNBOOK_KEEPER_INTERRUPTED)
    let person = terminal.source.descriptor.number
    guard unsafe runbook_interrupt_terminal(person, &request.moment) == 0 else { return false }
    terminal.discardTyped()
    // A keeper that is gone is noticed by who waits for its event.
    try? send(request)
    return true
  }

  /// Ends the running command with all its children, firmly after `grace`.
  ///
  /// An event tells when that is over.
  package func end(_ signal: EndingSignal, grace: Duration) {
    let parts = grace.components
    let milliseconds = parts.seconds * 1000 + parts.attoseconds / 1_000_000_000_000_000
    ask(RUNBOOK_KEEPER_END, signal.rawValue, milliseconds: Int32(clamping: milliseconds))
  }

  /// The next event.
  ///
  /// - Throws: `SystemCallError` where the keeper itself was killed.
  package func event() throws(SystemCallError) -> Event {
    let report = try report()
    switch report.kind {
    case RUNBOOK_KEEPER_ENDED: return .ended(Int(report.number))
    case RUNBOOK_KEEPER_GONE: return .gone(left: Int(report.number))
    default: throw SystemCallError("understand", "the keeper of commands", number: EPROTO)
    }
  }

  private func start(
    _ call: ProgramCall, hasTerminal: Bool, _ descriptors: [Int32]
  ) throws(SystemCallError) {
    var request = request(RUNBOOK_KEEPER_START)
    let texts = call.texts
    request.has_terminal = hasTerminal ? 1 : 0
    request.dies_of_interrupt = call.diesOfInterrupt ? 1 : 0
    request.mask = call.mask ?? -1
    request.arguments = UInt32(call.arguments.count + 1)
    request.variables = UInt32(call.environment.count)
    request.length = UInt32(texts.count)
    try send(request, texts: texts, descriptors: descriptors)
    let report = try report()
    guard report.kind == RUNBOOK_KEEPER_STARTED else {
      throw SystemCallError("start", call.path, number: report.number)
    }
  }

  private func report() throws(SystemCallError) -> runbook_keeper_report {
    var report = runbook_keeper_report()
    let result = unsafe runbook_hear_keeper(socket.descriptor, &report)
    guard result == 1 else {
      throw SystemCallError("hear", "the keeper of commands", number: result == 0 ? ESRCH : errno)
    }
    return report
  }

  /// Asks for something of which an event tells, or nothing.
  private func ask(
    _ kind: runbook_keeper_wish, _ number: Int32 = 0, milliseconds: Int32 = 0
  ) {
    var request = request(kind)
    request.number = number
    request.milliseconds = milliseconds
    // A keeper that is gone is noticed by who waits for its event.
    try? send(request)
  }

  private func request(_ kind: runbook_keeper_wish) -> runbook_keeper_request {
    var request = runbook_keeper_request()
    request.kind = kind
    return request
  }

  private func send(
    _ request: runbook_keeper_request, texts: [UInt8] = [], descriptors: [Int32] = []
  ) throws(SystemCallError) {
    var request = request
    let result = unsafe texts.withUnsafeBytes { texts in
      unsafe descriptors.withUnsafeBufferPointer { descriptors in
        unsafe runbook_ask_keeper(
          socket.descriptor, &request, texts.baseAddress, descriptors.baseAddress,
          Int32(descriptors.count))
      }
    }
    guard result == 0 else { throw SystemCallError("ask", "the keeper of commands") }
  }
}
