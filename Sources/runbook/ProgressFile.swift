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
  /// What the guide means to whoever writes here: what is written down of a step is kept with the
  /// words that this guide has for it.
  ///
  /// It is the one in the document until somebody edits that.
  private(set) var guide: CompiledGuide
  private(set) var document: ProgressDocument
  /// Boxes of which nobody can tell whether a person has meant them: they are to be asked for, and
  /// no marks are drawn over them.
  private(set) var unsureEdits: [UnsureEdit] = []
  private let by: String
  private let run: String
  private let writer = RandomText.letters(6)
  private var counter = 0
  private var fingerprint: FileFingerprint
  /// What the guide in the document means.
  private var standing: StandingGuide
  /// What happened and is not in the file yet, though in the document.
  private var pending: [RunEvent] = []
  /// Whether the boxes were looked at since the file was read.
  private var hasReadBoxes = false

  var record: RunRecord { document.record }
  /// Whether the guide in the document is as somebody has edited it there.
  var isEditedInside: Bool {
    for case .guideChanged(let summary, _) in record.events.reversed().lazy.map(\.body) {
      return summary == RunEvent.editedInside
    }
    return false
  }
  /// Where the run stands.
  var state: RunState { RunState(of: guide.runbook, indexed: guide.index, after: record) }

  // MARK: Opening

  /// Opens the document of a run that is under way.
  ///
  /// - Parameters:
  ///   - path: where the document is.
  ///   - by: who opens it.
  ///   - known: a guide that was compiled already, and which is taken if the document follows it.
  ///   - early: the document as it was read before, which is taken if the file is still that.
  /// - Throws: `ExecutionError.progressDamaged` where it does not read.
  init(
    opening path: String, by: String, knowing known: CompiledGuide? = nil,
    _ early: Read? = nil
  ) throws(ExecutionError) {
    file = DurableFile(path)
    self.by = by
    let read: Read
    if let early, !early.document.isGuideEdited, (try? file.fingerprint()) == early.fingerprint {
      read = early
    } else {
      read = try Read(file)
    }
    (document, fingerprint) = (read.document, read.fingerprint)
    guide = known.follows(document) ?? CompiledGuide(compiling: document.guide)
    standing = StandingGuide(guide)
    run = document.record.events.first?.id.run ?? RandomText.letters(8)
  }

  /// Whether the file can be written, found out before anything is run.
  ///
  /// - Throws: `ExecutionError.progressNotWritable` where it cannot.
  mutating func prepareToWrite() throws(ExecutionError) {
    try takeStock()
    try withWriteLock { file throws(SystemCallError) in
      file.removeLeftovers()
      try file.append([])
    }
    try project()
  }

  // MARK: Journal

  mutating func append(_ bodies: [RunEvent.Body]) throws(ExecutionError) {
    let lock = try writeLock()
    try takeInChanges()
    try write(events(of: bodies, guide.index.wordings))
    _ = lock
  }

  mutating func add(_ bodies: [RunEvent.Body]) throws(ExecutionError) {
    let events = events(of: bodies, guide.index.wordings)
    counter += events.count
    pending += events
    for event in events { document.append(event) }
  }

  mutating func settle() throws(ExecutionError) {
    if !pending.isEmpty { try append([]) }
  }

  /// Takes in what other processes and people have added since, also to boxes.
  ///
  /// - Throws: `ExecutionError.stopped` where somebody has put another text of the guide into the
  ///   document: what goes by the old one must not go on.
  mutating func refresh() throws(ExecutionError) {
    // Where nothing has changed there is nothing to write, and nobody to keep out.
    if hasReadBoxes, isGuideCurrent, !document.isGuideEdited,
      try currentFingerprint() == fingerprint
    {
      return
    }
    try takeInAll()
    try requireCurrentGuide()
  }

  /// Takes in what others have added, and goes by the guide as it stands in the document from here
  /// on.
  mutating func takeStock() throws(ExecutionError) {
    try takeInAll()
    guide = standing.guide
  }

  mutating func project() throws(ExecutionError) {
    let lock = try writeLock()
    // Who saves the document in an editor takes no lock, and can come in between.
    for _ in 0..<Self.tries {
      try takeInChanges()
      if !pending.isEmpty { try write([]) }
      try readEdits()
      guard document.projectedCount != record.events.count, unsureEdits.isEmpty else { return }
      if try drawMarks() { return }
    }
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
  ///   - bodies: what the change means, for where the run stands.
  /// - Throws: `ExecutionError.progressNotWritable` where it cannot be written, and `.stopped`
  ///   where the document is not the one any more that the change was worked out for; then the run
  ///   follows the old text.
  mutating func follow(
    _ new: CompiledGuide, at path: String, _ bodies: (RunState) -> [RunEvent.Body]
  ) throws(ExecutionError) {
    let lock = try writeLock()
    let following = StandingGuide(new)
    for _ in 0..<Self.tries {
      try takeInChanges()
      // What was ticked by hand was ticked in the guide as it was.
      try readEdits()
      try requireCurrentGuide()
      guard unsureEdits.isEmpty else {
        let failure = CommandFailure(
          unsure: unsureEdits, in: standing.guide.runbook, file.path)
        throw .stopped(failure.message, failure.exitCode.rawValue)
      }
      var next = document.following(new.text, guidePath: path)
      let events = events(of: bodies(state), new.index.wordings)
      for event in events { next.append(event) }
      let bytes = next.projected(new.runbook, following.plan, indexed: new.index)
      guard try replace(with: bytes) else { continue }
      counter += events.count
      (document, guide, standing) = (next, new, following)
      return try readAgain()
    }
    _ = lock
    throw .progressNotWritable("'\(file.path)' is being written by another program")
  }

  // MARK: Reading

  /// How often writing is tried again where somebody else has written in the same moment.
  private static let tries = 5

  /// Whether the guide in the document is the one that is gone by here.
  private var isGuideCurrent: Bool { standing.guide.text.bytes == guide.text.bytes }

  private func requireCurrentGuide() throws(ExecutionError) {
    guard !isGuideCurrent else { return }
    let failure = CommandFailure(guideEditedIn: file.path)
    throw .stopped(failure.message, failure.exitCode.rawValue)
  }

  /// Records what people have done to the document with an editor.
  ///
  /// That is ticked and cleared boxes, of which the first reading of a file does it, and another
  /// text of the guide.
  private mutating func readEdits() throws(ExecutionError) {
    try readBoxes()
    guard document.isGuideEdited, unsureEdits.isEmpty else { return }
    let body = RunEvent.Body.guideChanged(summary: RunEvent.editedInside, moves: [])
    try write(events(of: [body], standing.guide.index.wordings))
    _ = try drawMarks()
  }

  private mutating func readBoxes() throws(ExecutionError) {
    guard !hasReadBoxes else { return }
    hasReadBoxes = true
    let runbook = standing.guide.runbook
    let edits = document.handEdits(
      in: runbook, standing.plan, indexed: standing.guide.index)
    guard document.projectedCount != nil else {
      unsureEdits = edits.map { UnsureEdit($0, .noSummary) }
      return
    }
    unsureEdits = edits.doubtful(
      in: runbook, indexed: standing.guide.index, after: record)
    let doubted = Set(unsureEdits.map(\.edit))
    let bodies = edits.filter { !doubted.contains($0) }.events(in: runbook, after: record)
    if !bodies.isEmpty { try write(events(of: bodies, standing.guide.index.wordings)) }
  }

  /// Takes in what others have added to the file, and what people have done to it.
  private mutating func takeInAll() throws(ExecutionError) {
    let lock = try writeLock()
    try takeInChanges()
    if !pending.isEmpty { try write([]) }
    try readEdits()
    _ = lock
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

  /// Reads the file again, in which everything that is known to have happened should be.
  ///
  /// An editor may have saved a text that it read before something was recorded: that is to be
  /// written once more then, and never forgotten. Of a file with another run nothing is taken in.
  private mutating func readAgain() throws(ExecutionError) {
    let standing = try Read(file)
    var read = standing.document
    let known = record.events
    guard let run = known.first?.id.run, read.record.events.first?.id.run == run else {
      let failure = CommandFailure(
        "another run stands in '\(file.path)' now; look where it is with: "
          + "runbook status \(file.path)", exitCode: .waiting)
      throw .stopped(failure.message, failure.exitCode.rawValue)
    }
    pending = known.filter { !read.record.contains($0.id) }
    for event in pending { read.append(event) }
    (document, fingerprint) = (read, standing.fingerprint)
    hasReadBoxes = false
    guard document.guide.bytes != self.standing.guide.text.bytes else { return }
    let isAsKnown = document.guide.bytes == guide.text.bytes
    self.standing = StandingGuide(isAsKnown ? guide : CompiledGuide(compiling: document.guide))
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

  /// Adds what is pending and some events at the end of the file.
  private mutating func write(_ events: [RunEvent]) throws(ExecutionError) {
    // What is cut off must be what was read.
    if document.tornTail != nil { try takeInChanges() }
    let bytes = (pending + events).flatMap(document.entry)
    let torn = document.tornTail
    let length = (torn?.lowerBound ?? fingerprint.length) + bytes.count
    let written: FileFingerprint
    do throws(SystemCallError) {
      if let torn { try file.truncate(to: torn.lowerBound) }
      try file.append(bytes)
      written = try file.fingerprint()
    } catch {
      throw .progressNotWritable(error.description)
    }
    counter += events.count
    pending = []
    for event in events { document.append(event) }
    // What an editor saved in the same moment is read with the next change.
    if written.isOfSameFile(as: fingerprint), written.length == length { fingerprint = written }
    if torn != nil { try readAgain() }
  }

  /// Draws marks that show the whole record; `false` where somebody else has written meanwhile, so
  /// that nothing was drawn.
  private mutating func drawMarks() throws(ExecutionError) -> Bool {
    guard
      try replace(
        with: document.projected(
          standing.guide.runbook, standing.plan, indexed: standing.guide.index))
    else {
      return false
    }
    try readAgain()
    return true
  }

  /// Puts bytes in the file's place, unless somebody else has written since it was read.
  private func replace(with bytes: [UInt8]) throws(ExecutionError) -> Bool {
    do throws(SystemCallError) {
      return try file.replace(with: bytes, ifStill: fingerprint)
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
