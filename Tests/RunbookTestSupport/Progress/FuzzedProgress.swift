import MarkdownSyntax
import RunbookModel

/// What the laws say of bytes that nobody has thought of, for a fuzzer to look at.
package enum FuzzedProgress {
  /// The sentences that do not hold of some bytes; the first of them says how the others are meant.
  ///
  /// They are a guide, a progress document, or changes to one of some documents.
  package static func violations(_ bytes: [UInt8]) -> [String] {
    guard let kind = bytes.first else { return [] }
    let rest = Array(bytes.dropFirst())
    switch kind % 3 {
    case 0: return ofGuide(rest)
    case 1: return ofDocument(rest, known: nil)
    default: return ofChanges(rest)
    }
  }

  // MARK: Seeded bytes

  /// Bytes that `numbers` decide: most often changes to a document, else a guide.
  package static func bytes(_ numbers: inout SeededNumbers) -> [UInt8] {
    if Int.random(in: 0..<16, using: &numbers) == 0 {
      return [0] + Mutations.guide(seed: Int.random(in: 0..<Int.max, using: &numbers)).utf8
    }
    var bytes: [UInt8] = [2, UInt8.random(in: 0...255, using: &numbers)]
    for _ in 0..<Int.random(in: 1...3, using: &numbers) {
      let words = Self.words.randomElement(using: &numbers) ?? ""
      bytes += (0..<2).map { _ in UInt8.random(in: 0...255, using: &numbers) }
      bytes += [UInt8.random(in: 0...24, using: &numbers), UInt8(words.utf8.count)]
      bytes += Array(words.utf8)
    }
    return bytes
  }

  private static let words = [
    "", "x", "\n", "\r\n", "-->", "{", "\"", "[x]", "[ ]", "<<<<<<< a\n", "=======\n",
    ">>>>>>> b\n",
    "## Run record", "<!-- runbook-event ", "<!-- runbook-record ", "<!-- runbook-mark done -->",
    "<!-- runbook-mark end -->", "<!-- runbook-note-end -->", "done", "\u{0}", "é",
  ]

  // MARK: Guides

  private static func ofGuide(_ bytes: [UInt8]) -> [String] {
    let text = String(decoding: bytes, as: UTF8.self)
    return ProgressCase(text).violations()
  }

  // MARK: Documents

  /// What holds of any bytes: who reads them reads the same again from what was written then; who
  /// repairs them loses nothing of what could be read.
  ///
  /// `known` has the events that somebody has written; no other may be read.
  private static func ofDocument(_ bytes: [UInt8], known: [RunEvent.ID: RunEvent]?) -> [String] {
    var broken: [String] = []
    if let read = try? ProgressDocument(reading: bytes, path: "p") {
      broken += ofRead(read, known)
    }
    if let salvage = try? ProgressSalvage(bytes, path: "p", guide: nil) {
      broken += ofSalvage(salvage, known)
    }
    if let both = ConflictedProgress(bytes, path: "p") {
      broken += ofMerge(both)
    }
    return broken
  }

  private static func ofRead(
    _ read: ProgressDocument, _ known: [RunEvent.ID: RunEvent]?
  ) -> [String] {
    let runbook = CompiledGuide(compiling: read.guide).runbook
    _ = read.handEdits(in: runbook)
    _ = RunState(of: runbook, after: read.record)
    var broken = forged(read.record, known)
    guard let again = try? ProgressDocument(reading: read.projected(runbook), path: "p") else {
      return broken + ["what was read does not read when it is written again"]
    }
    if again.record != read.record { broken.append("the record differs when it is written again") }
    if again.guide.bytes != read.guide.bytes { broken.append("the guide differs then") }
    return broken
  }

  private static func ofSalvage(
    _ salvage: ProgressSalvage, _ known: [RunEvent.ID: RunEvent]?
  ) -> [String] {
    let writer = EventWriter(name: "ana", id: "repair", time: Timestamp(seconds: 1_900_000_000))
    var broken = forgedOutcomes(salvage.document.record, known)
    guard let repaired = try? ProgressDocument(reading: salvage.repaired(by: writer), path: "p")
    else { return broken + ["what was repaired does not read"] }
    let events = Set(repaired.record.events)
    if !salvage.document.record.events.allSatisfy(events.contains) {
      broken.append("a repair has lost events")
    }
    return broken
  }

  private static func ofMerge(_ both: ConflictedProgress) -> [String] {
    let merge = both.merge
    let sides = merge.conflicts.map { _ in ProgressMerge.Side.theirs }
    let writer = EventWriter(name: "ana", id: "merge", time: Timestamp(seconds: 1_900_000_000))
    guard let settled = try? ProgressDocument(reading: merge.settled(sides, by: writer), path: "p")
    else { return ["what was merged does not read"] }
    guard !merge.conflicts.contains(.runs) else { return [] }
    let events = Set(settled.record.events.map(\.id))
    let all = both.ours.record.events + both.theirs.record.events
    return all.allSatisfy { events.contains($0.id) } ? [] : ["a merge has lost events"]
  }

  /// Events that nobody has written; a person may have changed the words of a note.
  private static func forged(_ record: RunRecord, _ known: [RunEvent.ID: RunEvent]?) -> [String] {
    guard let known else { return [] }
    return record.events.compactMap { event in
      guard let written = known[event.id] else { return "an event is forged: \(event)" }
      if written == event { return nil }
      switch (written.body, event.body) {
      case (.note(let subject, _), .note(let other, _)) where subject == other: return nil
      case (.runAbandoned, .runAbandoned): return nil
      default: return "an event differs from what was written: \(event)"
      }
    }
  }

  /// Outcomes that nobody has written in what is told of a damaged record.
  ///
  /// Of an entry whose comment has lost its checksum that is believed which its readable part says
  /// too: of whom it speaks, when, and how it ended.
  private static func forgedOutcomes(
    _ record: RunRecord, _ known: [RunEvent.ID: RunEvent]?
  ) -> [String] {
    guard let known else { return [] }
    let facts = Set(known.values.map(OutcomeFact.init))
    return record.events.filter { !facts.contains(OutcomeFact($0)) }
      .map { "an outcome is forged: \($0)" }
  }

  private struct OutcomeFact: Hashable {
    let time: Timestamp
    let step: Step.ID?
    let outcome: StepOutcome?

    init(_ event: RunEvent) {
      time = event.time
      step = event.body.subject?.id
      switch event.body {
      case .stepFinished(_, let outcome, _, _): self.outcome = outcome
      case .editedByHand(_, let isChecked): outcome = isChecked ? .done : .pending
      default: outcome = nil
      }
    }
  }

  // MARK: Changes

  private static let bases: [ProgressCase] = NastyGuides.all.map { ProgressCase($0.text) }

  /// The first byte chooses a document; then each change is a place in two bytes, how many bytes are
  /// taken out there, how many are put in, and those.
  private static func ofChanges(_ bytes: [UInt8]) -> [String] {
    guard let first = bytes.first else { return [] }
    let base = bases[Int(first) % bases.count]
    var document = base.bytes
    var rest = bytes.dropFirst()
    while rest.count >= 4 {
      let place = (Int(rest.removeFirst()) << 8 | Int(rest.removeFirst())) % (document.count + 1)
      let removed = min(Int(rest.removeFirst()), document.count - place)
      let added = rest.dropFirst().prefix(Int(rest.removeFirst()))
      document.replaceSubrange(place..<place + removed, with: added)
      rest = rest.dropFirst(added.count)
    }
    let known = Dictionary(
      base.document.record.events.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return ofDocument(document, known: known)
  }
}
