import RunbookModel

/// What an earlier command has opened for a person to type in, where a later one may be meant.
///
/// After `ssh web`, the guide's next block is mostly for `web`. Run here it would do to this
/// machine what was meant for the other; so somebody has to say once that it is meant for here.
///
/// So it is where the guide's own words name another place: `On the standby, run:`.
struct OpenedPlace {
  /// The position of the block that opened it; `nil` where words name the place.
  let opener: Int?
  /// Why a person is asked, as a clause.
  let reason: String
}

extension Run {
  /// Where a block may be meant to be typed instead of here; `nil` where it is known to be here.
  func openedPlace(
    before block: GuideBlock, at place: PlaceInOrder, _ state: RunState
  ) -> OpenedPlace? {
    // Leaving a place does nothing here.
    guard !block.leaves else { return nil }
    return openPlace(before: block, at: place, state) ?? namedPlace(of: block)
  }

  /// The place that the guide's words name, until a command for it has run here.
  private func namedPlace(of block: GuideBlock) -> OpenedPlace? {
    guard let name = block.place, !ranHere.contains(where: { $0.place == name }) else { return nil }
    return OpenedPlace(
      opener: nil, reason: "the guide has this done '\(name)', which may be another place than this"
    )
  }

  /// The place that a command above has opened, and that was not left.
  private func openPlace(
    before block: GuideBlock, at place: PlaceInOrder, _ state: RunState
  ) -> OpenedPlace? {
    var open: [Int] = []
    for position in map.thresholds where stands(position, above: place, state) {
      if runbook.blocks[position].leaves { _ = open.popLast() } else { open.append(position) }
    }
    guard let opener = open.last, !placesLeft.contains(opener),
      let command = runbook.blocks[opener].opens,
      let step = runbook.blocks[opener].step.flatMap({ index[$0] }),
      !hasGoneOnHere(behind: opener, before: place, state)
    else { return nil }
    return OpenedPlace(
      opener: opener,
      reason:
        "'\(command)' in \(step.id) opens another place, in which this may be meant to be typed"
    )
  }

  /// Whether a command has run here behind one that opened another place.
  ///
  /// The exit code of the opener's own step is that of the opener.
  private func hasGoneOnHere(
    behind opener: Int, before place: PlaceInOrder, _ state: RunState
  ) -> Bool {
    runbook.blocks.indices[(opener + 1)...].contains { position in
      let block = runbook.blocks[position]
      guard let id = block.step, id != runbook.blocks[opener].step, block.isRunnable, !block.leaves
      else { return false }
      return stands(position, above: place, state) && state.history(of: id)?.exitCode != nil
    }
  }
}
