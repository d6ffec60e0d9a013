import MarkdownSyntax
import RunbookExecution
import RunbookModel
import SystemCalls

/// A progress document on disk: the journal of a run.
///
/// Every write takes the short write lock, looks whether others have written since, and takes in
/// what they have.
struct ProgressFile: RunJournal {
  let file: DurableFile
  /// What the guide in the document means.
  private(set) var guide: CompiledGuide
  private(set) var document: ProgressDocument
  private let by: String
  private let run: String
  private let writer = RandomText.letters(6)
  private var counter = 0
  private var fingerprint: FileFingerprint

  var record: RunRecord { document.record }
  /// Where the run stands.
  var state: RunState { RunState(of: guide.runbook, after: record) }

  // MARK: Beginning and opening

  /// Makes the document of a new run.
  ///
  /// - Parameters:
  ///   - path: where the document will be; nothing may be there.
  ///   - guide: what is carried out.
  ///   - guidePath: leads from the document's folder to the guide.
  ///   - directory: leads from the document's folder to where commands start.
  ///   - by: who begins the run.
  /// - Returns: the document, opened.
  /// - Throws: `ExecutionError` where it cannot be written; then nothing is left behind.
  static func begin(
    _ path: String, for guide: CompiledGuide, guidePath: String, directory: String, by: String
  ) throws(ExecutionError) -> ProgressFile {
    var document = ProgressDocument(beginning: guide.text, guidePath: guidePath)
    let id = RunEvent.ID(run: RandomText.letters(8), writer: RandomText.letters(6), counter: 1)
    let body = RunEvent.Body.runBegan(
      guide: guidePath, tool: Version.current, directory: directory)
    document.append(
      RunEvent(id: id, time: Timestamp(seconds: ProcessContext.now), by: by, body: body))
    do throws(SystemCallError) {
      try DurableFile(path).create(with: document.projected(guide.runbook))
    } catch {
      throw .progressNotWritable(error.description)
    }
    return try ProgressFile(opening: path, by: by)
  }

  /// Opens the document of a run that is under way, and records what was changed by hand.
  ///
  /// - Throws: `ExecutionError.progressDamaged` where it does not read.
  init(opening path: String, by: String) throws(ExecutionError) {
    file = DurableFile(path)
    self.by = by
    (document, fingerprint) = try Self.read(file)
    guide = CompiledGuide(compiling: document.guide)
    run = document.record.events.first?.id.run ?? RandomText.letters(8)
  }

  /// Whether the file can be written, found out before anything is run.
  ///
  /// - Throws: `ExecutionError.progressNotWritable` where it cannot.
  mutating func prepareToWrite() throws(ExecutionError) {
    try refresh()
    try withWriteLock { file throws(SystemCallError) in try file.append([]) }
    try project()
  }

  private static func read(
    _ file: DurableFile
  ) throws(ExecutionError) -> (ProgressDocument, FileFingerprint) {
    do {
      let fingerprint = try file.fingerprint()
      return (try ProgressDocument(reading: file.read(), path: file.path), fingerprint)
    } catch let damage as ProgressDamage {
      throw .progressDamaged(damage.description)
    } catch {
      throw .progressDamaged("error: \(error)")
    }
  }

  // MARK: Journal

  mutating func append(_ bodies: [RunEvent.Body]) throws(ExecutionError) {
    let lock = try writeLock()
    try takeInChanges()
    try write(bodies)
    _ = lock
  }

  mutating func refresh() throws(ExecutionError) {
    let lock = try writeLock()
    try takeInChanges()
    // Without the summary nobody knows what a box was to show, so a difference says nothing.
    let edits = document.projectedRecord == nil ? [] : document.handEdits(in: guide.runbook)
    if !edits.isEmpty { try write(edits.compactMap(event)) }
    _ = lock
  }

  mutating func project() throws(ExecutionError) {
    let lock = try writeLock()
    try takeInChanges()
    guard document.projectedCount != record.events.count else { return }
    let bytes = document.projected(guide.runbook)
    do throws(SystemCallError) {
      try file.replace(with: bytes)
    } catch {
      throw .progressNotWritable(error.description)
    }
    (document, fingerprint) = try Self.read(file)
    _ = lock
  }

  /// Adds events, while the write lock is held.
  private mutating func write(_ bodies: [RunEvent.Body]) throws(ExecutionError) {
    var bytes: [UInt8] = []
    var events: [RunEvent] = []
    let time = timeAfterAll
    for (offset, body) in bodies.enumerated() {
      let id = RunEvent.ID(run: run, writer: writer, counter: counter + offset + 1)
      let event = RunEvent(id: id, time: time, by: by, body: body)
      bytes += document.entry(for: event)
      events.append(event)
    }
    do throws(SystemCallError) {
      if let torn = document.tornTail { try file.truncate(to: torn.lowerBound) }
      try file.append(bytes)
      fingerprint = try file.fingerprint()
    } catch {
      throw .progressNotWritable(error.description)
    }
    counter += events.count
    let hadTornTail = document.tornTail != nil
    for event in events { document.append(event) }
    if hadTornTail { (document, fingerprint) = try Self.read(file) }
  }

  /// Now, or later by as little as puts what happens now behind all that is recorded: entries
  /// are ordered by time and then by id, clocks can be set back, and two writers can write in one
  /// second.
  private var timeAfterAll: Timestamp {
    let now = Timestamp(seconds: ProcessContext.now)
    guard let last = record.events.last, last.time >= now else { return now }
    let next = RunEvent.ID(run: run, writer: writer, counter: counter + 1)
    return last.id < next ? last.time : Timestamp(seconds: last.time.seconds + 1)
  }

  /// Reads the file again where others have changed it.
  private mutating func takeInChanges() throws(ExecutionError) {
    let current: FileFingerprint
    do throws(SystemCallError) {
      current = try file.fingerprint()
    } catch {
      throw .progressNotWritable(error.description)
    }
    guard current != fingerprint else { return }
    (document, fingerprint) = try Self.read(file)
    if document.guide != guide.text { guide = CompiledGuide(compiling: document.guide) }
  }

  private func event(for edit: HandEdit) -> RunEvent.Body? {
    guide.runbook.subjects[edit.step].map { .editedByHand($0, isChecked: edit.isChecked) }
  }

  // MARK: Locks

  private func writeLock() throws(ExecutionError) -> FileLock {
    do {
      return try FileLock(of: file.path, for: .write, name: by, waits: true)
    } catch {
      throw .progressNotWritable("the write lock of '\(file.path)' cannot be had: \(error)")
    }
  }

  private func withWriteLock(
    _ body: (DurableFile) throws(SystemCallError) -> Void
  ) throws(ExecutionError) {
    let lock = try writeLock()
    do throws(SystemCallError) {
      try body(file)
    } catch {
      throw .progressNotWritable(error.description)
    }
    _ = lock
  }
}
