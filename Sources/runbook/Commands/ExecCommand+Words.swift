import MarkdownSyntax
import RunbookExecution
import RunbookModel
import RunbookReporting
import SystemCalls

/// What `exec` says about a run as a whole: at its opening, when it stops, and at its end.
struct ExecWords {
  let place: ExecPlace
  let progressOption: String?
  /// Whether this run was started to run commands without asking, as the next should be then.
  let runsWithoutAsking: Bool
  /// Whether this undoes what was done, and goes on with that.
  let rollsBack: Bool
  /// The steps that were to run once more, as they were given.
  let retried: [String]
  let style: TextStyle

  private var dot: String { style.isPlain ? " - " : " · " }

  /// The command that goes on with this run.
  var command: String {
    let guide = place.isResumed ? place.progressPath : place.guidePath
    let progress = progressOption.map { " --progress \(Self.quoted($0))" } ?? ""
    return "runbook exec \(Self.quoted(guide))\(place.isResumed ? "" : progress)"
  }

  /// The words of a rollback, which a run can come to after a failure.
  func undoing() -> ExecWords {
    ExecWords(
      place: place, progressOption: progressOption, runsWithoutAsking: runsWithoutAsking,
      rollsBack: true, retried: retried, style: style)
  }

  /// The command that goes on with what this one does.
  private var againCommand: String { command + (rollsBack ? " --rollback" : "") }

  /// The command that goes on in the same way, for an answer behind it.
  private var sameCommand: String { againCommand + (runsWithoutAsking ? " --yes" : "") }

  /// The steps that were to run once more to undo something, since what they set in the shell is
  /// needed anew.
  private var retries: String {
    rollsBack ? retried.map { " --retry \($0)" }.joined() : ""
  }

  /// The same, with another step.
  private func retrying(_ step: Step) -> String {
    let isGiven = rollsBack && retried.contains(step.id.description)
    return retries + (isGiven ? "" : " --retry \(step.id)")
  }

  private var progress: String { Self.quoted(place.progressPath) }

  var today: String { Timestamp(seconds: ProcessContext.now).day }

