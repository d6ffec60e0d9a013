package import RunbookModel

/// What was asked for when a run was begun or resumed.
package struct RunPlan: Sendable {
  /// The ids to which the run is limited; empty for all.
  package var only: Set<Step.ID> = []
  /// The id before which everything is left alone.
  package var from: Step.ID?
  /// The ids that are skipped when they are reached.
  package var skip: Set<Step.ID> = []
  /// Failed or interrupted steps that may run again without a question.
  package var retry: Set<Step.ID> = []
  /// Whether commands run without a question.
  package var runsWithoutAsking = false
  /// Steps whose commands may run although they want to be confirmed by a person.
  package var confirmed: Set<Step.ID> = []
  /// How long a command may take where no directive says; `nil` for as long as it likes.
  package var timeout: Duration?
  /// The absolute path of the folder in which the guide is.
  package var guideFolder = "/"
  /// The absolute path of the folder in which progress is kept.
  package var progressFolder = "/"
  /// The absolute path of the file to which all that commands print is added; `nil` for nowhere.
  package var logPath: String?
  /// Whether commands go on in the directory where those of an earlier sitting left their shell.
  package var hasDirectoryOfBefore = false
  /// Values by input, all of which have passed the input's own check.
  package var values: [Input.Name: String] = [:]
  /// Secrets of the run around this one, which are hidden here too.
  package var secrets: [String] = []
  package var choices: [Step.ID: String] = [:]
  package var conditions: [Condition.Name: Bool] = [:]

  package init() {}
}
