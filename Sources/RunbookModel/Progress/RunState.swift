/// Where a run stands: what its record says of a runbook's steps, and what is asked next.
///
/// A pure function of a runbook and a record. What a person says of a step also settles what the
/// step depends on: a step that is done lies in the alternative that was taken.
///
/// - Complexity: O(*n* + *m*) to make for *n* steps and *m* events, as long as few events speak
///   of whole groups.
package struct RunState: Sendable {
  /// How many leaves of the way stand at each outcome.
  package struct Counts: Hashable, Sendable {
    private var numbers: [StepOutcome: Int] = [:]
    package private(set) var total = 0

    package subscript(outcome: StepOutcome) -> Int { numbers[outcome] ?? 0 }

    /// How many leaves are on this run's way: all but those not chosen and not applicable.
    package var onPath: Int { total - self[.notChosen] - self[.notApplicable] }

    /// How many leaves on the way have ended.
    package var ended: Int { self[.done] + self[.skipped] }

    /// The share of the way that has ended, in tenths; one as soon as anything has ended, and ten
    /// only where all has.
    fileprivate var endedTenths: Int {
      ended == onPath ? 10 : min(9, (ended * 10 + onPath - 1) / onPath)
    }

    mutating func add(_ outcome: StepOutcome) {
      numbers[outcome, default: 0] += 1
      total += 1
    }
  }

  /// How much has ended of what is asked beside the steps and applies.
  private struct Share: Hashable, Sendable {
    var ended = 0
    var total = 0

    init(of ids: [Step.ID], _ outcomes: [Step.ID: StepOutcome]) {
      for outcome in ids.map({ outcomes[$0] ?? .pending }) where outcome != .notApplicable {
        total += 1
        if outcome.hasEnded { ended += 1 }
      }
    }
  }

  /// A value that was given for an input.
  package enum GivenInput: Hashable, Sendable {
    case value(String)
    /// The record keeps that it was given and not what.
    case secret
  }

  /// Facts of the run as a whole.
  package struct Facts: Hashable, Sendable {
    /// The path of the guide from the progress document's folder.
    package internal(set) var guide: String?
    package internal(set) var tool: String?
    /// Where commands start, from the progress document's folder.
    package internal(set) var directory: String?
    /// Where commands left their shell, likewise; `nil` where they have not moved it.
    package internal(set) var shellDirectory: String?
    package internal(set) var began: Timestamp?
    /// Who began it.
    package internal(set) var by: String?
    /// The time of the last event.
    package internal(set) var lastEvent: Timestamp?
    /// When it was ended or abandoned.
    package internal(set) var ended: Timestamp?
    /// The note with which it was abandoned; `nil` unless it was.
    package internal(set) var abandoned: String?
    package internal(set) var handedOverTo: String?
    /// Notes on the run rather than on a step.
    package internal(set) var notes: [SubjectHistory.Note] = []
  }

  /// A rollback that is under way.
  package struct Rollback: Hashable, Sendable {
    /// How many of its steps and commands have ended.
    package let ended: Int
    /// How many there are.
    package let total: Int
    /// Whether a walk back has recorded that it began; otherwise its steps were marked.
    package let isAnnounced: Bool

    /// How far it is, as `1 of 2`.
    package var progress: String { "\(ended) of \(total)" }

    /// That it is under way and how far it is, in a few words.
    package var words: String { "rollback under way, \(progress)" }

    /// The same as a clause.
    package var clause: String { "a rollback is under way, \(progress)" }
  }

  /// Something that ended, and whose words the guide does not have any more.
  package struct Stray: Hashable, Sendable {
    package let subject: RunEvent.Subject
    package let outcome: StepOutcome
    package let by: String
    package let at: Timestamp
  }

  package let facts: Facts
  /// The label of the alternative taken, by the choice's id.
  package let choices: [Step.ID: String]
  /// Whether each settled condition holds.
  package let conditions: [Condition.Name: Bool]
  /// What was given, by the input's name.
  package let inputs: [Input.Name: GivenInput]
  /// What ended before the guide changed and says something else today, oldest first.
  package let strays: [Stray]
  /// What is being undone: something of that was begun or has ended, and not all of it is open
  /// again; `nil` while the run goes forward.
  package let rollback: Rollback?
  package let counts: Counts
  /// The leaves of the way (no rollback), in the guide's order.
  package let leaves: [Step]
  /// Everything that is open, in the order in which it will be asked.
  ///
  /// Prerequisites come first, then the steps and what they need, then closing checks. A choice or
  /// condition stands for all behind it, and an input stands once, before the first command that
  /// needs it.
  package let next: [Pending]
  /// Whether every leaf on the way has ended, every prerequisite is confirmed, and every
  /// closing check is ticked or skipped.
  package let isComplete: Bool

  private let prerequisites: Share
  private let checks: Share
  private let index: StepIndex
  /// By the step's position in the index.
  private let stepOutcomes: [StepOutcome]
  /// Of prerequisites and checklist items.
  private let outcomes: [Step.ID: StepOutcome]
  private let histories: [Step.ID: SubjectHistory]

  package init(of runbook: Runbook, after record: RunRecord) {
    self.init(of: runbook, indexed: StepIndex(of: runbook), after: record)
  }

  /// Makes the state with an index that is at hand.
  package init(of runbook: Runbook, indexed index: StepIndex, after record: RunRecord) {
    var digest = RecordDigest(runbook: runbook, index: index)
    digest.read(record.events)
    self.init(of: runbook, indexed: index, digest)
  }

  /// Makes the state after all that was read.
  init(of runbook: Runbook, indexed index: StepIndex, _ reader: RecordDigest) {
    let evaluation = OutcomeEvaluation(of: runbook, index: index, read: reader)
    facts = reader.facts
    choices = reader.choices
    conditions = reader.conditions
    inputs = reader.inputs
    histories = reader.histories
    strays = reader.strays.values.sorted {
      ($0.at, $0.subject.id.description) < ($1.at, $1.subject.id.description)
    }
    rollback = reader.rollback.rollback
    self.index = index
    stepOutcomes = evaluation.stepOutcomes
    outcomes = evaluation.outcomes
    leaves = evaluation.mainLeaves
    var counts = Counts()
    for position in index.mainLeafPositions { counts.add(evaluation.stepOutcomes[position]) }
    self.counts = counts
    let parents = Set(runbook.checks.compactMap(\.parent))
    prerequisites = Share(of: runbook.prerequisites.map(\.id), evaluation.outcomes)
    checks = Share(
      of: runbook.checks.map(\.id).filter { !parents.contains($0) }, evaluation.outcomes)
    next = evaluation.next()
    isComplete = evaluation.isComplete
  }

  /// How a step, group, prerequisite or checklist item stands; `pending` for an unknown id.
  ///
  /// A group follows from its leaves, and a checklist item from the steps that fulfil it unless
  /// something was said of the item itself.
  package func outcome(of id: Step.ID) -> StepOutcome {
    index.position(of: id).map { stepOutcomes[$0] } ?? outcomes[id] ?? .pending
  }

  /// The share of the run that has ended, in tenths for a bar; all ten only where nothing is open.
  package var endedTenths: Int {
    isComplete ? 10 : min(9, counts.endedTenths)
  }

  /// How many steps of how many have ended, as `16 of 27`.
  ///
  /// Where all have and something else is open, it says so: `8 of 8 steps, checks 0 of 3`.
  package var progress: String {
    let steps = "\(counts.ended) of \(counts.onPath)"
    guard counts.ended == counts.onPath, !isComplete else { return steps }
    let others = [("prerequisites", prerequisites), ("checks", checks)]
      .filter { $0.1.ended < $0.1.total }
    return ([steps + " steps"] + others.map { "\($0.0) \($0.1.ended) of \($0.1.total)" })
      .joined(separator: ", ")
  }

  /// What the record says of a subject; `nil` where it says nothing.
  package func history(of id: Step.ID) -> SubjectHistory? { histories[id] }
}

/// Something open in a run, and what it waits for.
package struct Pending: Hashable, Sendable {
  /// What has to happen.
  package enum Reason: Hashable, Sendable {
    case person
    /// The value of this input, for the command of the step.
    case input(Input.Name)
    case choice(Choice)
    case condition(Condition.Name)
    /// The end of a wait, at the latest when it is due.
    case time(due: Timestamp?)
    /// The step failed or was interrupted: whether to try it again.
    case retry(StepOutcome)

    /// The word for it in `status --json`.
    package var name: String {
      switch self {
      case .person: "person"
      case .input: "input"
      case .choice: "choice"
      case .condition: "condition"
      case .time: "time"
      case .retry: "retry"
      }
    }
  }

  /// The step, prerequisite or item; for a choice its id, for an input or condition the first
  /// step or item that needs it.
  package let id: Step.ID
  package let line: Int
  package let title: String
  package let waitsFor: Reason

  package init(id: Step.ID, line: Int, title: String, waitsFor: Reason) {
    self.id = id
    self.line = line
    self.title = title
    self.waitsFor = waitsFor
  }
}
