import MarkdownSyntax
package import RunbookModel

/// A run of a guide that was edited several times, each time after some steps had ended.
package struct DriftCase {
  /// One text of the guide.
  private struct Stage {
    let guide: CompiledGuide
    /// The steps that ended while the run followed it.
    var ended: Set<Step.ID> = []
  }

  private var stages: [Stage] = []
  /// The run after it was carried over to the last text.
  package let state: RunState

  /// A run through texts of a guide, of which each was edited from the one before; under each but
  /// the last some open steps end, as `seed` decides.
  package init(_ texts: [String], seed: Int) {
    var numbers = SeededNumbers(seed: seed)
    var builder = WordedRecord(of: CompiledGuide(texts[0]).runbook)
    for (index, text) in texts.enumerated() {
      let guide = CompiledGuide(text)
      if let before = stages.last?.guide.runbook {
        let state = RunState(of: before, after: builder.record)
        builder.follow(guide.runbook)
        let comparison = GuideComparison(from: before, to: guide.runbook)
        for body in comparison.events(after: state, in: guide.runbook) { builder.add(body) }
      }
      var stage = Stage(guide: guide)
      let state = RunState(of: guide.runbook, after: builder.record)
      for leaf in guide.runbook.steps.leaves
      where index + 1 < texts.count && state.history(of: leaf.id)?.outcome != .done {
        guard Bool.random(using: &numbers) else { continue }
        let subject = RunEvent.Subject(id: leaf.id, title: leaf.title)
        builder.add(.stepFinished(subject, .done, exitCode: nil, duration: nil))
        stage.ended.insert(leaf.id)
      }
      stages.append(stage)
    }
    state = RunState(of: stages[stages.count - 1].guide.runbook, after: builder.record)
  }

  /// The steps that stand as done in the last text although no step that ended said the same.
  package var forged: [String] {
    let now = stages[stages.count - 1].guide
    let after = Said(in: now, isExact: false)
    let before = stages.dropLast().map { ($0.ended, Said(in: $0.guide, isExact: false)) }
    return now.runbook.steps.leaves.compactMap { leaf in
      guard state.history(of: leaf.id)?.outcome == .done, let said = after[leaf.id] else {
        return nil
      }
      let isMeant = before.contains { ended, before in
        let twins = before.leaves(saying: said)
        return twins.contains { twin in
          ended.contains(twin)
            && (twins.count == 1 || before.path(of: twin) == after.path(of: leaf.id))
        }
      }
      return isMeant ? nil : "\(leaf.id) \(leaf.title)"
    }
  }

  /// The steps that stand as done although those that ended and said the same were elsewhere, and
  /// still are.
  package var doubled: [String] {
    guard stages.count > 1 else { return [] }
    let texts = stages.map { Said(in: $0.guide, isExact: false) }
    let now = texts[texts.count - 1]
    return stages[stages.count - 1].guide.runbook.steps.leaves.compactMap { leaf in
      guard state.history(of: leaf.id)?.outcome == .done, let said = now[leaf.id] else {
        return nil
      }
      let twins = now.leaves(saying: said).filter { state.history(of: $0)?.outcome == .done }
      let most = zip(stages, texts).map { stage, text in
        text.leaves(saying: said).count { stage.ended.contains($0) }
      }.reduce(0, +)
      return twins.count > most ? "\(leaf.id) \(leaf.title)" : nil
    }
  }

  /// The steps that ended, stand in every later text as they stood, and are open all the same.
  package var lost: [String] {
    let exact = stages.map { Said(in: $0.guide, isExact: true) }
    let loose = stages.map { Said(in: $0.guide, isExact: false) }
    let last = stages.count - 1
    return stages.indices.flatMap { index in
      stages[index].guide.runbook.steps.leaves.compactMap { leaf -> String? in
        guard stages[index].ended.contains(leaf.id), let said = exact[index][leaf.id],
          let words = loose[index][leaf.id]
        else { return nil }
        let path = exact[index].path(of: leaf.id)
        // Of several that say nearly the same nobody knows which is which.
        let stands = (index...last).allSatisfy { later in
          loose[later].leaves(saying: words).count == 1
            && exact[later].leaves(saying: said).first.map { exact[later].path(of: $0) } == path
        }
        guard stands, let now = exact[last].leaves(saying: said).first,
          state.history(of: now)?.outcome != .done
        else { return nil }
        return "\(leaf.id) \(leaf.title)"
      }
    }
  }
}

/// What each leaf of a guide says, worked out without the program's own wordings.
private struct Said {
  private var texts: [Step.ID: [String]] = [:]
  private var paths: [Step.ID: [String]] = [:]
  private var ids: [[String]: [Step.ID]] = [:]

  /// `isExact` where every byte counts but the numbers of lists.
  init(in guide: CompiledGuide, isExact: Bool) {
    var path: [String] = []
    for (depth, step) in guide.runbook.steps.flattened {
      path.removeSubrange(min(depth, path.count)...)
      if step.isLeaf {
        let text = Self.words(of: step, in: guide, isExact)
        texts[step.id] = text
        paths[step.id] = path
        ids[text, default: []].append(step.id)
      }
      path.append("\(step.title) \(step.optional ?? "") \(step.alternative ?? "")")
    }
  }

  subscript(id: Step.ID) -> [String]? { texts[id] }

  func path(of id: Step.ID) -> [String]? { paths[id] }

  func leaves(saying text: [String]) -> [Step.ID] { ids[text] ?? [] }

  /// All that the guide says in a step, in which no number of a list counts; and unless it is to be
  /// exact, every run of blanks counts as one, and emphasis and the ends of fences as nothing.
  private static func words(
    of step: Step, in guide: CompiledGuide, _ isExact: Bool
  ) -> [String] {
    let head = [step.title, step.optional ?? "", step.alternative ?? ""]
    let texts: [String] = head + step.body.map { guide.text[$0.range] }
    let lines = texts.flatMap { $0.split(omittingEmptySubsequences: false) { $0.isNewline } }
      .map(withoutNumber)
    guard !isExact else { return lines.map(String.init) }
    return lines.flatMap { $0.filter { $0 != "*" }.split(separator: " ").map(String.init) }
      .filter { $0 != "```" && $0 != "~~~" }
  }

  private static func withoutNumber(_ line: Substring) -> Substring {
    let digits = line.drop { $0 == " " || $0 == ">" }
    let rest = digits.drop { $0.isNumber }
    guard rest.startIndex > digits.startIndex, rest.hasPrefix(". ") || rest.hasPrefix(") ") else {
      return line
    }
    return rest.dropFirst(2)
  }
}

/// Builds records in which events know what the guide said of their subjects.
package struct WordedRecord {
  /// What was added so far.
  package private(set) var record = RunRecord()
  private var wordings: WordingTable
  private var counter = 0

  package init(of runbook: Runbook) { wordings = runbook.wordings }

  /// Takes another text of the guide for what is added next.
  package mutating func follow(_ runbook: Runbook) { wordings = runbook.wordings }

  /// Adds an event a second after the one before.
  package mutating func add(_ body: RunEvent.Body, by name: String = "ana") {
    counter += 1
    record.append(
      RunEvent(
        id: RunEvent.ID(run: "run", writer: "writer", counter: counter),
        time: Timestamp(seconds: 1_795_400_000 + counter), by: name, body: body,
        wording: wordings.wording(for: body)))
  }
}
