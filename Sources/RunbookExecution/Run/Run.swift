package import RunbookModel

/// One pass through a runbook, by one driver.
///
/// What is next always follows from the record, so a run that is cut off anywhere goes on where
/// it was. The journal holds that a command starts before it does, and how it ended before
/// anything else is asked.
package struct Run<Journal: RunJournal, Person: Operator, Commands: CommandRunner>: ~Copyable {
  let guide: CompiledGuide
  let index: StepIndex
  let map: GuideMap
  let plan: RunPlan
  let clock: RunClock
  let subRuns: SubRuns<Person>?
  package internal(set) var journal: Journal
  package internal(set) var person: Person
  package internal(set) var commands: Commands
  /// The commands that print the values of inputs.
  let secretCommands: [Input.Name: GuideBlock]
  /// Every value that is known, secrets too.
  var values: [Input.Name: String] = [:]
  /// Secrets that only a part or a linked guide has asked for.
  var otherSecrets: [String] = []
  /// The groups that were shown last, so that each is shown when it is entered.
  var shownGroups: [Step.ID] = []
  /// What was ended in this sitting, for going back.
  var trail: [[Step.ID]] = []
  var hasShownChecks = false
  /// Whether it was said that outputs are not kept.
  var hasToldOfUnkept = false
  /// The steps whose commands left the shell in the directory where this sitting began.
  var ledHere: Set<Step.ID> = []
  /// The blocks that ran in this sitting.
  var ranHere: Set<GuideBlock> = []
  /// Waits that go on while other things are done.
  var deferred: Set<Step.ID> = []
  /// Waits that were asked about once more when everything else was done.
  var askedAgain: Set<Step.ID> = []
  /// The positions of blocks that opened a place to type in which has been left again.
  var placesLeft: Set<Int> = []
  /// The lines of the warnings of points of no return that were confirmed in this sitting.
  var crossed: Set<Int> = []

  /// Whether what was done is undone.
  var isRollingBack = false
  /// The steps that are being undone.
  var beingUndone: [Step] = []
  /// How many rollback steps and commands that takes.
  var rollbackLength = 0
  /// The steps that ran once more in this sitting for what they set, to roll back.
  var setAgain: Set<Step.ID> = []

  private var growing: GrowingState

  /// Whether this walks through a part of a guide, in the middle of another run.
  var isPart = false

  var runbook: Runbook { guide.runbook }

  /// Prepares to carry out a guide from where a run stands.
  package init(
    of guide: CompiledGuide, plan: RunPlan, journal: Journal, person: Person, commands: Commands,
    clock: RunClock, subRuns: SubRuns<Person>? = nil, from ground: RunGround
  ) {
    self.guide = guide
    index = guide.index
    growing = ground.growing
    map = ground.map
    secretCommands = guide.runbook.secretCommands
    self.plan = plan
    self.clock = clock
    self.subRuns = subRuns
    self.journal = journal
    self.person = person
    self.commands = commands
  }

  /// Prepares to carry out a guide from where its journal says that the run stands.
  package init(
    of guide: CompiledGuide, plan: RunPlan, journal: Journal, person: Person, commands: Commands,
    clock: RunClock, subRuns: SubRuns<Person>? = nil
  ) {
    let ground = RunGround(of: guide, after: journal.record)
    self.init(
      of: guide, plan: plan, journal: journal, person: person, commands: commands, clock: clock,
      subRuns: subRuns, from: ground)
  }

  /// Where the run stands.
  package var state: RunState { mutating get { growing.state(after: journal.record) } }

  /// What happens after something was done.
  enum Course {
    case goOn
    /// What is left to be undone has to be found out anew, since something was done or opened again.
    case planAnew
    case stop(RunEnding)
  }

  /// Asks the person, once all that happened is kept.
  ///
  /// - Throws: as `carryOut`.
  mutating func ask(_ question: Question) throws(ExecutionError) -> Answer {
    try journal.settle()
    return try person.ask(question)
  }

  /// Goes as far as it can, in the order of the guide.
  ///
  /// - Throws: `ExecutionError` where the outside world keeps it from going on; what was done
  ///   before is kept.
  package mutating func carryOut() async throws(ExecutionError) -> RunEnding {
    do throws(ExecutionError) {
      return try await goOn()
    } catch {
      // What keeps the run from going on need not keep progress from being kept.
      try? journal.settle()
      throw error
    }
  }

  private mutating func goOn() async throws(ExecutionError) -> RunEnding {
    try takeGiven()
    try tellWhatEnded()
    while true {
      try journal.refresh()
      if let ending = try await settleRollback() {
        try journal.project()
        return ending
      }
      let state = state
      guard let pending = nextPending(in: state) ?? nextDeferred(in: state) else {
        return try end(state)
      }
      if case .stop(let ending) = try await perform(pending, state) {
        try journal.project()
        return ending
      }
    }
  }

  /// Says what ran in the background in an earlier sitting, since it ended with that.
  private mutating func tellWhatEnded() throws(ExecutionError) {
    let state = state
    guard !state.isComplete else { return }
    for leaf in state.leaves where state.outcome(of: leaf.id) == .done {
      guard let history = state.history(of: leaf.id),
        history.attempts.last?.began != nil, hasBeside(leaf)
      else { continue }
      try person.show(
        .message(
          "\(leaf.id) \(leaf.title) ran in the background, and ended with the sitting before; to "
            + "start it again, mark \(leaf.id) pending"))
    }
  }

  /// Whether a step has a command that goes on beside those that follow.
  private func hasBeside(_ step: Step) -> Bool {
    let blocks = runbook.commands(of: step) + (runbook.offered[step.id] ?? [])
    return blocks.contains { $0.isBeside(CommandManner($0, plan)) }
  }

  private mutating func end(_ state: RunState) throws(ExecutionError) -> RunEnding {
    if let waiting = state.next.first(where: { deferred.contains($0.id) }),
      let step = index[waiting.id]
    {
      try journal.project()
      return .waiting(.time(step, due: state.history(of: step.id)?.due))
    }
    guard state.isComplete else {
      try journal.project()
      return .partDone
    }
    if state.facts.ended == nil {
      try journal.append(reasonsOfDismissedChecks(state) + [.runEnded])
      if !hasShownChecks, !runbook.checks.isEmpty { try person.show(.checks(checkLines(state))) }
    }
    try journal.project()
    return .complete
  }

  /// The first thing that is open, asked for, and not a matter of time alone.
  private func nextPending(in state: RunState) -> Pending? {
    let scope = RunScope(plan: plan, runbook: runbook, index: index)
    return state.next.first { pending in
      // A command asks for what it lacks by itself: the value may be known here already.
      if case .input = pending.waitsFor { return false }
      return !deferred.contains(pending.id) && scope.contains(pending)
    }
  }

  /// A wait that was left for later, to be asked about once more now that nothing else is open.
  private mutating func nextDeferred(in state: RunState) -> Pending? {
    let waiting = state.next.first { deferred.contains($0.id) && !askedAgain.contains($0.id) }
    guard let waiting else { return nil }
    askedAgain.insert(waiting.id)
    return waiting
  }

  private mutating func perform(
    _ pending: Pending, _ state: RunState
  ) async throws(ExecutionError) -> Course {
    switch pending.waitsFor {
    case .choice(let choice): return try take(choice, title: pending.title)
    case .condition(let name): return try settle(name)
    case .input: return .goOn
    case .person, .time, .retry: break
    }
    if let step = index[pending.id] { return try await perform(step, pending, state) }
    if runbook.prerequisites.contains(where: { $0.id == pending.id }) {
      return try await confirmPrerequisites(state)
    }
    return try await tickChecks(state)
  }

  mutating func perform(
    _ step: Step, _ pending: Pending, _ state: RunState
  ) async throws(ExecutionError) -> Course {
    if isSkipped(step) {
      try journal.append([.stepFinished(step.subject, .skipped, exitCode: nil, duration: nil)])
      return .goOn
    }
    try enter(step)
    let hasCommands = !runbook.commands(of: step).isEmpty
    // Where a step has both, the wait is for what its commands began.
    if let wait = wait(of: step), !hasCommands || pending.isUnderWay {
      return try await until(wait, step, pending)
    }
    if hasCommands { return try await runCommands(of: step, pending) }
    return try await byHand(LeafGroup(from: step, in: state, index, runbook), pending, state)
  }

  private func isSkipped(_ step: Step) -> Bool {
    plan.skip.contains { id in id == step.id || index.leaves(in: id).contains { $0.id == step.id } }
  }

  /// Records what was given with the command line, where the record does not know it yet.
  mutating func takeGiven() throws(ExecutionError) {
    let state = state
    if plan.hasDirectoryOfBefore {
      for case .commandRan(let subject, _) in journal.record.events.lazy.map(\.body) {
        ledHere.insert(subject.id)
      }
    }
    for (name, given) in state.inputs {
      if case .value(let value) = given { values[name] = value }
    }
    var events: [RunEvent.Body] = []
    // All of them first: one may hold another, which is a secret, and so may what was before.
    for (name, value) in plan.values { values[name] = value }
    commands.background.hide(mask)
    try tellOfChangedValues(state)
    for input in runbook.inputs {
      guard let value = plan.values[input.name] else { continue }
      let event = given(value, for: input)
      if !isRecorded(event, in: state) { events.append(event) }
    }
    for choice in runbook.choices {
      guard let label = plan.choices[choice.id], state.choices[choice.id] != label else { continue }
      events.append(.choiceTaken(choice: choice.id, label: label))
    }
    for condition in runbook.conditions {
      guard let holds = plan.conditions[condition.name],
        state.conditions[condition.name] != holds
      else { continue }
      events.append(.conditionSettled(name: condition.name, holds: holds))
    }
    if !events.isEmpty { try journal.append(events) }
    for input in runbook.inputs {
      guard let value = values[input.name] else { continue }
      for variable in input.variables { commands.export(variable, value) }
    }
  }

  /// Says which steps were done with a value that is another one from now on.
  private mutating func tellOfChangedValues(_ state: RunState) throws(ExecutionError) {
    for input in runbook.inputs {
      guard let new = plan.values[input.name], case .value(let old) = state.inputs[input.name],
        old != new
      else { continue }
      try tell(that: input, was: old, state)
    }
  }

  /// Says which steps were done with a value that an input has no more from here on.
  mutating func tell(
    that input: Input, was old: String, _ state: RunState
  ) throws(ExecutionError) {
    let steps = runbook.blocks.filter { $0.inputs.contains(input.name) }.compactMap(\.step)
    let done = state.leaves.filter {
      state.outcome(of: $0.id) == .done && steps.contains($0.id)
    }
    guard !done.isEmpty else { return }
    let ids = done.map(\.id.description).joined(separator: " ")
    let was = input.isSecret ? "another" : "'\(mask.masked(old))'"
    try person.show(
      .message(
        "\(input.name) was \(was) when \(ids) \(done.count == 1 ? "was" : "were") "
          + "done, and is another from here on; what should be done again has to be marked "
          + "pending: \(ids)"))
  }

  private func isRecorded(_ event: RunEvent.Body, in state: RunState) -> Bool {
    guard case .inputGiven(let name, let value) = event else { return false }
    // A value that is not kept takes the place of one that was.
    guard let value else { return state.inputs[name] == .secret }
    return state.inputs[name] == .value(value)
  }

  /// Every secret that is known here.
  package var secrets: [String] {
    plan.secrets + otherSecrets
      + runbook.inputs.filter(\.isSecret).compactMap { values[$0.name] }
  }

  /// Hides every secret that is known here.
  var mask: SecretMask { SecretMask(secrets) }

  /// That a value was given; a secret, or what holds one, is not kept.
  func given(_ value: String, for input: Input) -> RunEvent.Body {
    let isKept = !input.isSecret && mask.masked(value) == value
    return .inputGiven(name: input.name, value: isKept ? value : nil)
  }
}

extension Step {
  package var subject: RunEvent.Subject { RunEvent.Subject(id: id, title: title) }

  var wait: Wait? {
    for case .wait(let wait) in actions { return wait }
    return nil
  }
}

extension Pending {
  /// Whether it is a wait that has begun.
  var isUnderWay: Bool {
    if case .time = waitsFor { true } else { false }
  }
}
