/// Takes in a record's events one by one and keeps what they say of each subject.
struct RecordDigest {
  let runbook: Runbook
  let index: StepIndex
  private let wordings: WordingTable
  private let checkConditions: [Step.ID: Condition.Name]
  private let checkChildren: [Step.ID: [ChecklistItem]]

  private(set) var facts = RunState.Facts()
  private(set) var choices: [Step.ID: String] = [:]
  private(set) var conditions: [Condition.Name: Bool] = [:]
  private(set) var inputs: [Input.Name: RunState.GivenInput] = [:]
  private(set) var histories: [Step.ID: SubjectHistory] = [:]
  /// What ended whose words the guide does not have any more.
  private(set) var strays: [RunEvent.Subject: RunState.Stray] = [:]
  /// How far what was done is being undone.
  private(set) var rollback = RollbackDigest()
  /// Which wordings others have become since the event that is read.
  private var moved: [Wording: Wording] = [:]
  /// Made where a record speaks of what the guide does not have any more.
  private let titles: Lazily<Titles>

  private struct Titles {
    let byID: [Step.ID: String]
    /// Who alone has a title.
    let ids: [String: Step.ID]

    init(of runbook: Runbook) {
      let titles = runbook.subjects.mapValues(\.title)
      byID = titles
      ids = Dictionary(grouping: titles.keys) { titles[$0] ?? "" }
        .compactMapValues { $0.count == 1 ? $0[0] : nil }
    }
  }

  init(runbook: Runbook, index: StepIndex) {
    self.runbook = runbook
    self.index = index
    wordings = index.wordings
    var conditions: [Step.ID: Condition.Name] = [:]
    var children: [Step.ID: [ChecklistItem]] = [:]
    for check in runbook.checks {
      conditions[check.id] = check.condition
      if let parent = check.parent { children[parent, default: []].append(check) }
    }
    titles = Lazily { Titles(of: runbook) }
    checkConditions = conditions
    checkChildren = children
  }

  /// Takes in events, oldest first.
  ///
  /// A move counts for what was said before it. What was said later and in the same words was said
  /// of another step, which has come to where the one that moved had been.
  mutating func read(_ events: [RunEvent]) {
    // Most steps of a long record will be spoken of; to move them again and again is much.
    if histories.isEmpty { histories.reserveCapacity(min(events.count, index.entries.count)) }
    var laterMoves: [[Wording: Wording]] = []
    moved = [:]
    for case .guideChanged(_, let moves) in events.reversed().lazy.map(\.body) {
      laterMoves.append(moved)
      let ends = moves.map { ($0.from, moved[$0.to] ?? $0.to) }
      for (from, end) in ends { moved[from] = end }
    }
    for event in events {
      if case .guideChanged = event.body { moved = laterMoves.popLast() ?? [:] }
      read(event)
    }
  }

  private mutating func read(_ event: RunEvent) {
    facts.lastEvent = event.time
    switch event.body {
    case .runBegan(let guide, let tool, let directory):
      facts.guide = guide
      facts.tool = tool
      facts.directory = directory
      facts.began = event.time
      facts.by = event.by
    case .inputGiven(let name, let value):
      inputs[name] = value.map { .value($0) } ?? .secret
    case .choiceTaken(let choice, let label):
      take(WordingTable.ChoiceKey(choice: choice, label: label), event.wording)
    case .conditionSettled(let name, let holds):
      let isSame = event.wording.map { wordings.states(name, as: $0) } ?? true
      if isSame { conditions[name] = holds }
    case .note(nil, let text):
      facts.notes.append(SubjectHistory.Note(text: text, by: event.by, at: event.time))
    case .handedOver(let person):
      facts.handedOverTo = person
    case .rollbackBegan(let steps):
      rollback.begin(steps: steps)
    case .rollbackEnded:
      rollback = RollbackDigest()
    case .runEnded:
      facts.ended = event.time
    case .runAbandoned(let note):
      facts.ended = event.time
      facts.abandoned = note
    case .commandRan(_, let trace):
      if let left = trace.left { facts.shellDirectory = left }
    case .guideChanged:
      // What ended was the run through the guide as it was.
      if facts.abandoned == nil { facts.ended = nil }
    default:
      readOfSubject(event)
    }
  }

  // MARK: Wordings

  /// Takes an alternative, where the guide still has one that says what that one said.
  private mutating func take(_ key: WordingTable.ChoiceKey, _ wording: Wording?) {
    let found = wording.map { wording in following(wording) { wordings.alternative(of: $0) } }
    if let key = found ?? key { choices[key.choice] = key.label }
  }

  /// The step that says today what the subject of an event said then; `nil` where none does.
  private func subject(of event: RunEvent, _ subject: RunEvent.Subject) -> RunEvent.Subject? {
    guard let wording = event.wording else { return subject }
    let id = following(wording) { wordings.id(of: $0) }
    return id.map { RunEvent.Subject(id: $0, title: subject.title) }
  }

