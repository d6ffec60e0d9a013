import MarkdownSyntax
import RunbookModel

/// What has come of a step's commands so far.
struct StepTries {
  /// Whether the journal has that the step began.
  var hasStarted = false
  /// Whether it was looked at beforehand whether the step already holds.
  var isChecked = false
  /// Whether the commands run although what they bring about is so: for what they set in the shell.
  var isWanted = false
  /// What is undone by the command, where it undoes the step or a group in which that stands.
  var undoing: Undoing?
  /// The commands that were carried out before to undo the step.
  var earlier: [GuideBlock] = []
  var outcomes: [StepOutcome] = []
  /// How long the commands that ran took.
  var duration = Duration.zero
  /// The exit code of the last command that ran.
  var exitCode: Int?
  /// What the commands printed, as far as it is kept.
  var output = ""

  /// What a command undoes, and the checksum of the command.
  struct Undoing {
    let subject: RunEvent.Subject
    let command: String
  }
}

extension Run {
  /// What became of one block of a step.
  enum BlockEnding {
    /// It ran, or holds already.
    case done
    case byHand(StepOutcome, note: String?)
    case stopped(Course)
  }

  /// Goes through the commands of a step, each after its own question.
  mutating func runCommands(
    of step: Step, _ pending: Pending
  ) async throws(ExecutionError) -> Course {
    let blocks = runbook.commands(of: step)
    if plan.runsWithoutAsking, case .retry(.interrupted) = pending.waitsFor,
      try await holdsAsAWhole(step, blocks)
    {
      // What was cut off has come to its end all the same.
      return try finish([step], .done, nil)
    }
    if case .retry(let outcome) = pending.waitsFor {
      let course = try beforeRetry(of: step, outcome)
      guard case .goOn = course else { return course }
    }
    let passages = passages(of: step)
    try person.show(.commandStep(task(step, showing: passages.opening, hiding: blocks)))
    if let course = try askWhetherWanted(step) { return course }
    var tries = StepTries()
    for block in blocks {
      try show(passages.lead(of: block), of: step)
      switch try await run(block, of: step, &tries) {
      case .stopped(let course): return course
      case .byHand(let outcome, let note):
        let noted = noted(note, on: step.subject)
        if !noted.isEmpty { try journal.append(noted) }
        tries.outcomes.append(outcome)
      case .done: tries.outcomes.append(.done)
      }
    }
    return try await conclude(step, tries, pending)
  }

  /// The words around those commands of a step that stand in the guide itself.
  private func passages(of step: Step) -> CommandPassages {
    let commands = runbook.commands(of: step).filter { map.position(of: $0, in: runbook) != nil }
    return CommandPassages(
      map.body(of: step), around: Set(commands.map(\.range.lowerBound)))
  }

  /// Shows the words around a command.
  private mutating func show(
    _ passage: [MarkdownBlock], of step: Step
  ) throws(ExecutionError) {
    guard !passage.isEmpty else { return }
    try person.show(
      .passage(task(step, showing: passage, hiding: runbook.commands(of: step))))
  }

  /// Shows what the guide says behind a command.
  mutating func showNote(on block: GuideBlock, of step: Step) throws(ExecutionError) {
    guard map.position(of: block, in: runbook) != nil else { return }
    try show(passages(of: step).note(on: block), of: step)
  }

  /// Whether all that a step brings about is so already, by its own probe or that of its only
  /// block.
  private mutating func holdsAsAWhole(
    _ step: Step, _ blocks: [GuideBlock]
  ) async throws(ExecutionError) -> Bool {
    if try await holdsAlready(.step(step.id), step.subject) { return true }
    guard blocks.count == 1, let owner = owner(of: blocks[0]) else { return false }
    return try await holdsAlready(owner, step.subject)
  }

  /// Looks at what the commands of a step have brought about, and records how it ended.
  private mutating func conclude(
    _ step: Step, _ tries: StepTries, _ pending: Pending
  ) async throws(ExecutionError) -> Course {
    let outcome: StepOutcome =
      tries.outcomes.contains(.done) ? .done : tries.outcomes.first ?? .done
    if outcome == .done {
      if let fault = try await faultAfter(.step(step.id), of: step, output: tries.output) {
        try recordFailure(of: step, fault, exitCode: tries.exitCode, duration: tries.duration)
        try person.show(.message(fault))
        return try await afterFailure(
          of: step, output: "\(tries.output)\n\(fault)", explains: true)
      }
      if let wait = step.wait { return try await until(wait, step, pending) }
    }
    try journal.add([
      .stepFinished(
        step.subject, outcome, exitCode: tries.exitCode,
        duration: tries.hasStarted ? tries.duration : nil)
    ])
    remember([step])
    if tries.exitCode == nil {
      try person.show(.ended(outcome, exitCode: nil, duration: nil))
    }
    return .goOn
  }