  /// A path as a shell reads it.
  static func quoted(_ path: String) -> String {
    let isPlain = path.allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber || "_./-+@%:,".contains($0))
    }
    return isPlain && !path.isEmpty ? path : "'\(path.replacing("'", with: "'\\''"))'"
  }

  // MARK: Opening

  func opening(_ runbook: Runbook, _ state: RunState, isNew: Bool) -> [String] {
    var head = runbook.title.printableLine
    if let updated = runbook.metadata.first(where: { $0.key.lowercased().contains("updated") }) {
      head += "\(dot)updated \(updated.value.printableLine)\(age(of: updated.value))"
    }
    let commands = runbook.commandCount
    let counts = [
      (state.counts.total, "step"), (commands, "command"), (runbook.inputs.count, "input"),
      (runbook.choices.count, "choice"), (runbook.askedConditions.count, "condition"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
    let where_ =
      isNew ? "new" : "\(state.counts.ended) of \(state.counts.onPath) done"
    return [
      head, counts.joined(separator: dot),
      "Progress is kept in \(place.progressPath.printableLine) "
        + "(\(([where_] + [state.rollback?.words].compactMap(\.self)).joined(separator: ", ")))",
    ]
  }

  private func age(of date: String) -> String {
    guard let then = Timestamp(rfc3339: "\(date.prefix(10))T00:00:00Z") else { return "" }
    let days = (ProcessContext.now - then.seconds) / 86_400
    let (number, unit) =
      days >= 365 ? (days / 365, "year") : days >= 31 ? (days / 30, "month") : (days, "day")
    if days <= 0 { return "" }
    return " (\(number) \(unit)\(number == 1 ? "" : "s") ago)"
  }

  // MARK: Stopping

  func goesOn(_ state: RunState) -> String {
    if rollsBack { return "\(againCommand) goes on with what is left to undo" }
    return goesForward(state)
  }

  private func goesForward(_ state: RunState) -> String {
    let next = state.next.first.map { " goes on at \($0.id)" } ?? " goes on"
    return command + next
  }

  func left(_ state: RunState) -> String {
    let open = state.next.count
    return "not finished: \(open) \(open == 1 ? "thing is" : "things are") open; \(goesOn(state))"
  }

  var guideChanged: String {
    """
    '\(place.guidePath)' has changed since this run began
      to go on with it as it is now: runbook update \(progress) \(Self.quoted(place.guidePath))
      to finish with it as it was: runbook exec \(progress)
    """
  }

  /// That the guide is another than the one that somebody has edited inside the document.
  var guideIsOther: String {
    let (document, guide) = (place.progressPath, Self.quoted(place.guidePath))
    return """
      the guide inside '\(document)' was edited there, and '\(place.guidePath)' is another
        to go on with what stands inside: runbook exec \(progress)
        to take what the guide says instead: runbook update \(progress) \(guide)
      """
  }

  /// The same in a line, for who goes on with what stands inside.
  func guideInsideChanged(_ summary: String) -> String {
    let guide = Self.quoted(place.guidePath)
    return "the guide inside '\(place.progressPath)' was edited there, and '\(place.guidePath)' "
      + "says something else (\(summary)); the run goes on with what stands inside; to have that "
      + "in the guide too: runbook strip \(progress) > \(guide); to take what the guide says "
      + "instead: runbook update \(progress) \(guide)"
  }

  /// That the guide beside the document has changed, and how to go on with it.
  func guideBesideChanged(_ summary: String) -> String {
    "'\(place.guidePath)' has changed since this run began (\(summary)); to go on with it as it is "
      + "now: runbook update \(progress) \(Self.quoted(place.guidePath))"
  }

  /// What a run waits for, and the command that answers it.
  func waits(_ waiting: RunEnding.Waiting) -> String {
    switch waiting {
    case .person(let ids, let title):
      let all = ids.map(\.description).joined(separator: " ")
      return "waits for a person: \(all) \(title.printableLine)\n"
        + "  when it is done: runbook mark \(progress) \(all) done"
        + (rollsBack ? "\n  and then: \(sameCommand)" : "")
        + linked(from: ids).map { "\n  to carry it out: runbook exec \(Self.quoted($0))" }.joined()
    case .permission(let step):
      return "waits for a person: may the command of \(step.id) \(step.title.printableLine) run?\n"
        + "  to run commands without asking: \(againCommand) --yes"
    case .confirmation(let step, let why):
      return "waits for a person: \(step.id) \(step.title.printableLine) has to be confirmed: "
        + "\(why.printableLine)\n"
        + "  to run it all the same: \(againCommand) --yes\(retries) --confirm \(step.id)"
    case .inputs(let inputs, let refusal): return waits(for: inputs, refusal)
    case .rollback(let rollback):
      return "waits for a person: \(rollback.clause), and nothing goes forward meanwhile\n"
        + "  to go on with it: \(undoing().sameCommand)"
    case .choice(let choice):
      let labels = choice.alternatives.map { "'\($0.label.printableLine)'" }
      return "waits for a choice: \(labels.joined(separator: ", "))\n"
        + "  to take one: \(sameCommand) --choose \(labels.first ?? "LABEL")"
    case .condition(let condition):
      return "waits for a condition: \(condition.name) (\(condition.words.printableLine))\n"
        + "  to settle it: \(sameCommand) --condition \(condition.name)=yes (or =no)"
    case .time(let step, let due):
      let until = due.map { ", due by \($0.readableMinute)" } ?? ""
      return "waits for time: \(step.id) \(step.title.printableLine)\(until)\n"
        + "  when it is over: runbook mark \(progress) \(step.id) done"
    case .retry(let step, .done):
      return
        "waits for a retry: \(step.id) \(step.title.printableLine) was carried out before, and "
        + "what it undoes ran once more since\n"
        + "  to carry it out again: \(againCommand) --yes\(retrying(step))\n"
        + "  to say that it still counts, at a terminal: \(againCommand)"
    case .retry(let step, let outcome)
    where place.guide.runbook.commands(of: step).isEmpty && (!rollsBack || step.part == .rollback):
      return "waits for a person: \(step.id) \(step.title.printableLine) \(outcome.rawValue)\n"
        + "  when it is done: runbook mark \(progress) \(step.id) done"
    case .retry(let step, let outcome):
      return "waits for a retry: \(step.id) \(step.title.printableLine) \(outcome.rawValue)\n"
        + "  to run it again: \(againCommand) --yes\(retrying(step))"
    case .shell(let step, let lost, let isRollingBack):
      let steps = ([lost.step] + lost.others).map { "runbook mark \(progress) \($0.id) pending" }
      return
        "waits for a retry: \(step.id) \(step.title.printableLine): \(lost.reason.printableLine)\n"
        + "  to set it again: "
        + (isRollingBack
          ? "\(againCommand) --yes\(retrying(lost.step))\(orGiven(lost))"
          : "\(steps.joined(separator: ", ")), then \(command) --yes")
    }
  }

  /// How to give a variable as it was, since the step that set it may set it otherwise now.
  private func orGiven(_ lost: LostState) -> String {
    guard lost.what.hasPrefix("$") else { return "" }
    return "\n  to give it as it was: \(lost.what.dropFirst())=VALUE \(againCommand) --yes"
  }

  /// The paths of the guides that steps link to and that are there.
  private func linked(from ids: [Step.ID]) -> [String] {
    let steps = place.guide.runbook.steps.leaves.filter { ids.contains($0.id) }
    return steps.flatMap(place.guide.linkedGuides)
      .map { FilePath.join(FilePath.folder(of: place.guidePath), $0) }
      .filter { DurableFile($0).exists && !FilePath.isFolder($0) }
  }

  private func waits(for inputs: [Input], _ refusal: String?) -> String {
    let names = inputs.map(\.name).joined(separator: ", ")
    let reason = refusal.map { ", which \($0.printableLine)" } ?? ""
    let options = inputs.map { " --input \($0.name)\($0.isSecret ? "" : "=VALUE")" }.joined()
    let secrets = inputs.filter(\.isSecret).map(\.name)
    let which = inputs.count == 1 ? "it" : secrets.joined(separator: ", ")
    return "waits for \(inputs.count == 1 ? "an input" : "inputs"): \(names)\(reason)\n"
      + "  to give \(inputs.count == 1 ? "it" : "them"): \(sameCommand)\(options)"
      + (secrets.isEmpty ? "" : " (takes \(which) from the environment)")
  }

  /// What was undone, what was left, and what the guide does not say how to undo.
  func rolledBack(
    undone: [Step], left: [Step], leaving steps: [Step]
  ) -> [String] {
    guard !undone.isEmpty || !left.isEmpty else {
      return steps.isEmpty ? ["", "Nothing was done, so there is nothing to undo."] : []
    }
    var lines = [
      "", left.isEmpty ? "Rolled back." : undone.isEmpty ? "Not undone." : "Undone in part.",
    ]
    if !left.isEmpty, !undone.isEmpty { lines += list("undone:", undone) }
    lines += list("left as done, since its undoing was left out:", left)
    lines += list("left as done, since the guide does not say how to undo it:", steps)
    return lines
  }

  /// The steps that no command of their own undid, for a person to look at.
  func covered(_ all: [RunEnding.Covered]) -> [String] {
    all.map { covered in
      let ids = covered.steps.map(\.id.description).joined(separator: ", ")
      return "  undone by the part '\(covered.part.title.printableLine)' as a whole: \(ids); look "
        + "whether it undid \(covered.steps.count == 1 ? "it" : "them")"
    }
  }

  /// How the run goes on once all is undone.
  func afterRollback(_ state: RunState) -> [String] {
    ["  \(goesForward(state)), from what is open again"]
  }

  private func list(_ head: String, _ steps: [Step]) -> [String] {
    guard !steps.isEmpty else { return [] }
    return ["  " + head] + steps.map { "    \($0.id) \($0.title.printableLine)" }
  }

  /// That a command which undoes some steps has failed, and what can be done about it.
  func undoingFailed(_ steps: [Step], _ command: String) -> String {
    let names = steps.map { "\($0.id) \($0.title.printableLine)" }.joined(separator: ", ")
    let lines = command.printableLines.split(separator: "\n").map { "    \($0)" }
    let head = "undoing \(names) failed, with this command:"
    let remedy =
      "  \(againCommand) goes on with it: try it again, say that it is done by hand, or leave it out"
    return ([head] + lines + [remedy]).joined(separator: "\n")
  }

  /// That something is still to be undone, which another rollback offers again.
  func leftByRollback(_ state: RunState, _ left: [Step]) -> String {
    let ids = left.map(\.id.description).joined(separator: ", ")
    return "waits for a person: not undone: \(ids)\n  \(goesOn(state))"
  }

  /// What a person has to undo, where the guide says of nothing how.
  func leftToUndo(_ steps: [Step]) -> String {
    "waits for a person: the guide does not say how to undo anything that was done\n"
      + steps.map { "  undo \($0.id) \($0.title.printableLine)" }.joined(separator: "\n")
  }

  // MARK: The end

  func summary(_ state: RunState) -> [String] {
    let counts = StepOutcome.allCases.compactMap { outcome -> String? in
      let number = state.counts[outcome]
      return number == 0 ? nil : "\(number) \(Self.words(outcome))"
    }
    var lines = [
      "", state.isComplete ? "Complete." : "So far:", "  " + counts.joined(separator: dot),
    ]
    if let began = state.facts.began, let last = state.facts.lastEvent {
      lines.append("  took \(Duration.seconds(last.seconds - began.seconds).forPeople)")
    }
    lines.append("  for a pull request: runbook render \(progress)")
    return lines
  }

  private static func words(_ outcome: StepOutcome) -> String {
    switch outcome {
    case .notChosen: "not chosen"
    case .notApplicable: "not applicable"
    case .pending: "open"
    default: outcome.rawValue
    }
  }
}
