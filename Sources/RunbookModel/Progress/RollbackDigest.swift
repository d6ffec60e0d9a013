/// Takes in what a record says of undoing what was done.
struct RollbackDigest {
  /// How many steps and commands a walk back takes, as it said when it began; `nil` before that.
  private var announced: Int?
  /// How many commands that directives give were carried out, for each step that they undo.
  private var commands: [Step.ID: Int] = [:]
  /// How the leaves of rollback parts stand that something was said of since it began.
  private var outcomes: [Step.ID: StepOutcome] = [:]
  /// How many leaves rollback parts have, for a rollback that no walk has begun.
  var leafCount = 0

  /// What is under way; `nil` where nothing is.
  ///
  /// What was only left out undoes nothing.
  var rollback: RunState.Rollback? {
    guard announced != nil || outcomes.values.contains(where: { $0 != .skipped }) else {
      return nil
    }
    let ended = commands.values.reduce(0, +) + outcomes.values.count(where: \.hasEnded)
    return RunState.Rollback(
      ended: ended, total: max(announced ?? leafCount, ended), isAnnounced: announced != nil)
  }

  /// A walk back begins, or takes over what was marked before.
  mutating func begin(steps: Int) { announced = steps }

  mutating func countCommand(undoing id: Step.ID) { commands[id, default: 0] += 1 }

  /// A step runs anew, and what undoes it has to be carried out anew.
  mutating func forgetCommands(undoing id: Step.ID) { commands[id] = nil }

  /// How a leaf of a rollback part stands now; `pending` where it is open again.
  mutating func set(_ outcome: StepOutcome, of id: Step.ID) {
    outcomes[id] = outcome == .pending ? nil : outcome
  }

  /// Something that was undone is open again.
  mutating func reopen() { if announced == nil { self = RollbackDigest() } }
}
