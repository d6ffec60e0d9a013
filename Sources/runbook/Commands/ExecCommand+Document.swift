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
  /// - Returns: the session that goes on, whose guide is the one in the document.
  /// - Throws: `ExecutionError.stopped` where nobody can be asked, or the person leaves.
  func settled(
    _ journal: inout ProgressFile, _ person: inout TerminalOperator
  ) throws(ExecutionError) -> ExecSession {
    try journal.takeStock()
    try settleBoxes(&journal, &person)
    // What else was edited waited for that.
    try journal.takeStock()
    if place.isResumed {
      if let session = try followGuideBeside(&journal, &person) { return session }
    } else if !journal.document.guide.hasLines(of: place.guide.text) {
      try followGuide(&journal, &person)
    }
    guard journal.guide.text.hasLines(of: place.guide.text) else {
      let failure = CommandFailure(guideEditedIn: place.progressPath)
      throw .stopped(failure.message, failure.exitCode.rawValue)
    }
    return self
  }

  // MARK: Boxes

  private func settleBoxes(
    _ journal: inout ProgressFile, _ person: inout TerminalOperator
  ) throws(ExecutionError) {
    let edits = journal.unsureEdits
    guard !edits.isEmpty else { return }
    if edits.contains(where: { $0.doubt == .noSummary }) {
      try person.show(
        .message("The summary is gone from the document, so nobody knows who changed a box."))
    }
    let runbook = journal.guide.runbook
    for unsure in edits {
      let name = "\(unsure.step) \((runbook.subjects[unsure.step]?.title ?? "").printableLine)"
      let recorded = journal.state.outcome(of: unsure.step)
      try person.show(.message(unsure.reason(name, recorded: recorded).printableLine + "."))
      switch try person.ask(.options("Is the box right?", [.yes, .no, .quit])) {
      case .option(.yes, _):
        // Who says so knows which way was taken.
        let settled =
          unsure.edit.isChecked
          ? Marking(in: runbook).settling(unsure.step, after: journal.record) : []
        try journal.append(settled)
        try journal.append([unsure.edit].events(in: runbook, after: journal.record))
      case .option(.no, _): break
      case .option(.quit, _): throw .stopped(words.goesOn(journal.state), 130)
      default:
        let failure = CommandFailure(unsure: edits, in: runbook, place.progressPath)
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
      [
        journal.isEditedInside
          ? "The guide was edited inside the document, and this one says something else: "
            + "\(drift.summary)."
          : "The guide has changed since this run began: \(drift.summary)."
      ] + drift.lines(style))
    switch try person.ask(Self.question) {
    case .option(.yes, _): try drift.carryOver(&journal)
    case .option(.quit, _): throw .stopped(words.goesOn(journal.state), 130)
    default:
      throw .stopped(
        journal.isEditedInside ? words.guideIsOther : words.guideChanged,
        ExitCode.waiting.rawValue)
    }
  }

  private static let question = Question.options(
    "Go on with the guide as it is now?", [.yes, .no, .quit])

  /// Tells that the guide beside the document has changed, and asks whether to go on with that.
  ///
  /// Who gave the document itself can finish with the guide in it.
  ///
  /// - Returns: the session that goes on with the guide as it is now; `nil` where that in the
  ///   document is carried out.
  private func followGuideBeside(
    _ journal: inout ProgressFile, _ person: inout TerminalOperator
  ) throws(ExecutionError) -> ExecSession? {
    // Where no guide is to be read there, nothing is to be followed.
    guard let text = try? GuideFile.text(at: place.guidePath).text,
      !journal.document.guide.hasLines(of: text)
    else { return nil }
    let guide = CompiledGuide(compiling: text)
    let drift = GuideDrift(of: journal, to: guide, at: place.guidePath)
    guard person.isPerson else {
      CommandFailure.note(
        journal.isEditedInside
          ? words.guideInsideChanged(drift.summary) : words.guideBesideChanged(drift.summary))
      return nil
    }
    let lead =
      journal.isEditedInside
      ? "The guide was edited inside this document, and '\(place.guidePath.printableLine)' says "
        + "something else: \(drift.summary)."
      : "'\(place.guidePath.printableLine)' has changed since this run began: \(drift.summary)."
    try person.write([lead] + drift.lines(style))
    switch try person.ask(Self.question) {
    case .option(.yes, _): break
    case .option(.quit, _): throw .stopped(words.goesOn(journal.state), 130)
    default: return nil
    }
    do throws(CommandFailure) {
      let place = try place.following(text)
      // What was given with the command line has to mean something in it, before it is followed.
      let plan = try options.plan(for: place, environment)
      try drift.carryOver(to: &journal)
      return ExecSession(
        place: place, plan: plan, style: style, environment: environment, options: options,
        outer: outer)
    } catch {
      throw .stopped(error.message, error.exitCode.rawValue)
    }
  }
}
