import MarkdownSyntax
import RunbookModel

/// Where things of a guide are, so that nobody has to go through all of it for each step.
///
/// - Complexity: O(*n*) to make for *n* steps and blocks; a look-up is O(1) beside what it returns.
struct GuideMap: Sendable {
  /// Positions of the blocks in each step.
  private let blocksOfStep: [Step.ID: [Int]]
  /// Positions of the main steps among themselves.
  private let mainPositions: [Step.ID: Int]
  /// The positions of blocks by the offset at which they begin.
  private let positions: [Int: Int]
  /// The positions of the blocks that may run and change the directory, in order.
  let movers: [Int]
  /// The same of those that set what programs read which are started later.
  let exporters: [Int]
  /// The same of those that set a variable, by its name.
  let setters: [String: [Int]]
  /// The same of those that open something to type in, and of those that leave it.
  let thresholds: [Int]
  /// The blocks of groups that are shown with a leaf before them.
  private let trailing: [Step.ID: [MarkdownBlock]]
  /// How many main steps there are.
  let mainCount: Int

  init(of runbook: Runbook) {
    var blocksOfStep: [Step.ID: [Int]] = [:]
    var positions: [Int: Int] = [:]
    // Whole blocks would be copied.
    for position in runbook.blocks.indices {
      positions[runbook.blocks[position].range.lowerBound] = position
      if let step = runbook.blocks[position].step {
        blocksOfStep[step, default: []].append(position)
      }
    }
    let runnable = runbook.blocks.indices.filter { runbook.blocks[$0].isRunnable }
    movers = runnable.filter { runbook.blocks[$0].shellState.changesDirectory }
    exporters = runnable.filter { position in
      let use = runbook.blocks[position].shellState
      return !use.exports.isEmpty || use.takesIn
    }
    var setters: [String: [Int]] = [:]
    for position in runnable {
      for name in runbook.blocks[position].shellState.sets {
        setters[name, default: []].append(position)
      }
    }
    self.setters = setters
    thresholds = runnable.filter { position in
      runbook.blocks[position].opens != nil || runbook.blocks[position].leaves
    }
    self.blocksOfStep = blocksOfStep
    self.positions = positions
    let main = runbook.steps.filter { $0.part == .main }.enumerated()
    mainPositions = Dictionary(main.map { ($0.element.id, $0.offset) }) { first, _ in first }
    mainCount = mainPositions.count
    var trailing: [Step.ID: [MarkdownBlock]] = [:]
    // What stands in an inner group comes before what stands behind it.
    var groups: [Step] = []
    runbook.steps.visitAll { if !$0.isLeaf { groups.append($0) } }
    for (leaf, block) in groups.reversed().flatMap(\.trailing) {
      trailing[leaf.id, default: []].append(block)
    }
    self.trailing = trailing
  }

  /// The blocks to show with a leaf: its own, and those of its groups that stand behind it.
  func body(of leaf: Step) -> [MarkdownBlock] { leaf.shownBody + (trailing[leaf.id] ?? []) }

  /// The positions of the blocks in a step, in order.
  func blocks(of step: Step.ID) -> [Int] { blocksOfStep[step] ?? [] }

  /// The position of a step among the main ones, from 0.
  func mainPosition(of step: Step.ID) -> Int { mainPositions[step] ?? 0 }

  /// The position of a block that stands in the guide itself.
  func position(of block: GuideBlock, in runbook: Runbook) -> Int? {
    positions[block.range.lowerBound].flatMap { runbook.blocks[$0] == block ? $0 : nil }
  }
}
