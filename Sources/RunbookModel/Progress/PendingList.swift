/// Gathers what is open, each choice, condition and input once.
struct PendingList {
  private let index: StepIndex
  private let choices: [Step.ID: Choice]
  private var given: Set<Input.Name>
  private var asked: Set<Decision> = []
  private(set) var entries: [Pending] = []

  init(runbook: Runbook, index: StepIndex, inputs: [Input.Name: RunState.GivenInput]) {
    self.index = index
    given = Set(inputs.keys)
    choices = Dictionary(runbook.choices.map { ($0.id, $0) }) { first, _ in first }
  }

  mutating func addPerson(_ id: Step.ID, _ line: Int, _ title: String) {
    entries.append(Pending(id: id, line: line, title: title, waitsFor: .person))
  }

  /// Adds a choice or condition, unless it already stands in the list.
  mutating func add(_ decision: Decision, for id: Step.ID, _ line: Int, _ title: String) {
    switch decision {
    case .condition(let name), .unless(let name):
      guard asked.insert(decision).inserted else { return }
      entries.append(Pending(id: id, line: line, title: title, waitsFor: .condition(name)))
    case .alternative(let id, _):
      guard asked.insert(.alternative(choice: id, label: "")).inserted,
        let choice = choices[id]
      else { return }
      let labels = choice.alternatives.map(\.label).joined(separator: " / ")
      entries.append(
        Pending(
          id: id, line: choice.line, title: index[id]?.title ?? labels, waitsFor: .choice(choice)))
    }
  }

  /// Adds a leaf, after the inputs that its commands lack.
  mutating func add(_ entry: StepIndex.Entry, _ outcome: StepOutcome, due: Timestamp?) {
    let leaf = entry.step
    for name in entry.inputs where given.insert(name).inserted {
      entries.append(
        Pending(id: leaf.id, line: leaf.line, title: leaf.title, waitsFor: .input(name)))
    }
    let reason: Pending.Reason =
      switch outcome {
      case .waiting: .time(due: due)
      case .failed, .interrupted: .retry(outcome)
      default: .person
      }
    entries.append(Pending(id: leaf.id, line: leaf.line, title: leaf.title, waitsFor: reason))
  }
}
