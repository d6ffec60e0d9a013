import RunbookModel

/// What an earlier command has opened for a person to type in, where a later one may be meant.
///
/// After `ssh web`, the guide's next block is mostly for `web`. Run here it would do to this
/// machine what was meant for the other; so somebody has to say once that it is meant for here.
struct OpenedPlace {
  /// The position of the block that opened it.
  let opener: Int
  let command: String
  let step: Step

  /// Why a person is asked, as a clause.
  var reason: String {
    "'\(command)' in \(step.id) opens another place, in which this may be meant to be typed"
  }
}

extension Run {
  /// Where a block may be meant to be typed instead of here; `nil` where it is known to be here.
  func openedPlace(before block: GuideBlock, _ state: RunState) -> OpenedPlace? {
    guard let position = map.position(of: block, in: runbook), let opener = map.openers[position],
      !placesLeft.contains(opener), let command = runbook.blocks[opener].opens,
      isOnTheWay(runbook.blocks[opener], state),
      let step = runbook.blocks[opener].step.flatMap({ index[$0] })
    else { return nil }
    // What ran here behind it shows that the guide goes on here.
    let goesOnHere = runbook.blocks[(opener + 1)..<position].contains { other in
      other.step.flatMap { state.history(of: $0)?.exitCode } != nil
    }
    return goesOnHere ? nil : OpenedPlace(opener: opener, command: command, step: step)
  }
}
