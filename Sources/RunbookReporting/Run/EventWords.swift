import RunbookModel

/// An event in a line for readers, as text without markup.
struct EventWords {
  private let body: RunEvent.Body

  init(_ body: RunEvent.Body) { self.body = body }

  /// The line; `nil` for output, which stands with its step.
  var text: String? {
    switch body {
    case .runBegan(let guide, let tool, _): "run of \(guide) began, with runbook \(tool)"
    case .inputGiven(let name, let value): "\(name) was given\(value.map { ": \($0)" } ?? "")"
    case .choiceTaken(let choice, let label): "chosen at \(choice): \(label)"
    case .conditionSettled(let name, let holds): "\(name): \(holds ? "yes" : "no")"
    case .note(nil, let text): "note: \(text)"
    case .guideChanged(let summary, _): "the guide changed: \(summary)"
    case .handedOver(let person): "handed over to \(person)"
    case .rollbackBegan: "rollback began"
    case .rollbackEnded(let isUndone):
      isUndone ? "rollback ended" : "rollback left in the middle, to go forward all the same"
    case .runEnded: "run ended"
    case .runAbandoned(let note): note.isEmpty ? "run abandoned" : "run abandoned: \(note)"
    default: textOfSubject
    }
  }

  private var textOfSubject: String? {
    switch body {
    case .stepStarted(let subject): "\(name(subject)): started"
    case .stepFinished(let subject, let outcome, let code, let duration):
      "\(name(subject)): \(outcome.words)" + (code.map { $0 == 0 ? "" : ", exit \($0)" } ?? "")
        + (duration.map { ", \($0.forPeople)" } ?? "")
    case .commandRan(let subject, let trace):
      "\(name(subject)): ran in \(trace.directory) on \(trace.host) as \(trace.user), exit "
        + "\(trace.exitCode), \(trace.duration.forPeople)"
    case .note(.some(let subject), let text): "\(name(subject)): note: \(text)"
    case .evidence(let subject, let path): "\(name(subject)): evidence \(path)"
    case .waitBegan(let subject, let due):
      "\(name(subject)): waits" + (due.map { " until \($0.minute)" } ?? "")
    case .waitOver(let subject): "\(name(subject)): waited long enough"
    case .reopened(let subject, let reason): "\(name(subject)): reopened: \(reason)"
    case .undoing(let subject, _, let hasEnded):
      "\(name(subject)): a command that undoes it \(hasEnded ? "was carried out" : "started")"
    case .editedByHand(let subject, let isChecked):
      "\(name(subject)): \(isChecked ? "ticked" : "cleared") by hand"
    default: nil
    }
  }

  private func name(_ subject: RunEvent.Subject) -> String { "\(subject.id) \(subject.title)" }
}
