/// Takes in a record's events one by one and keeps what they say of each subject.
struct RecordDigest {
  let runbook: Runbook
  let index: StepIndex
  private let checkConditions: [Step.ID: Condition.Name]
  private let checkChildren: [Step.ID: [ChecklistItem]]

  private(set) var facts = RunState.Facts()
  private(set) var choices: [Step.ID: String] = [:]
  private(set) var conditions: [Condition.Name: Bool] = [:]
  private(set) var inputs: [Input.Name: RunState.GivenInput] = [:]
  private(set) var histories: [Step.ID: SubjectHistory] = [:]

  init(runbook: Runbook, index: StepIndex) {
    self.runbook = runbook
    self.index = index
    var conditions: [Step.ID: Condition.Name] = [:]
    var children: [Step.ID: [ChecklistItem]] = [:]
    for check in runbook.checks {
      conditions[check.id] = check.condition
      if let parent = check.parent { children[parent, default: []].append(check) }
    }
    checkConditions = conditions
    checkChildren = children
  }

  mutating func read(_ event: RunEvent) {
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
      choices[choice] = label
    case .conditionSettled(let name, let holds):
      conditions[name] = holds
    case .note(nil, let text):
      facts.notes.append(SubjectHistory.Note(text: text, by: event.by, at: event.time))
    case .handedOver(let person):
      facts.handedOverTo = person
    case .runEnded:
      facts.ended = event.time
    case .runAbandoned(let note):
      facts.ended = event.time
      facts.abandoned = note
    case .guideChanged:
      break
    default:
      readOfSubject(event)
    }
  }

  private mutating func readOfSubject(_ event: RunEvent) {
    switch event.body {
    case .stepStarted(let subject):
      update(subject) { $0.start(event) }
      settleWhatLeads(to: subject.id)
    case .stepFinished(let subject, let outcome, let exitCode, let duration):
      finish(subject, outcome, event, exitCode: exitCode, duration: duration)
    case .output(let subject, let text):
      update(subject) { $0.keep(output: text) }
    case .note(.some(let subject), let text):
      let note = SubjectHistory.Note(text: text, by: event.by, at: event.time)
      update(subject) { $0.notes.append(note) }
    case .evidence(let subject, let path):
      update(subject) { $0.evidence.append(path) }
    case .waitBegan(let subject, let due):
      update(subject) { $0.wait(until: due, event) }
      settleWhatLeads(to: subject.id)
    case .waitOver(let subject):
      update(subject) { $0.set(.pending, event) }
    case .reopened(let subject, let reason):
      finish(subject, .pending, event)
      update(subject) { $0.reopenedReason = reason }
    case .editedByHand(let subject, let isChecked):
      finish(subject, isChecked ? .done : .pending, event)
    default:
      break
    }
  }

  private mutating func update(
    _ subject: RunEvent.Subject, _ change: (inout SubjectHistory) -> Void
  ) {
    var history = histories[subject.id] ?? SubjectHistory(title: subject.title)
    history.title = subject.title
    change(&history)
    histories[subject.id] = history
  }

  /// Records an outcome; what is said of a group is said of the leaves that it can mean.
  private mutating func finish(
    _ subject: RunEvent.Subject, _ outcome: StepOutcome, _ event: RunEvent,
    exitCode: Int? = nil, duration: Duration? = nil
  ) {
    update(subject) { $0.finish(outcome, event, exitCode: exitCode, duration: duration) }
    if outcome == .done || outcome == .failed { settleWhatLeads(to: subject.id) }
    for part in parts(of: subject.id) {
      let current = histories[part.id]?.outcome ?? .pending
      let isMeant = outcome == .pending ? current == .done : !current.hasEnded
      guard isMeant else { continue }
      update(part) { $0.finish(outcome, event, exitCode: nil, duration: nil) }
    }
  }

  /// The leaves of a group that nothing open stands before, or the children of an item.
  private func parts(of id: Step.ID) -> [RunEvent.Subject] {
    if let children = checkChildren[id] {
      return children.flatMap { [RunEvent.Subject(id: $0.id, title: $0.text)] + parts(of: $0.id) }
    }
    guard let group = index[id], !group.isLeaf else { return [] }
    return index.leaves(in: id)
      .filter { leaf in index.decisions(on: leaf.id).allSatisfy(isTaken) }
      .map { RunEvent.Subject(id: $0.id, title: $0.title) }
  }

  private func isTaken(_ decision: Decision) -> Bool {
    switch decision {
    case .alternative(let choice, let label): choices[choice] == label
    case .condition(let name): conditions[name] == true
    }
  }

  /// Takes the alternatives and settles the conditions in which a subject stands: who did it
  /// was there.
  private mutating func settleWhatLeads(to id: Step.ID) {
    for decision in index.decisions(on: id) {
      switch decision {
      case .alternative(let choice, let label): choices[choice] = label
      case .condition(let name): conditions[name] = true
      }
    }
    if let condition = checkConditions[id] { conditions[condition] = true }
  }
}

extension SubjectHistory {
  fileprivate mutating func set(_ outcome: StepOutcome, _ event: RunEvent) {
    self.outcome = outcome
    by = event.by
    at = event.time
    due = nil
  }

  fileprivate mutating func start(_ event: RunEvent) {
    set(.interrupted, event)
    isRunning = true
    attempts.append(
      Attempt(began: event.time, outcome: .interrupted, by: event.by, at: event.time))
  }

  fileprivate mutating func finish(
    _ outcome: StepOutcome, _ event: RunEvent, exitCode: Int?, duration: Duration?
  ) {
    defer { isRunning = false }
    set(outcome, event)
    if outcome == .pending { return }
    if isRunning, let last = attempts.indices.last {
      attempts[last].outcome = outcome
      attempts[last].by = event.by
      attempts[last].at = event.time
      attempts[last].exitCode = exitCode
      attempts[last].duration = duration
    } else {
      attempts.append(
        Attempt(
          outcome: outcome, by: event.by, at: event.time, exitCode: exitCode,
          duration: duration))
    }
  }

  fileprivate mutating func wait(until due: Timestamp?, _ event: RunEvent) {
    if !isRunning { start(event) }
    if let last = attempts.indices.last { attempts[last].outcome = .waiting }
    set(.waiting, event)
    self.due = due
  }

  fileprivate mutating func keep(output: String) {
    guard let last = attempts.indices.last else { return }
    attempts[last].output = (attempts[last].output ?? "") + output
  }
}
