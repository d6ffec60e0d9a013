package import SystemCalls

/// What runs beside the commands of a run: blocks that never return, and what other blocks have
/// left running.
///
/// It is one thing that several hold, for whoever waits for something else, a command or an
/// answer, has to take in meanwhile what these print: nobody else would, and they would stand
/// still. So it is also where who asks learns of what has run in front.
package final class BackgroundCommands {
  /// Something that was printed and not shown yet.
  package struct News: Hashable, Sendable {
    /// What it is called; `nil` for what a block has left running.
    package let title: String?
    /// What it printed, as harmless text, secrets hidden.
    package let text: String
  }

  /// How a command of its own ended, or stands.
  package struct Report: Sendable {
    package let title: String
    /// `nil` while it runs.
    package let exitCode: Int?
    package let output: OutputCapture
  }

  /// One command with its keeper, or what is left of others, without.
  private struct Source {
    let title: String?
    let keeper: ProcessKeeper?
    var readers: [OutputReader]
    var capture = OutputCapture()
    var unseen = OutputCapture()
    var exitCode: Int?
    var log: LogWriter

    var isOpen: Bool { readers.contains(where: \.isOpen) }

    mutating func next(_ reader: Int) -> [UInt8] {
      guard let bytes = readers[reader].read() else { return readers[reader].finish() }
      return readers[reader].hide(in: bytes)
    }
  }

  private var sources: [Source] = []
  /// What was not known to be a secret when it was printed is hidden when it is shown.
  private var mask = SecretMask([])

  /// Whether a command has run in front since somebody was asked last.
  private var hasRunInFront = false

  package init() {}

  deinit { endAll() }

  /// Remembers that a command has run in front, one too that only looked or printed a value.
  func noteRunInFront() { hasRunInFront = true }

  /// Whether a command has run in front since this was asked last.
  ///
  /// What was typed meanwhile answers nothing that has been seen.
  package func takeRunInFront() -> Bool {
    defer { hasRunInFront = false }
    return hasRunInFront
  }

  /// What to wait for beside other things.
  package var descriptors: [WatchedDescriptor] {
    sources.flatMap { source in
      source.readers.filter(\.isOpen).map(\.descriptor)
        + (source.exitCode == nil ? [source.keeper?.descriptor].compactMap { $0 } : [])
    }
  }

  /// Takes in what is there, of what was waited for.
  package func takeIn(_ ready: Set<WatchedDescriptor>) {
    for index in sources.indices {
      for reader in sources[index].readers.indices {
        guard sources[index].readers[reader].isOpen,
          ready.contains(sources[index].readers[reader].descriptor)
        else { continue }
        let bytes = sources[index].next(reader)
        sources[index].capture.append(bytes)
        sources[index].unseen.append(bytes)
        sources[index].log.write(bytes)
      }
      if let keeper = sources[index].keeper, sources[index].exitCode == nil,
        ready.contains(keeper.descriptor)
      {
        sources[index].exitCode = Self.exitCode(keeper)
      }
    }
    // What others left is forgotten once nobody writes there any more.
    sources.removeAll { $0.keeper == nil && !$0.isOpen && $0.unseen.isEmpty }
  }

  /// Hides the secrets that are known by now in all that is shown and kept from now on.
  package func hide(_ mask: SecretMask) {
    self.mask = mask
    for index in sources.indices {
      for reader in sources[index].readers.indices { sources[index].readers[reader].hide(mask) }
    }
  }

  /// Whether something was printed that `news` has not told.
  package var hasNews: Bool { sources.contains { !$0.unseen.isEmpty } }

  /// What was printed since the last call, as much as is worth showing.
  package func news() -> [News] {
    takeIn(WatchedDescriptor.ready(of: descriptors, within: .zero))
    var news: [News] = []
    for index in sources.indices where !sources[index].unseen.isEmpty {
      let text = mask.masked(sources[index].unseen.text(.ofFailure))
      news.append(News(title: sources[index].title, text: text))
      sources[index].unseen = OutputCapture()
    }
    return news
  }

  /// How the commands of their own stand, in the order in which they were started.
  package var reports: [Report] {
    sources.compactMap { source in
      source.title.map { Report(title: $0, exitCode: source.exitCode, output: source.capture) }
    }
  }

  /// Ends all of it, politely and then firmly, with all children.
  ///
  /// - Returns: how the commands of their own ended.
  @discardableResult package func end() -> [Report] {
    takeIn(WatchedDescriptor.ready(of: descriptors, within: .zero))
    endAll()
    let reports = reports
    sources = []
    return reports
  }

  func add(
    _ title: String, _ keeper: ProcessKeeper, _ readers: [OutputReader], log: LogWriter
  ) {
    sources.append(Source(title: title, keeper: keeper, readers: readers, log: log))
  }

  /// Keeps open what something that was left running still writes to.
  func add(leftBehind readers: [OutputReader]) {
    guard !readers.isEmpty else { return }
    sources.append(Source(title: nil, keeper: nil, readers: readers, log: LogWriter(nil)))
  }

  /// Gives back the reader of a terminal, for another command to write there.
  func removeReader(of descriptor: WatchedDescriptor) {
    sources.removeAll { source in source.readers.contains { $0.descriptor == descriptor } }
  }

  private func endAll() {
    let running = sources.indices.filter { sources[$0].keeper != nil }
    for index in running {
      sources[index].keeper?.end(.terminate, grace: CommandWatch.grace)
    }
    for index in running {
      guard let keeper = sources[index].keeper else { continue }
      while case .ended(let code) = try? keeper.event() { sources[index].exitCode = code }
    }
  }

  private static func exitCode(_ keeper: ProcessKeeper) -> Int {
    if case .ended(let code) = try? keeper.event() { return code }
    // The keeper itself was killed, and its command with it.
    return 137
  }
}
