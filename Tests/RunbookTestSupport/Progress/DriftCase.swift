import MarkdownSyntax
package import RunbookModel

/// A run of a guide in which some steps ended, carried over to an edited text of the guide.
package struct DriftCase {
  private let old: CompiledGuide
  private let new: CompiledGuide
  /// The steps that ended before the guide was edited.
  private let ended: Set<Step.ID>
  /// The run after it was carried over.
  package let state: RunState

  /// A run in which every other step ended, those that `seed` decides.
  package init(_ guide: String, editedTo edited: String, seed: Int) {
    var numbers = SeededNumbers(seed: seed)
    old = CompiledGuide(guide)
    new = CompiledGuide(edited)
    var builder = WordedRecord(of: old.runbook)
    var ended: Set<Step.ID> = []
    for leaf in old.runbook.steps.leaves where Bool.random(using: &numbers) {
      let subject = RunEvent.Subject(id: leaf.id, title: leaf.title)
      builder.add(.stepFinished(subject, .done, exitCode: nil, duration: nil))
      ended.insert(leaf.id)
    }
    self.ended = ended
    let before = RunState(of: old.runbook, after: builder.record)
    let comparison = GuideComparison(from: old.runbook, to: new.runbook)
    builder.follow(new.runbook)
    for body in comparison.events(after: before, in: new.runbook) { builder.add(body) }
    state = RunState(of: new.runbook, after: builder.record)
  }

  /// The steps that stand as done in the new text although no step that ended said the same.
  package var forged: [String] {
    let before = Said(in: old, isExact: false)
    let after = Said(in: new, isExact: false)
    return new.runbook.steps.leaves.compactMap { leaf in
      guard state.history(of: leaf.id)?.outcome == .done, let said = after[leaf.id] else {
        return nil
      }
      let twins = before.leaves(saying: said)
      let isMeant = twins.contains { twin in
        ended.contains(twin)
          && (twins.count == 1 || before.path(of: twin) == after.path(of: leaf.id))
      }
      return isMeant ? nil : "\(leaf.id) \(leaf.title)"
    }
  }

  /// The steps that ended, stand in the new text as they stood, and are open all the same.
  package var lost: [String] {
    let (before, after) = (Said(in: old, isExact: true), Said(in: new, isExact: true))
    // Of several that say nearly the same nobody knows which is which.
    let (twins, newTwins) = (Said(in: old, isExact: false), Said(in: new, isExact: false))
    return old.runbook.steps.leaves.compactMap { leaf in
      guard ended.contains(leaf.id), let said = before[leaf.id], let words = twins[leaf.id],
        twins.leaves(saying: words).count == 1, newTwins.leaves(saying: words).count == 1,
        let now = after.leaves(saying: said).first,
        after.path(of: now) == before.path(of: leaf.id), state.history(of: now)?.outcome != .done
      else { return nil }
      return "\(leaf.id) \(leaf.title)"
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
      path.append("\(step.title) \(step.optional ?? "")")
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
