package import RunbookModel

/// How a run came to a stop.
package enum RunEnding: Sendable {
  /// Nothing is left to do.
  case complete
  /// What the run was limited to has been done.
  case partDone
  case failed(Step)
  /// A command that undoes some steps has failed.
  case undoingFailed([Step], command: String)
  case quit
  /// What could be undone was gone through: the steps in `undone` are; those in `left` were left,
  /// and can be undone another time; of those in `leaving` the guide does not say how; and of those
  /// in `covered` only a part that undoes the whole says it.
  case rolledBack(undone: [Step], left: [Step], leaving: [Step], covered: [Covered])
  case waiting(Waiting)

  /// A rollback part of the whole, and the steps that nothing else undid.
  package struct Covered: Sendable {
    package let part: Step
    /// In the guide's order.
    package let steps: [Step]
  }

  /// What a run cannot go on without.
  package enum Waiting: Sendable {
    /// These have to be done by hand, or confirmed.
    case person([Step.ID], title: String)
    /// A command may not run unasked.
    case permission(Step)
    /// A command wants a person's word, and why: the words of a directive or a warning.
    case confirmation(Step, why: String)
    /// Values are missing, or the guide speaks against the one that was given for the first.
    case inputs([Input], refusal: String?)
    /// What was done is being undone: whether to go on with that or forward.
    case rollback(RunState.Rollback)
    case choice(Choice)
    case condition(Condition)
    case time(Step, due: Timestamp?)
    case retry(Step, StepOutcome)
    /// A command needs what an earlier step left in a shell that is gone.
    case shell(Step, LostState, isRollingBack: Bool)
  }
}
