import MarkdownSyntax

/// Two documents of one run, brought together.
///
/// All that happened in either stands over the guide that both follow.
package struct ProgressMerge: Sendable {
  /// What is at odds; nothing where the two fit together.
  package private(set) var conflicts: [MergeConflict] = []

  let ours: MergeSide
  let theirs: MergeSide
  private let known: Set<RunEvent.ID>
  private let guides: MergedLines
  private let document: ProgressDocument
  private let runbook: Runbook
  /// Events of either side that are at odds with the other.
  private var odd: Set<RunEvent.ID> = []

  /// Merges two documents that come from `base`; without it, what both have is what they come from.
  package init(base: ProgressDocument?, ours: ProgressDocument, theirs: ProgressDocument) {
    self.init(base: base, ours: MergeSide(ours), theirs: MergeSide(theirs))
  }

  init(base: ProgressDocument?, ours: MergeSide, theirs: MergeSide) {
    self.ours = ours
    self.theirs = theirs
    let common = Set(ours.record.events.map(\.id)).intersection(theirs.record.events.map(\.id))
    known = base.map { Set($0.record.events.map(\.id)) } ?? common
    guides = MergedLines(
      base: base?.guide.bytes, ours: ours.document.guide.bytes,
      theirs: theirs.document.guide.bytes)
    let guide = Self.guide(guides.bytes(takingOurs: true), ours)
    runbook =
      guide.bytes == ours.document.guide.bytes
      ? ours.runbook : CompiledGuide(compiling: guide).runbook
    let notes = EditedNotes(base: base?.record, ours: ours.record, theirs: theirs.record)
    var record = RunRecord(events: notes.settled + ours.record.events + theirs.record.events)
    for event in Self.moves(from: [ours, theirs], to: runbook, guide, after: record) {
      record.append(event)
    }
    document = ours.document.following(guide, guidePath: ours.document.guidePath)
      .holding(record, from: [ours.document, theirs.document], changed: notes.ids)
    if guides.hasConflicts { conflicts.append(.guide) }
    conflicts += notes.conflicts
    odd.formUnion(notes.odd)
    if ours.document.record.events.first?.id.run != theirs.document.record.events.first?.id.run {
      conflicts = [.runs]
    } else {
      findOdds(after: RunRecord(events: record.events.filter { known.contains($0.id) }))
    }
  }

  private static func guide(_ bytes: [UInt8], _ side: MergeSide) -> SourceText {
    (try? SourceText(bytes: bytes, path: side.document.guide.path)) ?? side.document.guide
  }

  /// The event that says what moved where the guide that both follow now is not that of one side.
  ///
  /// What that side recorded is told by the words that its steps had there. Its id says behind what
  /// it stands: where the merge is merged again, another has to follow what came with that.
  private static func moves(
    from sides: [MergeSide], to runbook: Runbook, _ guide: SourceText, after record: RunRecord
  ) -> [RunEvent] {
    let others = sides.filter { $0.document.guide.bytes != guide.bytes }
    var moves: [Wording.Move] = []
    for side in others {
      for move in GuideComparison(from: side.runbook, to: runbook).moves
      where !moves.contains(move) {
        moves.append(move)
      }
    }
    guard let last = record.events.last, others.count == sides.count || !moves.isEmpty else {
      return []
    }
    moves.sort { $0.description < $1.description }
    let basis = "\(last.id.run) \(last.id.writer) \(last.id.counter) \(moves)"
    let sum = Checksum(of: (guide.bytes + basis.utf8)[...])
    let id = RunEvent.ID(
      run: last.id.run, writer: "merge\(sum.description.prefix(6))", counter: 1)
    return [
      RunEvent(
        id: id, time: Timestamp(seconds: last.time.seconds + 1), by: "",
        body: .guideChanged(
          summary: others.count == 1 ? "an edit of it was merged" : "two edits of it were merged",
          moves: moves))
    ]
  }

  // MARK: What is at odds

  private mutating func findOdds(after base: RunRecord) {
    let index = StepIndex(of: runbook)
    func state(_ record: RunRecord) -> RunState {
      RunState(of: runbook, indexed: index, after: record)
    }
    let (before, a, b) = (state(base), state(ours.record), state(theirs.record))
    for (id, subject) in runbook.subjects.sorted(by: { $0.key.description < $1.key.description }) {
      let was = before.ending(of: id, since: nil)
      guard let mine = a.ending(of: id, since: was), let other = b.ending(of: id, since: was),
        mine.outcome != other.outcome, was != mine, was != other
      else { continue }
      conflicts.append(.step(subject, ours: mine, theirs: other))
      for side in [ours, theirs] { addOdd(of: side) { $0.body.subject?.id == id } }
    }
    for (id, label) in a.choices.sorted(by: { $0.key.description < $1.key.description }) {
      guard let other = b.choices[id], other != label else { continue }
      let said = SaidInMerge(of: runbook, index) {
        if case .choiceTaken(id, _) = $0 { true } else { false }
      } orIn: {
        if case .alternative(id, _) = $0 { true } else { false }
      }
      let was = before.choices[id]
      addOdds(.choice(id, ours: label, theirs: other), said, (label != was, other != was))
    }
    for (name, holds) in a.conditions.sorted(by: { $0.key < $1.key }) {
      guard let other = b.conditions[name], other != holds else { continue }
      let said = SaidInMerge(of: runbook, index) {
        if case .conditionSettled(name, _) = $0 { true } else { false }
      } orIn: {
        $0 == .condition(name) || $0 == .unless(name)
      }
      let was = before.conditions[name]
      addOdds(.condition(name, ours: holds, theirs: other), said, (holds != was, other != was))
    }
  }

  /// Takes a choice or condition for one that is at odds.
  ///
  /// That is one which each side has changed, or has said anew.
  private mutating func addOdds(
    _ conflict: MergeConflict, _ said: SaidInMerge, _ isChanged: (ours: Bool, theirs: Bool)
  ) {
    let (mine, other) = (said.events(in: new(of: ours)), said.events(in: new(of: theirs)))
    guard isChanged.ours || mine.isExplicit, isChanged.theirs || other.isExplicit else { return }
    conflicts.append(conflict)
    odd.formUnion(mine.ids)
    odd.formUnion(other.ids)
  }

  private mutating func addOdd(of side: MergeSide, _ isMeant: (RunEvent) -> Bool) {
    odd.formUnion(new(of: side).filter(isMeant).map(\.id))
  }

  /// What a side adds to what both come from.
  private func new(of side: MergeSide) -> [RunEvent] {
    side.record.events.filter { !known.contains($0.id) }
  }

  // MARK: Results

  /// How many events each side adds to what both come from.
  package var counts: (ours: Int, theirs: Int) {
    (new(of: ours).count, new(of: theirs).count)
  }

  /// The merged document, in which whatever is at odds stands between conflict markers.
  package var bytes: [UInt8] {
    if conflicts.contains(.runs) { return wholesale }
    let common = RunRecord(events: document.record.events.filter { !odd.contains($0.id) })
    let merged = document.holding(common, from: [])
    let ending = document.lineEnding
    var bytes: [UInt8]
    if guides.hasConflicts {
      let other = Self.guide(guides.bytes(takingOurs: false), theirs)
      let pieces = MergedLines(
        base: nil, ours: merged.head, theirs: merged.following(other).head
      ).pieces
      bytes = ConflictMarkers.text(of: pieces, lineEnding: ending) + merged.entryBytes
    } else {
      bytes = merged.projected(runbook)
    }
    guard !odd.isEmpty else { return bytes }
    bytes += ConflictMarkers.hunk(entries(of: ours), entries(of: theirs), ending)
    return bytes
  }

  private func entries(of side: MergeSide) -> [UInt8] {
    side.record.events.filter { odd.contains($0.id) }.flatMap(document.entry)
  }

  /// Both documents whole, where nothing can be brought together.
  private var wholesale: [UInt8] {
    let pieces = MergedLines(base: nil, ours: whole(.ours), theirs: whole(.theirs)).pieces
    return ConflictMarkers.text(of: pieces, lineEnding: document.lineEnding)
  }

  /// The document of one side as it stands there, all that was done by hand in it.
  package func whole(_ side: Side) -> [UInt8] {
    let side = side == .ours ? ours : theirs
    return side.document.holding(side.record, from: []).projected(side.runbook)
  }

  /// The merged document with the guide of one side where the two differ, and all that either has
  /// recorded; of notes that both have edited, these with the words of theirs.
  package func document(
    takingOurs: Bool, notesOfTheirs notes: [RunEvent.ID] = []
  ) -> (ProgressDocument, Runbook) {
    var document = document
    if !notes.isEmpty {
      let events = theirs.record.events.filter { notes.contains($0.id) }
      document = document.holding(
        RunRecord(events: events + document.record.events), from: [], changed: notes)
    }
    guard guides.hasConflicts, !takingOurs else { return (document, runbook) }
    let guide = Self.guide(guides.bytes(takingOurs: false), theirs)
    return (document.following(guide), CompiledGuide(compiling: guide).runbook)
  }
}

extension ProgressDocument {
  fileprivate func following(_ guide: SourceText) -> ProgressDocument {
    following(guide, guidePath: guidePath)
  }

  /// The document up to its first entry.
  fileprivate var head: [UInt8] {
    let compiled = CompiledGuide(compiling: guide)
    return head(compiled.runbook, MarkPlan(for: compiled.runbook, in: compiled.document))
  }
}

extension RunState {
  /// How a subject ended by what was said of itself; `nil` where it is open, unless it was opened
  /// again since it ended as `before` says.
  fileprivate func ending(
    of id: Step.ID, since before: MergeConflict.Ending?
  ) -> MergeConflict.Ending? {
    guard let history = history(of: id), let outcome = history.outcome, let at = history.at,
      [.done, .skipped, .failed].contains(outcome) || (outcome == .pending && before != nil)
    else { return nil }
    return MergeConflict.Ending(outcome: outcome, by: history.by, at: at)
  }
}
