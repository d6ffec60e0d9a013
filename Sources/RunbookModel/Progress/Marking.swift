/// What a person says of steps, prerequisites and checklist items outside the walk, and the
/// events that record it.
///
/// Who did a step was there: a mark takes the alternatives and settles the conditions in which
/// the step stands. A mark on a group speaks for its open leaves.
package struct Marking: Sendable {
  /// Why a mark cannot be recorded.
  package enum Refusal: Error, Hashable, Sendable {
    /// No step, prerequisite or item has this id; those most like it do.
    case unknown(Step.ID, similar: [Step.ID])
    /// The group's open leaves all lie behind this choice.
    case openChoice(Step.ID, Choice)
    /// It stands on another way than the one that was taken, on which these steps have ended.
    case otherWay(Step.ID, taken: String, ended: [Step.ID])
  }

  private let runbook: Runbook
  private let index: StepIndex
  private let subjects: [Step.ID: RunEvent.Subject]

  package init(in runbook: Runbook) {
    self.runbook = runbook
    index = StepIndex(of: runbook)
    subjects = runbook.subjects
  }

  /// The event that keeps a person's words on a subject.
  ///
  /// - Throws: `Refusal.unknown`.
  package func note(_ text: String, on id: Step.ID) throws(Refusal) -> RunEvent.Body {
    .note(try subject(id), text: text)
  }

  /// The event that attaches a file to a subject.
  ///
  /// - Throws: `Refusal.unknown`.
  package func evidence(_ path: String, for id: Step.ID) throws(Refusal) -> RunEvent.Body {
    .evidence(try subject(id), path: path)
  }

  /// The events that record an outcome (`done`, `skipped`, `failed` or `pending`) after what has
  /// happened so far; none for a group in which nothing is open.
  ///
  /// - Throws: `Refusal`.
  package func events(
    marking id: Step.ID, _ outcome: StepOutcome, after record: RunRecord
  ) throws(Refusal) -> [RunEvent.Body] {
    let subject = try subject(id)
    let state = RunState(of: runbook, indexed: index, after: record)
    if index[id] != nil { return try stepEvents(id, outcome, state, record) }
    if let check = runbook.checks.first(where: { $0.id == id }) {
      return try checkEvents(check, outcome, state, record)
    }
    return [event(subject, outcome, state)]
  }

  /// The events that take the ways and settle the conditions in which a step stands, for a person
  /// who says that it was done.
  package func settling(_ id: Step.ID, after record: RunRecord) -> [RunEvent.Body] {
    var known = Settled(RunState(of: runbook, indexed: index, after: record))
    let condition = runbook.checks.first { $0.id == id }?.condition
    return known.settle(index.decisions(on: id) + (condition.map { [.condition($0)] } ?? []))
  }

  private func subject(_ id: Step.ID) throws(Refusal) -> RunEvent.Subject {
    guard let subject = subjects[id] else { throw .unknown(id, similar: similar(to: id)) }
    return subject
  }

  private func event(
    _ subject: RunEvent.Subject, _ outcome: StepOutcome, _ state: RunState
  ) -> RunEvent.Body {
    outcome == .pending
      ? .reopened(subject, reason: "marked as pending")
      : .stepFinished(subject, outcome, exitCode: nil, duration: nil)
  }

  // MARK: Steps

  private func stepEvents(
    _ id: Step.ID, _ outcome: StepOutcome, _ state: RunState, _ record: RunRecord
  ) throws(Refusal) -> [RunEvent.Body] {
    let leaves = index.leaves(in: id)
    guard outcome != .pending else {
      let isGroup = leaves.first?.id != id
      let reopened = leaves.filter { !isGroup || state.history(of: $0.id)?.outcome != nil }
      return reopened.compactMap { subjects[$0.id] }.map { event($0, outcome, state) }
    }
    try refuseOtherWay(id, state)
    var known = Settled(state)
    var events = known.settle(index.decisions(on: id))
    var openChoice: Step.ID?
    var isEmpty = true
    for leaf in leaves {
      // A leaf that is named itself is marked again; of a group only what is open.
      if leaf.id != id, state.history(of: leaf.id)?.outcome?.hasEnded == true { continue }
      let inner = index.decisions(on: leaf.id)
      switch known.way(through: inner) {
      case .elsewhere: continue
      case .open(let choice) where outcome != .skipped:
        openChoice = openChoice ?? choice
        continue
      case .open: break
      case .here: if outcome != .skipped { events += known.settle(inner) }
      }
      if let subject = subjects[leaf.id] { events.append(event(subject, outcome, state)) }
      isEmpty = false
    }
    if isEmpty, let choice = runbook.choices.first(where: { $0.id == openChoice }) {
      throw .openChoice(id, choice)
    }
    return events
  }

  /// Refuses what would take back a way on which something was done.
  private func refuseOtherWay(_ id: Step.ID, _ state: RunState) throws(Refusal) {
    for case .alternative(let choice, let label) in index.decisions(on: id) {
      guard let taken = state.choices[choice], taken != label else { continue }
      let ended = runbook.steps.leaves.filter { leaf in
        state.history(of: leaf.id)?.outcome == .done
          && index.decisions(on: leaf.id).contains(.alternative(choice: choice, label: taken))
      }
      if !ended.isEmpty { throw .otherWay(id, taken: taken, ended: ended.map(\.id)) }
    }
  }

  /// The choices and conditions settled so far, with those that a mark settles.
  private struct Settled {
    /// How a leaf stands to the choices around it.
    enum Way {
      case here, elsewhere
      case open(Step.ID)
    }

    private var choices: [Step.ID: String]
    private var conditions: [Condition.Name: Bool]

    init(_ state: RunState) {
      choices = state.choices
      conditions = state.conditions
    }

    /// Settles decisions as somebody did who got past them; returns what that changes.
    mutating func settle(_ decisions: [Decision]) -> [RunEvent.Body] {
      var events: [RunEvent.Body] = []
      for decision in decisions {
        switch decision {
        case .alternative(let choice, let label) where choices[choice] != label:
          choices[choice] = label
          events.append(.choiceTaken(choice: choice, label: label))
        case .condition(let name) where conditions[name] != true:
          conditions[name] = true
          events.append(.conditionSettled(name: name, holds: true))
        case .unless(let name) where conditions[name] != false:
          conditions[name] = false
          events.append(.conditionSettled(name: name, holds: false))
        default: break
        }
      }
      return events
    }

    func way(through decisions: [Decision]) -> Way {
      for decision in decisions {
        switch decision {
        case .alternative(let choice, let label):
          guard let taken = choices[choice] else { return .open(choice) }
          if taken != label { return .elsewhere }
        case .condition(let name):
          if conditions[name] == false { return .elsewhere }
        case .unless(let name):
          if conditions[name] == true { return .elsewhere }
        }
      }
      return .here
    }
  }

  // MARK: Checklist items

  private func checkEvents(
    _ check: ChecklistItem, _ outcome: StepOutcome, _ state: RunState, _ record: RunRecord
  ) throws(Refusal) -> [RunEvent.Body] {
    // What is done as a step is recorded as that step.
    if let step = check.step, index[step] != nil {
      return try stepEvents(step, outcome, state, record)
    }
    let children = runbook.checks.filter { $0.parent == check.id }
    guard children.isEmpty else {
      let open = children.filter { child in
        let hasEnded = state.outcome(of: child.id).hasEnded
        return outcome == .pending ? state.history(of: child.id)?.outcome != nil : !hasEnded
      }
      var events: [RunEvent.Body] = []
      for child in open { events += try checkEvents(child, outcome, state, record) }
      return events
    }
    var known = Settled(state)
    let decisions = check.condition.map { [Decision.condition($0)] } ?? []
    let settled = outcome == .pending ? [] : known.settle(decisions)
    return settled + [event(try subject(check.id), outcome, state)]
  }

  // MARK: Unknown ids

  /// The ids most like one that nothing has, in the guide's order: those that differ in one letter,
  /// else those whose numbers are nearest, of the same kind.
  private func similar(to id: Step.ID) -> [Step.ID] {
    let wanted = id.description.lowercased()
    let known =
      runbook.prerequisites.map(\.id) + runbook.steps.flattened.map(\.step.id)
      + runbook.checks.map(\.id)
    let near = known.filter { Self.isNear($0.description.lowercased(), wanted) }
    if !near.isEmpty { return Array(near.prefix(3)) }
    let kind = Self.kind(of: wanted)
    let ofKind = known.enumerated().filter { Self.kind(of: $0.element.description) == kind }
    let numbers = Self.numbers(in: wanted)
    let nearest = (ofKind.isEmpty ? Array(known.enumerated()) : ofKind)
      .map { (id: $0, distance: Self.distance(Self.numbers(in: $0.element.description), numbers)) }
      .sorted { first, second in
        first.distance == second.distance
          ? first.id.offset < second.id.offset
          : first.distance.lexicographicallyPrecedes(second.distance)
      }
    return nearest.prefix(3).map(\.id).sorted { $0.offset < $1.offset }.map(\.element)
  }

  /// The letters before the number: `p` for prerequisites, `c` for checks, none for steps.
  private static func kind(of id: String) -> Substring { id.prefix { $0.isLetter } }

  private static func numbers(in id: String) -> [Int] {
    id.drop { $0.isLetter }.split(separator: ".").map { Int(UInt32($0) ?? 0) }
  }

  /// How far two numbers such as 4.2.1 are from each other, level by level.
  private static func distance(_ a: [Int], _ b: [Int]) -> [Int] {
    (0..<max(a.count, b.count)).map { level in
      abs((level < a.count ? a[level] : 0) - (level < b.count ? b[level] : 0))
    }
  }

  /// Whether one letter more, less or other makes one text of the other.
  private static func isNear(_ a: String, _ b: String) -> Bool {
    let (shorter, longer) = a.count <= b.count ? (Array(a), Array(b)) : (Array(b), Array(a))
    guard longer.count - shorter.count <= 1 else { return false }
    let start = zip(shorter, longer).prefix { $0 == $1 }.count
    let end = zip(shorter.reversed(), longer.reversed()).prefix { $0 == $1 }.count
    return start + end >= longer.count - 1
  }
}