  /// What a wording stands for, by way of the moves that the record knows.
  private func following<Found>(_ wording: Wording, _ find: (Wording) -> Found?) -> Found? {
    find(moved[wording] ?? wording)
  }

  private mutating func readOfSubject(_ event: RunEvent) {
    guard let said = event.body.subject else { return }
    guard let subject = subject(of: event, said) else { return readOfChanged(said, event) }
    readOfRollback(subject.id, event.body)
    switch event.body {
    case .stepStarted:
      forgetUndoing(of: subject.id)
      update(subject) { $0.start(event) }
      settleWhatLeads(to: subject.id)
    case .stepFinished(_, let outcome, let exitCode, let duration):
      finish(subject, outcome, event, exitCode: exitCode, duration: duration)
    case .output(_, let text):
      update(subject) { $0.keep(output: text) }
    case .waitBegan(_, let due):
      update(subject) { $0.wait(until: due, event) }
      settleWhatLeads(to: subject.id)
    case .waitOver:
      update(subject) { $0.set(.pending, event) }
    case .reopened(_, let reason):
      finish(subject, .pending, event)
      update(subject) { $0.reopenedReason = reason }
    case .editedByHand(_, let isChecked):
      finish(subject, isChecked ? .done : .pending, event, isSure: false)
    case .undoing(_, let command, let hasEnded):
      update(subject) { $0.undo(with: command, hasEnded: hasEnded) }
    default: addWords(to: subject, event)
    }
  }

  /// Takes in what an event says of undoing.
  private mutating func readOfRollback(_ id: Step.ID, _ body: RunEvent.Body) {
    guard case .rollback = index.part(of: id) else {
      // Before rollbacks were announced, that was all that was known of their end.
      if case .reopened(_, RunEvent.rolledBack) = body { rollback.reopen() }
      if case .undoing(_, _, hasEnded: true) = body { rollback.countCommand(undoing: id) }
      return
    }
    let outcome: StepOutcome
    switch body {
    case .stepStarted: outcome = .interrupted
    case .waitBegan: outcome = .waiting
    case .stepFinished(_, let ending, _, _): outcome = ending
    case .editedByHand(_, let isChecked): outcome = isChecked ? .done : .pending
    case .reopened: outcome = .pending
    default: return
    }
    let isKnown = rollback.rollback != nil
    guard isKnown || outcome == .pending || index.mainLeaves.contains(where: isTouched) else {
      return
    }
    for leaf in index.leaves(in: id) { rollback.set(outcome, of: leaf.id) }
    if !isKnown { rollback.leafCount = index.rollbackLeafCount }
  }

  /// Whether something of a step has been done.
  private func isTouched(_ step: Step) -> Bool {
    switch histories[step.id]?.outcome {
    case .done, .failed, .interrupted, .waiting: true
    default: false
    }
  }

  /// Keeps a person's words and files with a subject.
  private mutating func addWords(to subject: RunEvent.Subject, _ event: RunEvent) {
    switch event.body {
    case .note(_, let text):
      let note = SubjectHistory.Note(text: text, by: event.by, at: event.time)
      update(subject) { $0.notes.append(note) }
    case .evidence(_, let path):
      update(subject) { if !$0.evidence.contains(path) { $0.evidence.append(path) } }
    default: break
    }
  }

  /// What was said of a step that says something else today counts for none of today's; a person's
  /// words stay with the step that has the same name.
  private mutating func readOfChanged(_ said: RunEvent.Subject, _ event: RunEvent) {
    if titles.value.byID[said.id] == said.title {
      addWords(to: said, event)
    } else if let id = titles.value.ids[said.title] {
      addWords(to: RunEvent.Subject(id: id, title: said.title), event)
    }
    switch event.body {
    case .stepFinished(_, let outcome, _, _) where outcome != .pending:
      strays[said] = RunState.Stray(
        subject: said, outcome: outcome, by: event.by, at: event.time)
    case .editedByHand(_, isChecked: true):
      strays[said] = RunState.Stray(subject: said, outcome: .done, by: event.doer, at: event.time)
    case .reopened, .editedByHand: strays[said] = nil
    default: break
    }
  }

  private mutating func update(
    _ subject: RunEvent.Subject, _ change: (inout SubjectHistory) -> Void
  ) {
    func changeInPlace(_ history: inout SubjectHistory) {
      history.title = subject.title
      change(&history)
    }
    changeInPlace(&histories[subject.id, default: SubjectHistory(title: subject.title)])
  }

