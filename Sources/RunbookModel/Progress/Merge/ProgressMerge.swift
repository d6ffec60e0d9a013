import MarkdownSyntax

/// Two documents of one run, brought together: all that happened in either, over the guide that both
/// follow.
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
    var record = RunRecord(events: ours.record.events + theirs.record.events)
    for event in Self.moves(from: [ours, theirs], to: runbook, guide, after: record) {
      record.append(event)
    }
    document = ours.document.following(guide, guidePath: ours.document.guidePath)
      .holding(record, from: [ours.document, theirs.document])
    if guides.hasConflicts { conflicts.append(.guide) }
    if ours.document.record.events.first?.id.run != theirs.document.record.events.first?.id.run {
      conflicts = [.runs]
    } else {
      findOdds(after: RunRecord(events: record.events.filter { known.contains($0.id) }))
    }
  }

  private static func guide(_ bytes: [UInt8], _ side: MergeSide) -> SourceText {
    (try? SourceText(bytes: bytes, path: side.document.guide.path)) ?? side.document.guide
  }

  /// The event that says what moved where both sides' guides became one that neither had.
  private static func moves(
    from sides: [MergeSide], to runbook: Runbook, _ guide: SourceText, after record: RunRecord
  ) -> [RunEvent] {
    guard let last = record.events.last,
      sides.allSatisfy({ $0.document.guide.bytes != guide.bytes })
    else { return [] }
    let moves = sides.flatMap { GuideComparison(from: $0.runbook, to: runbook).moves }
    let id = RunEvent.ID(
      run: last.id.run, writer: "merge\(Checksum(of: guide.bytes[...]).description.prefix(6))",
      counter: 1)
    return [
      RunEvent(
        id: id, time: Timestamp(seconds: last.time.seconds + 1), by: "",
        body: .guideChanged(summary: "two edits of it were merged", moves: moves))
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
      guard let mine = a.ending(of: id), let other = b.ending(of: id),
        mine.outcome != other.outcome, before.ending(of: id) != mine,
        before.ending(of: id) != other
      else { continue }
      conflicts.append(.step(subject, ours: mine, theirs: other))
      addOdd { $0.subject?.id == id }
    }
    for (id, label) in a.choices.sorted(by: { $0.key.description < $1.key.description }) {
      guard let other = b.choices[id], other != label, before.choices[id] == nil else { continue }
      conflicts.append(.choice(id, ours: label, theirs: other))
      addOdd { if case .choiceTaken(id, _) = $0 { true } else { false } }
    }
    for (name, holds) in a.conditions.sorted(by: { $0.key < $1.key }) {
      guard let other = b.conditions[name], other != holds, before.conditions[name] == nil else {
        continue
      }
      conflicts.append(.condition(name, ours: holds, theirs: other))
      addOdd { if case .conditionSettled(name, _) = $0 { true } else { false } }
    }
  }

  private mutating func addOdd(_ isMeant: (RunEvent.Body) -> Bool) {
    for event in ours.record.events + theirs.record.events
    where !known.contains(event.id) && isMeant(event.body) {
      odd.insert(event.id)
    }
  }

  // MARK: Results

  /// How many events each side adds to what both come from.
  package var counts: (ours: Int, theirs: Int) {
    func count(_ side: MergeSide) -> Int { side.record.events.count { !known.contains($0.id) } }
    return (count(ours), count(theirs))
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
  func whole(_ side: Side) -> [UInt8] {
    let side = side == .ours ? ours : theirs
    return side.document.holding(side.record, from: []).projected(side.runbook)
  }

  /// The merged document with the guide of one side where the two differ, and all that either has
  /// recorded.
  package func document(takingOurs: Bool) -> (ProgressDocument, Runbook) {
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
  /// How a subject ended by what was said of itself; `nil` where it is open.
  fileprivate func ending(of id: Step.ID) -> MergeConflict.Ending? {
    guard let history = history(of: id), let outcome = history.outcome, let at = history.at,
      [.done, .skipped, .failed].contains(outcome)
    else { return nil }
    return MergeConflict.Ending(outcome: outcome, by: history.by, at: at)
  }
}
