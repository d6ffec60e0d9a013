/// Reads standard input line by line and never waits for ever for what will not come.
package struct LineReader: Sendable {
  /// What came instead of a line, or the line.
  package enum Answer: Hashable, Sendable {
    case line(String)
    /// Nothing more will come, or nothing came in time.
    case ended
    case signal(EndingSignal)
    /// Something else that was watched has come first.
    case other(Set<WatchedDescriptor>)
  }

  /// How long a pipe may be silent before it counts as ended.
  ///
  /// A script's first line is there at once or it is not meant for us: a pipe that somebody
  /// merely left open must not hang the run. Who has answered once is given more time.
  private enum Patience {
    static let first = Duration.seconds(2)
    static let later = Duration.seconds(60)
  }

  private let signals: SignalWatch
  private let isTerminal: Bool
  private var pending: [UInt8] = []
  private var hasDelivered = false
  private var hasEnded = false

  package init(signals: SignalWatch) {
    self.signals = signals
    isTerminal = StandardInput.isTerminal
  }

  /// The next line without its line ending.
  ///
  /// - Parameter others: what else is worth an answer when it becomes readable.
  /// - Returns: the line, or what came first.
  package mutating func next(watching others: [WatchedDescriptor] = []) -> Answer {
    while true {
      if let signal = signals.caught { return .signal(signal) }
      if let line = takeLine() { return .line(line) }
      if hasEnded { return .ended }
      let ready = WatchedDescriptor.ready(
        of: [signals.descriptor, Terminal.descriptor] + others, within: patience)
      if ready.contains(signals.descriptor) {
        signals.acknowledge()
      } else if ready.contains(Terminal.descriptor) {
        fill()
      } else if !ready.isEmpty {
        return .other(ready)
      } else if signals.caught == nil {
        hasEnded = true
      }
    }
  }

  /// Forgets what a person has typed and nobody has read; lines from a pipe or file are kept.
  package mutating func discardTyped() {
    guard isTerminal else { return }
    Terminal.discardTyped()
    pending = []
  }

  /// Forgets what was typed or pasted behind the line that was read last.
  ///
  /// - Returns: whether there was anything.
  package mutating func discardRest() -> Bool {
    let hasMore =
      !pending.isEmpty
      || !WatchedDescriptor.ready(of: [Terminal.descriptor], within: .zero).isEmpty
    discardTyped()
    return hasMore
  }

  private var patience: Duration? {
    if isTerminal { return nil }
    return hasDelivered ? Patience.later : Patience.first
  }

  private mutating func fill() {
    guard let bytes = try? Descriptor.read(0, upTo: 4096) else {
      hasEnded = true
      return
    }
    hasDelivered = true
    pending += bytes
  }

  private mutating func takeLine() -> String? {
    if let end = pending.firstIndex(of: 10) {
      let line = pending[..<end]
      pending.removeSubrange(...end)
      return Self.text(line)
    }
    guard hasEnded, !pending.isEmpty else { return nil }
    defer { pending = [] }
    return Self.text(pending[...])
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.last == 13 ? bytes.dropLast() : bytes, as: UTF8.self)
  }
}
