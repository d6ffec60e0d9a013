/// How a step stands in a run.
package enum StepOutcome: String, CaseIterable, Sendable {
  case done, skipped, failed, notChosen, notApplicable, waiting, interrupted, pending

  /// Whether nothing more is asked of the step.
  package var hasEnded: Bool {
    switch self {
    case .done, .skipped, .notChosen, .notApplicable: true
    case .failed, .waiting, .interrupted, .pending: false
    }
  }
}
