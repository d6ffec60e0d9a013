/// What a record says of one step, prerequisite or checklist item.
package struct SubjectHistory: Hashable, Sendable {
  /// One try at a step, or one statement about it.
  package struct Attempt: Hashable, Sendable {
    /// When it was begun; `nil` for a statement such as a mark.
    package var began: Timestamp?
    /// How it ended; `interrupted` while nothing says that it ended.
    package var outcome: StepOutcome
    /// Who ended it, or began it while it has not ended.
    package var by: String
    /// When it ended, or began while it has not ended.
    package var at: Timestamp
    package var exitCode: Int?
    package var duration: Duration?
    /// What the command printed, piece by piece.
    var pieces: [KeptOutput] = []

    /// What the command printed; `nil` where nothing was kept.
    ///
    /// - Complexity: O(*n*) for *n* bytes, each time.
    package var output: String? {
      pieces.isEmpty ? nil : pieces.map(\.description).joined()
    }
  }

  /// A person's words.
  package struct Note: Hashable, Sendable {
    package let text: String
    package let by: String
    package let at: Timestamp
  }

  /// The subject's title when it was last spoken of.
  package internal(set) var title: String
  /// How the subject stands by what was said of itself; `nil` where only notes were.
  package internal(set) var outcome: StepOutcome?
  /// Who brought it to `outcome`; the empty text where nobody did.
  package internal(set) var by = ""
  /// When it was brought to `outcome`.
  package internal(set) var at: Timestamp?
  /// Every try, oldest first.
  package internal(set) var attempts: [Attempt] = []
  package internal(set) var notes: [Note] = []
  /// Paths of what was attached.
  package internal(set) var evidence: [String] = []
  /// When a wait that is not over ends at the latest.
  package internal(set) var due: Timestamp?
  /// Why it was last asked for again.
  package internal(set) var reopenedReason: String?
  /// The checksums of the commands that have been carried out to undo it since it, or a step in it,
  /// was begun last, while it is not open again.
  package internal(set) var undoneBy: [String] = []
  /// Whether a command to undo it was begun since it was done.
  package internal(set) var isBeingUndone = false
  /// The checksum of a command to undo it that began, and of which nothing says how it ended.
  package internal(set) var isUndoneBy: String?
  /// Whether the last attempt is still to be ended by an event.
  package internal(set) var isRunning = false

  init(title: String) { self.title = title }

  package var exitCode: Int? { attempts.last?.exitCode }
  package var duration: Duration? { attempts.last?.duration }
  package var output: String? { attempts.last?.output }
}
