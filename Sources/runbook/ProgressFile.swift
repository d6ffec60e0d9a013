import ArgumentParser
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
  /// Boxes that differ from the record where the summary is gone, so that nobody knows whether a
  /// person has changed them: they are to be asked for, and no marks are drawn over them.
  private(set) var unsureEdits: [HandEdit] = []
  private let by: String
  private let run: String
  private let writer = RandomText.letters(6)
  private var counter = 0
  private var fingerprint: FileFingerprint
  private var plan: MarkPlan
  private var wordings: WordingTable
  /// What happened and is not in the file yet, though in the document.
  private var pending: [RunEvent] = []
  /// Whether the boxes were looked at since the file was read.
  private var hasReadBoxes = false

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
    return try ProgressFile(opening: path, by: by, knowing: guide)
  }

  /// Opens the document of a run that is under way.
  ///
  /// - Parameters:
  ///   - path: where the document is.
  ///   - by: who opens it.
  ///   - known: a guide that was compiled already, and which is taken if the document follows it.
  /// - Throws: `ExecutionError.progressDamaged` where it does not read.
  init(
    opening path: String, by: String, knowing known: CompiledGuide? = nil
  ) throws(ExecutionError) {
    file = DurableFile(path)
    self.by = by
    (document, fingerprint) = try Self.read(file)
    guide = known.follows(document) ?? CompiledGuide(compiling: document.guide)
    plan = MarkPlan(for: guide.runbook, in: guide.document)
    wordings = guide.runbook.wordings
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
    let bytes: [UInt8]
    let fingerprint: FileFingerprint
    do throws(SystemCallError) {
      fingerprint = try file.fingerprint()
      bytes = try file.read()
    } catch {
      throw .progressDamaged("error: \(error)")
    }
    let document: ProgressDocument
    do throws(ProgressDamage) {
      document = try ProgressDocument(reading: bytes, path: file.path)
    } catch {
      try refuseConflicts(in: bytes, file.path)
      throw .progressDamaged(CommandFailure(error).message)
    }
    if document.isGuideEdited { try refuseConflicts(in: bytes, file.path) }
    return (document, fingerprint)
  }

  /// - Throws: `ExecutionError.stopped` where conflict markers make two documents of one.
  private static func refuseConflicts(
    in bytes: [UInt8], _ path: String
  ) throws(ExecutionError) {
    guard let conflicted = ConflictedProgress(bytes, path: path) else { return }
    let failure = CommandFailure(conflicted, in: path)
    throw .stopped(failure.message, failure.exitCode.rawValue)
  }

  // MARK: Journal

  mutating func append(_ bodies: [RunEvent.Body]) throws(ExecutionError) {
    let lock = try writeLock()
    try takeInChanges()
    try write(bodies)
    _ = lock
  }

  mutating func add(_ bodies: [RunEvent.Body]) throws(ExecutionError) {
    let events = events(of: bodies, wordings)
    counter += events.count
    pending += events
    for event in events { document.append(event) }
  }

  mutating func settle() throws(ExecutionError) {
    if !pending.isEmpty { try append([]) }
  }

  mutating func refresh() throws(ExecutionError) {
    // Where nothing has changed there is nothing to write, and nobody to keep out.
    if hasReadBoxes, !document.isGuideEdited, try currentFingerprint() == fingerprint { return }
    let lock = try writeLock()
    try takeInChanges()
    if document.isGuideEdited { try followEditedGuide() }
    try readBoxes()
    _ = lock
  }

  mutating func project() throws(ExecutionError) {
    let lock = try writeLock()
    try takeInChanges()
    if !pending.isEmpty { try write([]) }
    guard document.projectedCount != record.events.count, unsureEdits.isEmpty else { return }
    try drawMarks()
    _ = lock
  }

  /// Takes boxes for what a person has said of them, so that marks can be drawn over them again.
  mutating func settle(_ steps: Set<Step.ID>) { unsureEdits.removeAll { steps.contains($0.step) } }

  /// Goes on with another text of the guide, in one step: what the change means for the run is
  /// recorded, and the marks stand in the new text.
  ///
  /// - Parameters:
  ///   - new: the guide, with nothing bound to it.
  ///   - path: leads from the document's folder to it.
  ///   - bodies: what the change means.
  /// - Throws: `ExecutionError.progressNotWritable` where it cannot be written; then nothing is
  ///   changed.
  mutating func follow(
    _ new: CompiledGuide, at path: String, _ bodies: [RunEvent.Body]
  ) throws(ExecutionError) {
    let lock = try writeLock()
    try takeInChanges()
    var next = document.following(new.text, guidePath: path)
    let wordings = new.runbook.wordings
    for event in events(of: bodies, wordings) { next.append(event) }
    try replace(with: next.projected(new.runbook))
    counter += bodies.count
    know(new)
    try readAgain()
    _ = lock
  }

  // MARK: Reading

  /// Records what a person has ticked or cleared; the first reading of a file's boxes does it.
  private mutating func readBoxes() throws(ExecutionError) {
    guard !hasReadBoxes else { return }
    hasReadBoxes = true
    let edits = document.handEdits(in: guide.runbook, plan)
    guard document.projectedCount != nil else {
      unsureEdits = edits
      return
    }
    if !edits.isEmpty { try write(edits.events(in: guide.runbook, after: record)) }
  }

  /// Takes a guide that somebody has edited inside of the document for the run's.
  private mutating func followEditedGuide() throws(ExecutionError) {
    try readBoxes()
    guard unsureEdits.isEmpty else { return }
    try write([.guideChanged(summary: "edited in the progress document", moves: [])])
    try drawMarks()
  }

  /// Reads the file again where others have changed it.
  private mutating func takeInChanges() throws(ExecutionError) {
    if try currentFingerprint() != fingerprint { try readAgain() }
  }

  private func currentFingerprint() throws(ExecutionError) -> FileFingerprint {
    do throws(SystemCallError) {
      return try file.fingerprint()
    } catch {
      throw .progressNotWritable(error.description)
    }
  }

  private mutating func readAgain() throws(ExecutionError) {
    (document, fingerprint) = try Self.read(file)
    for event in pending { document.append(event) }
    hasReadBoxes = false
    if document.guide.bytes != guide.text.bytes { know(CompiledGuide(compiling: document.guide)) }
  }

  private mutating func know(_ new: CompiledGuide) {
    guide = new
    plan = MarkPlan(for: guide.runbook, in: guide.document)
    wordings = guide.runbook.wordings
  }

  // MARK: Writing, while the write lock is held

  private func events(
    of bodies: [RunEvent.Body], _ wordings: WordingTable
  ) -> [RunEvent] {
    let time = timeAfterAll
    return bodies.enumerated().map { offset, body in
      let id = RunEvent.ID(run: run, writer: writer, counter: counter + offset + 1)
      return RunEvent(id: id, time: time, by: by, body: body, wording: wordings.wording(for: body))
    }
  }

  private mutating func write(_ bodies: [RunEvent.Body]) throws(ExecutionError) {
    let events = events(of: bodies, wordings)
    let bytes = (pending + events).flatMap(document.entry)
    let torn = document.tornTail
    do throws(SystemCallError) {
      if let torn { try file.truncate(to: torn.lowerBound) }
      try file.append(bytes)
      fingerprint = try file.fingerprint()
    } catch {
      throw .progressNotWritable(error.description)
    }
    counter += events.count
    pending = []
    for event in events { document.append(event) }
    if torn != nil { try readAgain() }
  }

  private mutating func drawMarks() throws(ExecutionError) {
    try replace(with: document.projected(guide.runbook, plan))
    try readAgain()
  }

  private func replace(with bytes: [UInt8]) throws(ExecutionError) {
    do throws(SystemCallError) {
      try file.replace(with: bytes)
    } catch {
      throw .progressNotWritable(error.description)
    }
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

extension CompiledGuide? {
  /// This guide, where it is the one that a document holds, with nothing bound to it.
  fileprivate func follows(_ document: ProgressDocument) -> CompiledGuide? {
    flatMap { $0.bindings == nil && $0.text.bytes == document.guide.bytes ? $0 : nil }
  }
}
