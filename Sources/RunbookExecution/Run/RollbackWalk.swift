import RunbookModel

/// What has come of undoing so far, over all plans that were made for it.
struct RollbackWalk {
  /// The steps to undo, in that order, each once.
  private var steps: [Step] = []
  private var undone: Set<Step.ID> = []
  private var covered: [RunEnding.Covered] = []
  /// The steps whose undoing was left out.
  var left: Set<Step.ID> = []

  /// A plan begins: what was left out before is asked about anew.
  mutating func begin(_ planned: [Step]) {
    left = []
    steps += planned.filter { new in !steps.contains { $0.id == new.id } }
  }

  mutating func undid(_ unit: RollbackUnit) {
    if unit.isOfWhole, case .part(let part) = unit.way {
      let steps = unit.undoes.filter { !undone.contains($0.id) }
      if !steps.isEmpty { covered.append(RunEnding.Covered(part: part, steps: steps)) }
    }
    undone.formUnion(unit.undoes.map(\.id))
  }

  func ending(leaving: [Step]) -> RunEnding {
    .rolledBack(
      undone: steps.filter { !left.contains($0.id) }, left: steps.filter { left.contains($0.id) },
      leaving: leaving, covered: covered)
  }
}
