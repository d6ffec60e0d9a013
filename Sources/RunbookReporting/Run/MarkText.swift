package import RunbookModel

/// What a mark recorded, in a line for the person who made it.
package struct MarkText {
  private let body: RunEvent.Body
  private let style: TextStyle

  package init(of body: RunEvent.Body, style: TextStyle) {
    self.body = body
    self.style = style
  }

  /// The line; `nil` for events that no mark makes.
  package var line: String? {
    switch body {
    case .stepFinished(let subject, let outcome, _, _):
      "\(style.sign(of: outcome)) \(name(of: subject)): \(outcome.words)"
    case .reopened(let subject, _):
      "\(style.sign(of: .pending)) \(name(of: subject)): \(StepOutcome.pending.words)"
    case .note(.some(let subject), _): "\(name(of: subject)): noted"
    case .evidence(let subject, let path): "\(name(of: subject)): evidence \(path)"
    case .choiceTaken(let choice, let label): "\(choice): chosen \(label)"
    case .conditionSettled(let name, let holds): "\(name): \(holds ? "yes" : "no")"
    default: nil
    }
  }

  private func name(of subject: RunEvent.Subject) -> String { "\(subject.id) \(subject.title)" }
}