  /// Goes through what has to hold before a block runs, asks, and runs it.
  mutating func run(
    _ block: GuideBlock, of step: Step, _ tries: inout StepTries
  ) async throws(ExecutionError) -> BlockEnding {
    if let ending = try askWhetherWanted(block, of: step) { return ending }
    while true {
      if let ending = try await runWithValues(block, of: step, &tries) { return ending }
    }
  }

  /// The same, with the values that are known.
  ///
  /// - Returns: `nil` where a value was given anew, so that the block is another one to ask about.
  private mutating func runWithValues(
    _ block: GuideBlock, of step: Step, _ tries: inout StepTries
  ) async throws(ExecutionError) -> BlockEnding? {
    let manner = CommandManner(block, plan)
    if let reason = reasonToLeave(block, manner) {
      return try await leaveToPerson(block, of: step, reason: reason)
    }
    let place = place(of: block, in: step, tries)
    while let lost = lostState(before: block, at: place, state) {
      let ending = try await afterLoss(lost, block, of: step)
      switch ending {
      // What has run once more has to be undone too.
      case nil where isRollingBack && !tries.isWanted,
        .stopped(.goOn) where isRollingBack && !tries.isWanted:
        return .stopped(.planAnew)
      case nil: continue
      case .some(let ending): return ending
      }
    }
    let script: PreparedScript
    switch try await prepare(block) {
    case .ready(let prepared): script = prepared
    case .stopped(let course): return .stopped(course)
    case .refused(let refusal):
      return try await afterRefusal(refusal, block, of: step)
    }
    let attempt = CommandAttempt(
      script: script, manner: manner, block: block, step: step,
      openedPlace: openedPlace(before: block, at: place, state))
    if let reason = commands.objection(to: request(attempt)) {
      return try await leaveToPerson(block, of: step, reason: reason)
    }
    let owners = [BoundCommand.Owner.step(step.id), owner(of: block)].compactMap { $0 }
    for probe in owners.flatMap({ probes(of: $0) }) {
      let course = try await askInputs(of: probe)
      guard case .goOn = course else { return .stopped(course) }
    }
    // Where nobody is asked, what readers see is brought up to date at the end.
    if !mayRunUnasked(attempt) { try journal.project() }
    try person.show(.command(script.display))
    try showNote(on: block, of: step)
    let words = manner.words + owners.flatMap { wordsOfProbes(of: $0) }
    if !words.isEmpty { try person.show(.manner(words)) }
    switch try askBefore(attempt) {
    case .ended(let ending): return ending
    case .valueGiven: return nil
    case .runs(let script):
      let ending = try await perform(attempt.with(script), owner: owner(of: block), &tries)
      // With another value, something else may hold already.
      if ending == nil, tries.undoing == nil, !tries.isWanted { tries.isChecked = false }
      return ending
    }
  }

  /// Asks for another value in the place of one that must not stand in a block, or leaves the block
  /// to a person.
  ///
  /// Lines that are piped in answer what they were written for, so only a person is asked for the
  /// value at once.
  ///
  /// - Returns: `nil` where another value was given.
  private mutating func afterRefusal(
    _ refusal: PreparedScript.Refusal, _ block: GuideBlock, of step: Step
  ) async throws(ExecutionError) -> BlockEnding? {
    guard case .unsafe(let name, _) = refusal,
      let input = runbook.inputs.first(where: { $0.name == name })
    else { return try await leaveToPerson(block, of: step, reason: refusal.description) }
    guard person.isPerson, canGiveAnew(input) else {
      return try await leaveToPerson(
        block, of: step, reason: refusal.description, changing: [input])
    }
    try prepareToAsk(.leftToPerson(block, reason: refusal.description))
    switch try giveAnew(input, else: "leaves the command to you") {
    case .given: return nil
    case .kept:
      return try await leaveToPerson(
        block, of: step, reason: refusal.description, changing: [input])
    case .quit: return .stopped(.stop(.quit))
    }
  }

