import ArgumentParser
import MarkdownSyntax
import RunbookExecution
import RunbookModel
import RunbookReporting
import SystemCalls

extension ExecSession {
  /// Settles with the person what has happened to the document and its guide since the run was last
  /// carried on with: boxes of which nobody knows who changed them, and a guide that was edited.
  ///
  /// - Throws: `ExecutionError.stopped` where nobody can be asked, or the person leaves.
  func settleDocument(
    _ journal: inout ProgressFile, _ person: inout TerminalOperator
  ) throws(ExecutionError) {
    try journal.refresh()
    try settleBoxes(&journal, &person)
    guard !place.isResumed, !journal.document.guide.hasLines(of: place.guide.text) else { return }
    try followGuide(&journal, &person)
  }

  // MARK: Boxes

  private func settleBoxes(
    _ journal: inout ProgressFile, _ person: inout TerminalOperator
  ) throws(ExecutionError) {
    let edits = journal.unsureEdits
    guard !edits.isEmpty else { return }
    try person.show(
      .message("The summary is gone from the document, so nobody knows who changed a box."))
    for edit in edits {
      let title = journal.guide.runbook.subjects[edit.step]?.title ?? ""
      let box = edit.isChecked ? "is ticked" : "is not ticked"
      let recorded = journal.state.outcome(of: edit.step).words
      let name = "\(edit.step) \(title.printableLine)"
      try person.show(.message("\(name) \(box), and the record has it as \(recorded)."))
      switch try person.ask(.options("Is the box right?", [.yes, .no, .quit])) {
      case .option(.yes, _):
        try journal.append([edit].events(in: journal.guide.runbook, after: journal.record))
      case .option(.no, _): break
      case .option(.quit, _): throw .stopped(words.goesOn(journal.state), 130)
      default:
        let failure = CommandFailure(unsure: edits, in: place.progressPath)
        throw .stopped(failure.message, ExitCode.waiting.rawValue)
      }
    }
    journal.settle(Set(edits.map(\.step)))
  }

  // MARK: Guide

  private func followGuide(
    _ journal: inout ProgressFile, _ person: inout TerminalOperator
  ) throws(ExecutionError) {
    let drift = GuideDrift(
      of: journal, to: CompiledGuide(compiling: place.guide.text), at: place.guidePath)
    try person.write(
      ["The guide has changed since this run began: \(drift.summary)."] + drift.lines(style))
    let question = Question.options("Go on with the guide as it is now?", [.yes, .no, .quit])
    switch try person.ask(question) {
    case .option(.yes, _): try drift.carryOver(&journal)
    case .option(.quit, _): throw .stopped(words.goesOn(journal.state), 130)
    default: throw .stopped(words.guideChanged, ExitCode.waiting.rawValue)
    }
  }
}
