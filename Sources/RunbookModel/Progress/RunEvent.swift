/// Something that happened in a run.
package struct RunEvent: Hashable, Sendable {
  /// Tells events apart, also those that two machines wrote: run, writer, counter.
  package struct ID: Hashable, Sendable, Comparable {
    /// Random letters and digits, the same for all events of a run.
    package let run: String
    /// Random letters and digits, the same for all events of one process.
    package let writer: String
    /// Counts a writer's events from 1.
    package let counter: Int

    package init(run: String, writer: String, counter: Int) {
      self.run = run
      self.writer = writer
      self.counter = counter
    }

    /// What tells events apart: a record is of one run.
    package func hash(into hasher: inout Hasher) {
      hasher.combine(counter)
      hasher.combine(writer)
    }

    package static func < (a: ID, b: ID) -> Bool {
      (a.run, a.writer, a.counter) < (b.run, b.writer, b.counter)
    }
  }

  /// A step, prerequisite or checklist item as it was called when the event happened.
  package struct Subject: Hashable, Sendable {
    package let id: Step.ID
    package let title: String

    package init(id: Step.ID, title: String) {
      self.id = id
      self.title = title
    }
  }

  /// What happened.
  package enum Body: Hashable, Sendable {
    /// `guide` is the path from the progress document's folder; `directory` likewise, where
    /// commands start.
    case runBegan(guide: String, tool: String, directory: String)
    /// `value` is `nil` for a secret.
    case inputGiven(name: Input.Name, value: String?)
    /// `choice` is the choice's id and `label` the alternative's.
    case choiceTaken(choice: Step.ID, label: String)
    case conditionSettled(name: Condition.Name, holds: Bool)
    case stepStarted(Subject)
    /// Also prerequisites and checklist items, which are `done`, `skipped` or `failed`.
    case stepFinished(Subject, StepOutcome, exitCode: Int?, duration: Duration?)
    /// What a command printed, bounded and masked.
    case output(Subject, text: KeptOutput)
    /// A command of a step has ended: what it was, where it ran, and how it ended.
    case commandRan(Subject, CommandTrace)
    /// A person's words, on a step or on the run.
    case note(Subject?, text: String)
    case evidence(Subject, path: String)
    /// `due` is when the wait ends at the latest, where the guide says so.
    case waitBegan(Subject, due: Timestamp?)
    case waitOver(Subject)
    case reopened(Subject, reason: String)
    /// A box ticked or cleared in an editor.
    case editedByHand(Subject, isChecked: Bool)
    /// The run follows another text of the guide from here on; `moves` says of steps that stand
    /// elsewhere now which they were.
    case guideChanged(summary: String, moves: [Wording.Move])
    case handedOver(to: String)
    /// Undoing what was done has begun; `steps` is how many rollback steps and commands that takes.
    case rollbackBegan(steps: Int)
    /// A command that undoes a step has begun, or has ended well; `command` is its checksum.
    case undoing(Subject, command: String, hasEnded: Bool)
    /// What could be undone is undone, or else the run goes forward from the middle of undoing.
    case rollbackEnded(isUndone: Bool)
    case runEnded
    case runAbandoned(note: String)
  }

  package let id: ID
  package let time: Timestamp
  /// Who did it.
  package let by: String
  package let body: Body
  /// What the guide said of the subject, choice or condition when it happened; `nil` where that is
  /// not known, so that the id alone has to tell.
  package let wording: Wording?

  package init(id: ID, time: Timestamp, by: String, body: Body, wording: Wording? = nil) {
    self.id = id
    self.time = time
    self.by = by
    self.body = body
    self.wording = wording
  }
}

extension RunEvent {
  /// Who did what it tells of.
  ///
  /// A box that was ticked in an editor was ticked by nobody knows whom: the writer of the event
  /// has noted it.
  package var doer: String {
    guard case .editedByHand = body else { return by }
    return by.isEmpty || by == Self.byHand ? Self.byHand : "\(Self.byHand) (noted by \(by))"
  }

  /// Stands for who is not known because it was done in an editor.
  package static let byHand = "by hand"

  /// How the guide has changed that somebody edited inside the progress document.
  package static let editedInside = "edited in the progress document"

  /// Why a step is open again that was undone.
  package static let rolledBack = "rolled back"
}
