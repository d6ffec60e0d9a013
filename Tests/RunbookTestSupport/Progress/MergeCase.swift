import MarkdownSyntax
import RunbookModel

/// A run that two people went on with in two copies of its document.
package struct MergeCase {
  private let runbook: Runbook
  private let base: ProgressDocument
  private let ours: ProgressDocument
  private let theirs: ProgressDocument

  /// A run of a guide in which each step that has ended was ended by one of the two, or before they
  /// parted; `seed` decides by whom.
  package init(_ guide: String, seed: Int) {
    var numbers = SeededNumbers(seed: seed)
    let compiled = CompiledGuide(guide)
    runbook = compiled.runbook
    var common = ProgressDocument(beginning: compiled.text, guidePath: "guide.md")
    var bodies: [[RunEvent.Body]] = [[], [], []]
    let index = compiled.index
    // Who does steps of two alternatives has said two things.
    let leaves = runbook.steps.leaves.filter { leaf in
      !index.decisions(on: leaf.id).contains { if case .alternative = $0 { true } else { false } }
    }
    // Where nothing is failed or skipped, no tick of a box is at odds with it.
    let outcomes: [StepOutcome] = seed.isMultiple(of: 2) ? [.done] : [.done, .skipped, .failed]
    for leaf in leaves {
      let subject = RunEvent.Subject(id: leaf.id, title: leaf.title)
      let side = Int.random(in: 0...3, using: &numbers)
      guard side < 3 else { continue }
      let outcome = outcomes.randomElement(using: &numbers) ?? .done
      bodies[side] += [
        .stepStarted(subject), .output(subject, text: "\(leaf.title)\nof \(side)"),
        .stepFinished(subject, outcome, exitCode: side, duration: .seconds(side)),
      ]
    }
    Self.append(
      [.runBegan(guide: "guide.md", tool: "0", directory: ".")] + bodies[0], by: "eve", 0,
      to: &common,
      runbook)
    var (a, b) = (common, common)
    Self.append(bodies[1], by: "ana", 1, to: &a, runbook)
    Self.append(bodies[2], by: "otto", 2, to: &b, runbook)
    (base, ours, theirs) = (common, a, b)
  }

  private static func append(
    _ bodies: [RunEvent.Body], by name: String, _ side: Int, to document: inout ProgressDocument,
    _ runbook: Runbook
  ) {
    let wordings = runbook.wordings
    for (index, body) in bodies.enumerated() {
      document.append(
        RunEvent(
          id: RunEvent.ID(run: "run", writer: name, counter: index + 1),
          time: Timestamp(seconds: 1_795_400_000 + (side == 0 ? 0 : 3_600) + index), by: name,
          body: body, wording: wordings.wording(for: body)))
    }
  }

  /// Law 7, with the driver: all that happened on either side is there, and the order of the sides
  /// does not show.
  package var withDriver: [String] {
    do {
      let (a, b, o) = (try read(ours), try read(theirs), try read(base))
      let merge = ProgressMerge(base: o, ours: a, theirs: b)
      var broken = merge.conflicts.map { "conflict: \($0.words)" }
      let merged = try ProgressDocument(reading: merge.bytes, path: "p")
      if merged.record != union { broken.append("the record is not that of both") }
      if merged.guide.bytes != base.guide.bytes { broken.append("the guide is another") }
      if merged.projected(runbook) != merge.bytes { broken.append("marks are not drawn anew") }
      if ProgressMerge(base: o, ours: b, theirs: a).bytes != merge.bytes {
        broken.append("the order of the sides shows")
      }
      return broken
    } catch {
      return ["it does not read: \(error)"]
    }
  }

  /// Laws 5 and 7: what a person has ticked on one side while others did things on both is done after
  /// a merge with the driver, and with what git leaves without it; nothing else is.
  ///
  /// `seed` decides which boxes are ticked.
  package func ticked(seed: Int) -> [String] {
    // Who ticks steps of two alternatives has said two things.
    guard runbook.choices.isEmpty else { return [] }
    var numbers = SeededNumbers(seed: seed)
    do {
      let first = Self.ticking(ours.projected(runbook), &numbers)
      let second = Self.ticking(theirs.projected(runbook), &numbers)
      let (a, b) = (
        try ProgressDocument(reading: first, path: "p"),
        try ProgressDocument(reading: second, path: "p")
      )
      let edits = a.handEdits(in: runbook) + b.handEdits(in: runbook)
      var broken = check(ProgressMerge(base: try read(base), ours: a, theirs: b), edits, "driver")
      let lines = PlainMerge(base: base.projected(runbook), ours: first, theirs: second)
      if let both = ConflictedProgress(lines.bytes, path: "p") {
        broken += check(both.merge, edits, "markers")
      } else {
        let one = try ProgressDocument(reading: lines.bytes, path: "p")
        let same = ProgressMerge(base: one, ours: one, theirs: one)
        broken += check(same, edits, "lines")
      }
      return broken
    } catch {
      return ["it does not read: \(error)"]
    }
  }

  private func check(_ merge: ProgressMerge, _ edits: [HandEdit], _ words: String) -> [String] {
    // Who ticks what somebody else has failed or skipped meanwhile says another thing of it.
    if !merge.conflicts.isEmpty {
      let outcomes = union.events.compactMap { event in
        if case .stepFinished(_, let outcome, _, _) = event.body { outcome } else { nil }
      }
      return outcomes.allSatisfy { $0 == .done } ? ["\(words): a conflict: \(merge.conflicts)"] : []
    }
    guard let merged = try? ProgressDocument(reading: merge.bytes, path: "p") else {
      return ["\(words): the merged document does not read"]
    }
    var record = union
    let state = RunState(of: runbook, after: merged.record)
    var broken = edits.filter { state.outcome(of: $0.step) != .done }
      .map { "\(words): \($0.step) was ticked and is not done" }
    let ticked = [ours, theirs].flatMap { side in
      edits.events(in: runbook, after: side.record).compactMap { $0.subject?.id }
    }
    for event in merged.record.events where !record.contains(event.id) {
      record.append(event)
      guard let id = event.body.subject?.id, !ticked.contains(id) else { continue }
      broken.append("\(words): of \(id) something is said that nobody has")
    }
    return broken
  }

  /// A document in which a person has ticked some boxes of steps that are open.
  private static func ticking(_ bytes: [UInt8], _ numbers: inout SeededNumbers) -> [UInt8] {
    var bytes = bytes
    var lineStart = 0
    for end in bytes.indices where bytes[end] == 10 {
      let line = bytes[lineStart..<end]
      lineStart = end + 1
      guard let mark = line.firstRange(of: Array("<!-- runbook-mark pending".utf8)),
        line[mark.upperBound...].firstRange(of: Array("up:".utf8)) == nil,
        let box = line.firstRange(of: Array("[ ] ".utf8)), box.upperBound <= mark.lowerBound,
        Int.random(in: 0..<4, using: &numbers) == 0
      else { continue }
      bytes[box.lowerBound + 1] = UInt8(ascii: "x")
    }
    return bytes
  }

  /// Law 7, without it: lines merged as git merges them read as two documents, and markers stand in
  /// lines that are the run's.
  package var withoutDriver: [String] {
    let merged = PlainMerge(
      base: base.projected(runbook), ours: ours.projected(runbook),
      theirs: theirs.projected(runbook))
    do {
      guard let both = ConflictedProgress(merged.bytes, path: "p") else {
        let one = try ProgressDocument(reading: merged.bytes, path: "p")
        return one.record == union ? [] : ["without markers, the record is not that of both"]
      }
      var broken = both.merge.conflicts.map { "conflict: \($0.words)" }
      if both.ours.guide.bytes != base.guide.bytes || both.theirs.guide.bytes != base.guide.bytes {
        broken.append("markers make another guide")
      }
      let settled = try ProgressDocument(reading: both.merge.bytes, path: "p")
      if settled.record != union { broken.append("resolved, the record is not that of both") }
      return broken
    } catch {
      return ["without the driver, it does not read: \(error)"]
    }
  }

  private var union: RunRecord { RunRecord(events: ours.record.events + theirs.record.events) }

  private func read(_ document: ProgressDocument) throws -> ProgressDocument {
    try ProgressDocument(reading: document.projected(runbook), path: "p")
  }
}
