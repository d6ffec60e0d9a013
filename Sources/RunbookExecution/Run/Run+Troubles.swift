import RunbookModel

extension Run {
  /// Walks through what the guide knows of a trouble, as a small run of its own.
  ///
  /// What is done and printed there is kept with the step that failed.
  mutating func walk(
    through entry: TroubleEntry, for step: Step
  ) async throws(ExecutionError) {
    let commands = commands
    let part = CompiledGuide(of: entry, in: guide) { commands.knows($0, in: nil) }
    guard let part, !part.runbook.steps.isEmpty else {
      try person.show(.troubleEntry(entry))
      return
    }
    try person.show(.troubleBegins(entry))
    var plan = plan
    plan.only = []
    plan.from = nil
    plan.skip = []
    plan.retry = []
    plan.secrets = secrets
    let known = Set(part.runbook.inputs.map(\.name))
    plan.values = values.filter { known.contains($0.key) }
    plan.choices = [:]
    plan.conditions = [:]
    var small = Run<PartJournal, Person, Commands>(
      of: part, plan: plan,
      journal: PartJournal(journal, on: step.subject, title: entry.title), person: person,
      commands: commands, clock: clock)
    small.isPart = true
    let ending = try await small.carryOut()
    person = small.person
    self.commands = small.commands
    if let whole = small.journal.whole as? Journal { journal = whole }
    otherSecrets += small.secrets.filter { !secrets.contains($0) }
    try takeOver(small.values)
    switch ending {
    case .complete, .partDone:
      try person.show(.message("'\(entry.title)' is walked through; try \(step.id) again"))
    default: try person.show(.message("'\(entry.title)' is left"))
    }
  }

  /// Takes values that were given in a part, for inputs of the whole.
  private mutating func takeOver(_ given: [Input.Name: String]) throws(ExecutionError) {
    for input in runbook.inputs {
      guard values[input.name] == nil, let value = given[input.name] else { continue }
      try keep(value, for: input)
    }
  }
}
