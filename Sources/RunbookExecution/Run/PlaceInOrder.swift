import RunbookModel

/// Where a command comes in the order in which things are carried out.
///
/// On the way forward that is the order of the guide. What undoes something comes after all that
/// was done, wherever that stands.
struct PlaceInOrder {
  /// The leaf that it carries out or undoes.
  let step: Step
  /// The rollback part in which it stands; `nil` for the main part, and for what a directive gives
  /// to undo a step.
  let part: Step.ID?
  /// What is above this line stands before it; all of the step that it undoes does.
  let line: Int
  /// Whether it undoes something.
  let isUndoing: Bool
  /// The commands that were carried out before it, maybe in another sitting, to undo the same step.
  let earlier: [GuideBlock]
}

extension Run {
  /// Where a command of a step comes, or one that a directive gives to undo it.
  func place(of block: GuideBlock, in step: Step, _ tries: StepTries) -> PlaceInOrder {
    guard tries.undoing != nil else {
      return PlaceInOrder(
        step: step, part: rollbackPart(around: step.id), line: block.line,
        isUndoing: step.part == .rollback, earlier: [])
    }
    let undone = (block.step.map { index.leaves(in: $0) } ?? []).flatMap { map.blocks(of: $0.id) }
    let end = undone.map { runbook.blocks[$0].line + 1 }.max() ?? 0
    return PlaceInOrder(
      step: step, part: nil, line: max(block.line, end), isUndoing: true, earlier: tries.earlier)
  }

  /// Whether a block that the run does not pass by stands above a command, in the main part or in
  /// the command's own rollback part.
  func stands(_ position: Int, above place: PlaceInOrder, _ state: RunState) -> Bool {
    let block = runbook.blocks[position]
    guard block.line < place.line, let id = block.step, !state.outcome(of: id).isLeftOut else {
      return false
    }
    let part = rollbackPart(around: id)
    return part == nil || part == place.part
  }

  /// The last of some blocks that came before a command: the nearest above it; else, where it
  /// undoes something, one that stands elsewhere, in a step that counts.
  func last(
    of positions: [Int], before place: PlaceInOrder, _ state: RunState,
    elsewhere counts: (Step.ID) -> Bool
  ) -> GuideBlock? {
    let above = positions.last { stands($0, above: place, state) }
    let found =
      above
      ?? (!place.isUndoing
        ? nil
        : positions.last { position in
          guard let id = runbook.blocks[position].step else { return false }
          return !state.outcome(of: id).isLeftOut && counts(id)
        })
    return found.map { runbook.blocks[$0] }
  }

  /// The outermost part that says how to undo something and in which a step stands.
  func rollbackPart(around id: Step.ID) -> Step.ID? {
    guard let step = index[id], step.part == .rollback else { return nil }
    return (groups(around: step) + [step]).first { $0.part == .rollback }?.id
  }
}

extension StepOutcome {
  /// Whether the run passes a step by.
  fileprivate var isLeftOut: Bool {
    switch self {
    case .notChosen, .notApplicable, .skipped: true
    default: false
    }
  }
}
