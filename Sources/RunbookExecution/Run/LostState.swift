package import RunbookModel

/// What a command needs of the shell, and the step that would have left it there.
///
/// Variables and the directory last as long as the process. A command that is run without them
/// reads nothing where a name should be, or works in another folder.
package struct LostState: Hashable, Sendable {
  /// What is missing: `$NAME`, or `the directory`.
  package let what: String
  /// The step that sets it.
  package let step: Step
  /// Whether that step has run in this sitting, and has not left it all the same.
  let hasRun: Bool
  /// Whether a command that undoes that step sets it, which comes anew once the step has run.
  var isSetByUndoing = false
  /// Further steps that set something which is missing, and have to run in the same sitting.
  package fileprivate(set) var others: [Step] = []

  /// What is needed and why it is not there, as a clause.
  package var reason: String {
    let setter = "\(isSetByUndoing ? "undoing " : "")\(step.id) \(step.title)"
    return hasRun
      ? "it needs \(what), and what ran as \(setter) in this sitting has not left it"
      : "it needs \(what), which \(setter) sets, and that has not run in this sitting"
  }
}

extension Run {
  /// What a block needs of the shell and would not find; `nil` where all is there.
  func lostState(
    before block: GuideBlock, at place: PlaceInOrder, _ state: RunState
  ) -> LostState? {
    for name in block.shellState.reads.sorted()
    where !commands.knows(name, in: ShellName(of: block)) {
      if place.earlier.contains(where: { $0.shellState.sets.contains(name) }) {
        return LostState(what: "$" + name, step: place.step, hasRun: false, isSetByUndoing: true)
      }
      // Without it nothing is undone, whether or not what sets it was reached.
      let setter = last(of: map.setters[name] ?? [], before: place, state) { id in
        index[id]?.part == .main || hasBegun(id, state)
      }
      if let step = setter?.step.flatMap({ index[$0] }) {
        let hasRun = setter.map { ranHere.contains($0) } == true
        return LostState(what: "$" + name, step: step, hasRun: hasRun)
      }
    }
    if let lost = lostEnvironment(of: block, at: place, state) { return lost }
    if let mover = place.earlier.last(where: \.shellState.changesDirectory),
      !ranHere.contains(mover), !ledHere.contains(place.step.id)
    {
      return LostState(
        what: "the directory", step: place.step, hasRun: false, isSetByUndoing: true)
    }
    let mover = last(of: map.movers, before: place, state) { hasBegun($0, state) }
    guard let mover, !ranHere.contains(mover), let step = mover.step.flatMap({ index[$0] }),
      !ledHere.contains(step.id)
    else { return nil }
    return LostState(what: "the directory", step: step, hasRun: false)
  }

  /// What programs that a block starts would read, and what was set before this sitting: nobody can
  /// tell from a command's letters that it reads `AWS_PROFILE`, and without it goes elsewhere.
  private func lostEnvironment(
    of block: GuideBlock, at place: PlaceInOrder, _ state: RunState
  ) -> LostState? {
    // What undoes a step is held by what it names alone.
    guard !place.isUndoing else { return nil }
    let shell = ShellName(of: block)
    var first: LostState?
    for position in map.exporters where stands(position, above: place, state) {
      let exporter = runbook.blocks[position]
      guard let id = exporter.step, let step = index[id], id != place.step.id,
        !ranHere.contains(exporter), hasBegun(id, state)
      else { continue }
      let use = exporter.shellState
      let missing = use.exports.sorted().first { !commands.knows($0, in: shell) }
      guard missing != nil || use.takesIn else { continue }
      if first == nil {
        let what = missing.map { "$\($0), which programs may read" } ?? "the environment"
        first = LostState(what: what, step: step, hasRun: false)
      } else if first?.step.id != id, first?.others.contains(where: { $0.id == id }) == false {
        first?.others.append(step)
      }
    }
    return first
  }

  /// Whether anything of a step was ever begun.
  private func hasBegun(_ id: Step.ID, _ state: RunState) -> Bool {
    state.history(of: id)?.attempts.isEmpty == false
  }

  /// Asks how to go on without what was lost.
  ///
  /// - Returns: `nil` where what sets it has run once more.
  mutating func afterLoss(
    _ lost: LostState, _ block: GuideBlock, of step: Step
  ) async throws(ExecutionError) -> BlockEnding? {
    if isRollingBack, plan.runsWithoutAsking, plan.retry.contains(lost.step.id),
      setAgain.insert(lost.step.id).inserted
    {
      return try await setAgain(lost, for: step)
    }
    try prepareToAsk(.leftToPerson(block, reason: lost.reason))
    switch try ask(.options("", [.otherFirst, .doneByHand, .skip, .quit])) {
    case .option(.otherFirst, _):
      return try await setAgain(lost, for: step)
    case .option(.doneByHand, let note): return .byHand(.done, note: note)
    case .option(.skip, let note): return .byHand(.skipped, note: note)
    case .option(.quit, _): return .stopped(.stop(.quit))
    default: return .stopped(.stop(.waiting(.shell(step, lost, isRollingBack: isRollingBack))))
    }
  }

  /// Runs the commands of the step once more that sets what was lost.
  ///
  /// That step stays done, with its place in the order in which things are undone: what was built
  /// on it is undone before it.
  private mutating func setAgain(
    _ lost: LostState, for needing: Step
  ) async throws(ExecutionError) -> BlockEnding? {
    let step = lost.step
    let reason = isRollingBack ? "to roll back" : "which \(needing.id) needs"
    try journal.append(noted("runs once more for \(lost.what), \(reason)", on: step.subject))
    var tries = StepTries()
    // That it holds leaves nothing in this shell.
    tries.isChecked = true
    tries.isWanted = true
    for block in runbook.commands(of: step) {
      switch try await run(block, of: step, &tries) {
      case .stopped(let course): return .stopped(course)
      case .byHand, .done: continue
      }
    }
    guard tries.hasStarted else { return nil }
    if let fault = try await faultAfter(.step(step.id), of: step, output: tries.output) {
      try recordFailure(of: step, fault, exitCode: tries.exitCode, duration: tries.duration)
      try person.show(.message(fault))
      return .stopped(
        try await afterFailure(of: step, output: "\(tries.output)\n\(fault)", explains: true))
    }
    try journal.append([
      .stepFinished(step.subject, .done, exitCode: tries.exitCode, duration: tries.duration)
    ])
    return nil
  }
}
