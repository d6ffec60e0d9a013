package import RunbookModel

/// What reports on one run are made of: the runbook, all that happened, and where that leads.
///
/// Every format is made from this alone, so the same record gives the same bytes, as long as nobody
/// works on the run.
package struct RunReport: Sendable {
  package let runbook: Runbook
  package let record: RunRecord
  package let state: RunState
  /// The guide's path from the progress document's folder.
  package let guidePath: String
  /// Who works on the run now; `nil` where nobody does, or where that is not asked.
  package let holder: RunHolder?
  /// What is wrong with the progress document, so that only a part of it was read; `nil` where it
  /// is whole.
  package let damage: String?
  /// The runbook's steps by their ids.
  let index: StepIndex
  /// The last note on each skipped leaf, or on the nearest group around it.
  let skipReasons: [Step.ID: String]

  package init(
    runbook: Runbook, record: RunRecord, guidePath: String, holder: RunHolder? = nil
  ) {
    self.init(
      runbook: runbook, indexed: StepIndex(of: runbook), record: record, guidePath: guidePath,
      holder: holder)
  }

  /// Makes the report with an index that is at hand.
  package init(
    runbook: Runbook, indexed index: StepIndex, record: RunRecord, guidePath: String,
    holder: RunHolder? = nil, damage: String? = nil
  ) {
    self.holder = holder
    self.damage = damage
    self.runbook = runbook
    self.record = record
    self.guidePath = guidePath
    self.index = index
    state = RunState(of: runbook, indexed: index, after: record)
    skipReasons = Self.skipReasons(in: runbook.steps, under: nil, state)
  }

  private static func skipReasons(
    in steps: [Step], under reason: String?, _ state: RunState
  ) -> [Step.ID: String] {
    steps.reduce(into: [:]) { result, step in
      let reason = state.history(of: step.id)?.notes.last?.text ?? reason
      if step.isLeaf, state.outcome(of: step.id) == .skipped { result[step.id] = reason }
      result.merge(skipReasons(in: step.steps, under: reason, state)) { _, inner in inner }
    }
  }

  // MARK: What it is about

  /// The guide's file name without its extension.
  package var guideName: String {
    let file = guidePath.split(separator: "/").last.map(String.init) ?? "guide"
    return file.hasSuffix(".md") ? String(file.dropLast(3)) : file
  }

  /// Everything that something can be said of: prerequisites, leaves and groups, checks.
  var subjects: [Step.ID] {
    runbook.prerequisites.map(\.id) + runbook.steps.flattened.map(\.step.id)
      + runbook.checks.map(\.id)
  }

  /// The outermost steps of the way.
  var parts: [Step] { runbook.steps.filter { $0.part == .main } }

  /// The items of checklists that hold no other items.
  var askedChecks: [ChecklistItem] {
    let parents = Set(runbook.checks.compactMap(\.parent))
    return runbook.checks.filter { !parents.contains($0.id) }
  }

  // MARK: How far it is

  /// That only a part was read, as a sentence without a full stop; `nil` where all was.
  var damageWords: String? {
    damage.map { "The progress document is damaged, and this is what can be read of it: \($0)" }
  }

  /// The share of the way that has ended, as ten signs.
  func bar(isPlain: Bool = false) -> String {
    let filled = state.endedTenths
    let signs = isPlain ? ("#", ".") : ("▓", "░")
    return String(repeating: signs.0, count: filled)
      + String(repeating: signs.1, count: 10 - filled)
  }

  /// How many of how many, as `16 of 27`, and what else is open once all steps have ended.
  var progress: String { state.progress }

  /// What stands out, worst first: `1 failed`, `2 skipped`.
  var remarkable: [String] {
    let words: [StepOutcome] = [.failed, .interrupted, .waiting, .skipped]
    let ended = words.compactMap { outcome in
      count(of: outcome) == 0 ? nil : "\(count(of: outcome)) \(outcome.words)"
    }
    return running.isEmpty ? ended : ["\(running.count) running"] + ended
  }

  /// The end of the run in a word or two; `nil` while it goes on.
  var ending: String? {
    if let note = state.facts.abandoned {
      return note.isEmpty ? "abandoned" : "abandoned: \(note)"
    }
    return state.isComplete ? "complete" : nil
  }

  /// How the run stands as a whole where it goes forward no more, in a few words.
  var standings: [String] { [state.rollback?.words, ending].compactMap(\.self) }

  /// Whether the run is at an end, wherever it got to.
  var hasEnded: Bool { ending != nil }

  /// What needs a person's judgement before the run can go on.
  var attention: [Pending] {
    guard !hasEnded else { return [] }
    return state.next.filter {
      if case .retry = $0.waitsFor { !isRunning($0.id) } else { false }
    }
  }

  /// What is open, one entry for each step, in the order in which it will be asked; without what is
  /// being carried out.
  var next: [Pending] {
    // What the guide has next is not, while what was done is being undone.
    guard !hasEnded, state.rollback == nil else { return [] }
    var seen = Set(running.map(\.id))
    return state.next.filter { seen.insert($0.id).inserted }
  }

  // MARK: What was decided

  /// The choices taken, in the guide's order.
  var choices: [(choice: Choice, label: String)] {
    runbook.choices.compactMap { choice in
      state.choices[choice.id].map { (choice, $0) }
    }
  }

  /// The conditions settled, in the guide's order.
  var conditions: [(condition: Condition, holds: Bool)] {
    runbook.conditions.compactMap { condition in
      state.conditions[condition.name].map { (condition, $0) }
    }
  }

  /// The inputs given, in the order of first use; the value is `nil` for a secret.
  var inputs: [(input: Input, value: String?)] {
    runbook.inputs.compactMap { input in
      switch state.inputs[input.name] {
      case .value(let value): (input, input.isSecret ? nil : value)
      case .secret: (input, nil)
      case nil: nil
      }
    }
  }

  /// The time alone on the day on which the run began, with the day otherwise.
  func moment(_ time: Timestamp) -> String {
    guard let began = state.facts.began, began.day == time.day else {
      return "\(time.day.dropFirst(5)) \(time.time)"
    }
    return time.time
  }

  /// What a choice is about: the title of the step that it is made in, where there is one.
  func title(of choice: Choice) -> String {
    index[choice.id].map { "\($0.id) \($0.title)" } ?? "chosen"
  }

  // MARK: Who was there

  /// Everybody who is named in the record, in the order in which they came.
  var people: [String] {
    var names: [String] = []
    var seen: Set<String> = ["", RunEvent.byHand]
    for event in record.events where seen.insert(event.by).inserted { names.append(event.by) }
    return names
  }

  /// The handing over that counts: who has the run now, from whom and when.
  var handover: (from: String, to: String, at: Timestamp)? {
    for event in record.events.reversed() {
      if case .handedOver(let person) = event.body { return (event.by, person, event.time) }
    }
    return nil
  }
}
