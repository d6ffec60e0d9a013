/// Something that two sides of a merge have settled in two ways.
package enum MergeConflict: Hashable, Sendable {
  /// How one side ended a step, or that it opened it again.
  package struct Ending: Hashable, Sendable {
    package let outcome: StepOutcome
    package let by: String
    package let at: Timestamp
  }

  /// One step ended in two ways.
  case step(RunEvent.Subject, ours: Ending, theirs: Ending)
  /// Two alternatives of one choice were taken.
  case choice(Step.ID, ours: String, theirs: String)
  /// A condition was settled with yes and with no.
  case condition(Condition.Name, ours: Bool, theirs: Bool)
  /// The words of one note were edited in two ways.
  case note(RunEvent.ID, ours: String, theirs: String)
  /// The guide was edited in two ways.
  case guide
  /// The two are not of one run.
  case runs

  /// What is at odds, in one clause.
  package var words: String {
    switch self {
    case .step(let subject, let ours, let theirs):
      "\(subject.id) \(subject.title) ended in two ways: \(ours.words) (ours), "
        + "\(theirs.words) (theirs)"
    case .choice(let id, let ours, let theirs):
      "of choice \(id) two alternatives were taken: \(ours) (ours), \(theirs) (theirs)"
    case .condition(let name, let ours, _):
      "condition \(name) is settled in two ways: \(ours ? "yes" : "no") (ours), "
        + "\(ours ? "no" : "yes") (theirs)"
    case .note(_, let ours, let theirs):
      "a note was edited in two ways: '\(Self.shortened(ours))' (ours), "
        + "'\(Self.shortened(theirs))' (theirs)"
    case .guide: "the guide was edited in two ways"
    case .runs: "the two documents are of different runs"
    }
  }

  private static func shortened(_ text: String) -> String {
    text.count > 80 ? "\(text.prefix(60)) … \(text.suffix(16))" : text
  }
}

extension MergeConflict.Ending {
  fileprivate var words: String {
    let what = outcome == .pending ? "opened again" : outcome.words
    return what + (by.isEmpty ? "" : " by \(by)") + " \(at.readableMinute)"
  }
}