  /// Why a block is a person's to carry out, as a clause; `nil` where it may run.
  ///
  /// What never ends by itself runs beside the rest: where its author says so, or where somebody
  /// is there to say so.
  func reasonToLeave(_ block: GuideBlock, _ manner: CommandManner) -> String? {
    if let objection = manner.objection { return objection }
    if let command = block.opens, !person.isPerson, manner.isInteractive != false {
      return "'\(command)' opens something to type in, and nobody is there"
    }
    let mayGoOn = manner.isBackground || person.isPerson
    let hold = block.hold.first { $0 != .forever || !mayGoOn }
    return hold.map { PreparedScript.Refusal.hold($0).description }
  }

  /// Lets a person do what must not run, or give another value for one of some inputs.
  ///
  /// - Returns: `nil` where another value was given.
  private mutating func leaveToPerson(
    _ block: GuideBlock, of step: Step, reason: String, changing inputs: [Input] = []
  ) async throws(ExecutionError) -> BlockEnding? {
    let owner = owner(of: block)
    if let owner, plan.runsWithoutAsking, try await holdsAlready(owner, step.subject) {
      return .done
    }
    try prepareToAsk(.leftToPerson(block, reason: reason))
    try showNote(on: block, of: step)
    let inputs = inputs.filter { canGiveAnew($0) }
    let options: [PromptOption] = [.doneByHand, .skip, .quit]
    switch try ask(.options("", (inputs.isEmpty ? [] : [.value]) + options)) {
    case .option(.value, let note):
      switch try giveAnew(inputs, named: note) {
      case .given: return nil
      case .kept:
        return try await leaveToPerson(block, of: step, reason: reason, changing: inputs)
      case .quit: return .stopped(.stop(.quit))
      }
    case .option(.doneByHand, let note):
      guard let owner, let fault = try await faultAfter(owner, of: step, output: "") else {
        return .byHand(.done, note: note)
      }
      try person.show(.message(fault))
      return try await leaveToPerson(block, of: step, reason: reason, changing: inputs)
    case .option(.skip, let note): return .byHand(.skipped, note: note)
    case .option(.quit, _): return .stopped(.stop(.quit))
    default: return .stopped(.stop(.waiting(.person([step.id], title: step.title))))
    }
  }

  // MARK: Scripts

  /// What a block can be made into.
  enum Preparation {
    case ready(PreparedScript)
    /// It must not run.
    case refused(PreparedScript.Refusal)
    /// What it lacks was not given.
    case stopped(Course)
  }

  /// Asks for what a block lacks and puts that in.
  mutating func prepare(_ block: GuideBlock) async throws(ExecutionError) -> Preparation {
    let course = try await askInputs(of: block)
    guard case .goOn = course else { return .stopped(course) }
    let manner = CommandManner(block, plan)
    do throws(PreparedScript.Refusal) {
      return .ready(
        try PreparedScript(
          block, inputs: runbook.inputs, values: values, hiding: secrets, shell: manner.shell,
          isBeside: manner.isBackground || person.isPerson))
    } catch {
      return .refused(error)
    }
  }

  /// What directives give a block that is one of the guide's own.
  func owner(of block: GuideBlock) -> BoundCommand.Owner? {
    guard !runbook.bound.isEmpty else { return nil }
    return map.position(of: block, in: runbook).map { .block($0) }
  }
}

/// A command that is about to run: what, how, and for which step.
struct CommandAttempt {
  var script: PreparedScript
  let manner: CommandManner
  let block: GuideBlock
  let step: Step
  /// Where the command may be meant instead of here, until a person says that it is for here.
  let openedPlace: OpenedPlace?

  /// Whether a person has typed another script in place of the guide's.
  private(set) var isEdited = false

  init(
    script: PreparedScript, manner: CommandManner, block: GuideBlock, step: Step,
    openedPlace: OpenedPlace? = nil
  ) {
    self.openedPlace = openedPlace
    self.script = script
    self.manner = manner
    self.block = block
    self.step = step
  }

  /// Whether it goes on beside the commands that follow.
  var isBeside: Bool { block.isBeside(manner) }

  /// The same with another script, which a person has typed.
  func with(_ script: PreparedScript) -> CommandAttempt {
    var result = self
    result.isEdited = script != self.script
    result.script = script
    return result
  }
}

extension GuideBlock {
  /// Whether a block goes on beside the commands that follow.
  func isBeside(_ manner: CommandManner) -> Bool {
    manner.isBackground || hold.contains(.forever)
  }
}