  /// Records an outcome; what is said of a group is said of the leaves that it can mean.
  private mutating func finish(
    _ subject: RunEvent.Subject, _ outcome: StepOutcome, _ event: RunEvent,
    exitCode: Int? = nil, duration: Duration? = nil, isSure: Bool = true
  ) {
    update(subject) { $0.finish(outcome, event, exitCode: exitCode, duration: duration) }
    if !runbook.bound.isEmpty {
      for group in index.groups(around: subject.id) { histories[group.id]?.isUndoneBy = nil }
    }
    if outcome == .done || outcome == .failed { settleWhatLeads(to: subject.id, isSure: isSure) }
    if outcome == .done { forgetUndoing(of: subject.id) }
    for part in parts(of: subject.id) {
      let current = histories[part.id]?.outcome ?? .pending
      let isMeant = outcome == .pending ? current == .done : !current.hasEnded
      guard isMeant else { continue }
      update(part) { $0.finish(outcome, event, exitCode: nil, duration: nil) }
    }
  }

  /// What has undone a step has to be carried out anew once that was begun or done anew, and so has
  /// what undoes a group in which it stands.
  private mutating func forgetUndoing(of id: Step.ID) {
    guard !runbook.bound.isEmpty else { return }
    for id in [id] + index.groups(around: id).map(\.id) {
      histories[id]?.forgetUndoing()
      rollback.forgetCommands(undoing: id)
    }
  }

  /// The leaves of a group that nothing open stands before, or the children of an item.
  private func parts(of id: Step.ID) -> [RunEvent.Subject] {
    if !checkChildren.isEmpty, let children = checkChildren[id] {
      return children.flatMap { [RunEvent.Subject(id: $0.id, title: $0.text)] + parts(of: $0.id) }
    }
    guard index.isGroup(id) else { return [] }
    return index.leaves(in: id)
      .filter { leaf in index.decisions(on: leaf.id).allSatisfy(isTaken) }
      .map { RunEvent.Subject(id: $0.id, title: $0.title) }
  }

  private func isTaken(_ decision: Decision) -> Bool {
    switch decision {
    case .alternative(let choice, let label): choices[choice] == label
    case .condition(let name): conditions[name] == true
    case .unless(let name): conditions[name] == false
    }
  }

  /// Takes the alternatives and settles the conditions in which a subject stands: who did it
  /// was there.
  ///
  /// A box in an editor is ticked in passing: where it is not sure that it was meant, what has been
  /// settled before stays so.
  private mutating func settleWhatLeads(to id: Step.ID, isSure: Bool = true) {
    for decision in index.decisions(on: id) {
      switch decision {
      case .alternative(let choice, let label):
        if isSure || choices[choice] == nil { choices[choice] = label }
      case .condition(let name): if isSure || conditions[name] == nil { conditions[name] = true }
      case .unless(let name): if isSure || conditions[name] == nil { conditions[name] = false }
      }
    }
    if !checkConditions.isEmpty, let condition = checkConditions[id],
      isSure || conditions[condition] == nil
    {
      conditions[condition] = true
    }
  }
}

extension SubjectHistory {
  fileprivate mutating func set(_ outcome: StepOutcome, _ event: RunEvent) {
    self.outcome = outcome
    by = event.doer
    at = event.time
    due = nil
  }

  /// A command to undo it has begun, or ended well.
  fileprivate mutating func undo(with command: String, hasEnded: Bool) {
    isBeingUndone = true
    isUndoneBy = hasEnded ? nil : command
    if hasEnded { undoneBy.append(command) }
  }

  fileprivate mutating func forgetUndoing() {
    undoneBy = []
    isBeingUndone = false
    isUndoneBy = nil
  }

  fileprivate mutating func start(_ event: RunEvent) {
    set(.interrupted, event)
    isRunning = true
    attempts.append(
      Attempt(began: event.time, outcome: .interrupted, by: event.doer, at: event.time))
  }

  fileprivate mutating func finish(
    _ outcome: StepOutcome, _ event: RunEvent, exitCode: Int?, duration: Duration?
  ) {
    defer { isRunning = false }
    set(outcome, event)
    isUndoneBy = nil
    if outcome == .done || outcome == .pending { forgetUndoing() }
    if outcome == .pending { return }
    if isRunning, let last = attempts.indices.last {
      attempts[last].outcome = outcome
      attempts[last].by = event.doer
      attempts[last].at = event.time
      attempts[last].exitCode = exitCode
      attempts[last].duration = duration
    } else {
      attempts.append(
        Attempt(
          outcome: outcome, by: event.doer, at: event.time, exitCode: exitCode,
          duration: duration))
    }
  }

  fileprivate mutating func wait(until due: Timestamp?, _ event: RunEvent) {
    if !isRunning { start(event) }
    if let last = attempts.indices.last { attempts[last].outcome = .waiting }
    set(.waiting, event)
    self.due = due
  }

  fileprivate mutating func keep(output: KeptOutput) {
    guard let last = attempts.indices.last else { return }
    attempts[last].pieces.append(output)
  }
}
