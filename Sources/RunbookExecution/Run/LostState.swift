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
}

extension Run {
  /// What a block needs of the shell and would not find; `nil` where all is there.
  func lostState(before block: GuideBlock, _ state: RunState) -> LostState? {
    /// The last of some blocks that stands before this one and is on the way.
    func last(of positions: [Int]?) -> GuideBlock? {
      let position = positions?.last { position in
        runbook.blocks[position].line < block.line && isOnTheWay(runbook.blocks[position], state)
      }
      return position.map { runbook.blocks[$0] }
    }
    for name in block.shellState.reads.sorted()
    where !commands.knows(name, in: ShellName(of: block)) {
      let setter = last(of: map.setters[name])
      if let step = setter?.step.flatMap({ index[$0] }) {
        return LostState(what: "$" + name, step: step)
      }
    }
    let mover = last(of: map.movers)
    guard let mover, !ranHere.contains(mover.line), let step = mover.step.flatMap({ index[$0] }),
      !ledHere.contains(step.id)
    else { return nil }
    return LostState(what: "the directory", step: step)
  }

  private func isOnTheWay(_ block: GuideBlock, _ state: RunState) -> Bool {
    guard let id = block.step, index[id]?.part == .main else { return false }
    switch state.outcome(of: id) {
    case .notChosen, .notApplicable, .skipped: return false
    default: return true
    }
  }

  /// Asks how to go on without what was lost.
  mutating func afterLoss(
    _ lost: LostState, _ block: GuideBlock, of step: Step
  ) throws(ExecutionError) -> BlockEnding {
    let reason =
      "it needs \(lost.what), which \(lost.step.id) \(lost.step.title) sets, and that has not run in this sitting"
    try prepareToAsk(.leftToPerson(block, reason: reason))
    switch try ask(.options("", [.again, .doneByHand, .skip, .quit])) {
    case .option(.again, _):
      try journal.append([
        .reopened(lost.step.subject, reason: "\(lost.what) is needed again by \(step.id)")
      ])
      shownGroups = []
      return .stopped(.goOn)
    case .option(.doneByHand, let note): return .byHand(.done, note: note)
    case .option(.skip, let note): return .byHand(.skipped, note: note)
    case .option(.quit, _): return .stopped(.stop(.quit))
    default: return .stopped(.stop(.waiting(.shell(step, lost))))
    }
  }
}
