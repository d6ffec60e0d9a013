package import MarkdownSyntax
package import RunbookModel

extension Step {
  /// Its own blocks but for those that are shown as its warnings.
  package var shownBody: [MarkdownBlock] {
    let lines = Set(warnings.map(\.line))
    return body.filter { !lines.contains($0.line) }
  }

  /// What is shown when a group is entered: its own blocks but for those that are shown with a
  /// step in it.
  package var opening: [MarkdownBlock] {
    isLeaf ? [] : shownBody.filter { leaf(before: $0) == nil }
  }

  /// The own blocks of a group that stand behind steps in it, each with the leaf to show it with.
  var trailing: [(leaf: Step, block: MarkdownBlock)] {
    isLeaf ? [] : shownBody.compactMap { block in leaf(before: block).map { ($0, block) } }
  }

  /// The leaf that stands last before a block of this group; `nil` where none does that is on
  /// every way, since what is shown with a leaf that is left out would not be seen.
  private func leaf(before block: MarkdownBlock) -> Step? {
    let before = steps.last { $0.part == part && $0.line < block.line }
    return before.flatMap(Self.lastLeaf)
  }

  private static func lastLeaf(of step: Step) -> Step? {
    guard step.optional == nil, step.condition == nil, step.alternative == nil else { return nil }
    return step.isLeaf ? step : step.steps.last.flatMap(lastLeaf)
  }
}

/// The words around the commands of a step, in the guide's order.
struct CommandPassages {
  /// What stands before the first command.
  private(set) var opening: [MarkdownBlock] = []
  /// What leads in a further command, by the byte at which that begins: the paragraph right
  /// before it.
  private var leads: [Int: [MarkdownBlock]] = [:]
  /// What else stands behind a command, by the byte at which that begins.
  private var notes: [Int: [MarkdownBlock]] = [:]

  /// Parts blocks at the commands among or inside them, of which each is given by its first byte.
  init(_ blocks: [MarkdownBlock], around commands: Set<Int>) {
    var last: Int?
    var pending: [MarkdownBlock] = []
    for block in blocks {
      let inside = commands.filter(block.range.contains).sorted()
      guard let first = inside.first else {
        pending.append(block)
        continue
      }
      if let last {
        leads[first] = pending.popLast(where: { $0.kind == .paragraph }) + [block]
        notes[last] = pending
      } else {
        opening = pending + [block]
      }
      pending = []
      last = inside.last
    }
    if let last { notes[last] = pending } else { opening = pending }
  }

  /// What is shown before a command that is not the first.
  func lead(of command: GuideBlock) -> [MarkdownBlock] { leads[command.range.lowerBound] ?? [] }

  /// What is shown below a command.
  func note(on command: GuideBlock) -> [MarkdownBlock] { notes[command.range.lowerBound] ?? [] }
}

extension [MarkdownBlock] {
  /// Takes the last block off where it is of a kind.
  fileprivate mutating func popLast(where matches: (MarkdownBlock) -> Bool) -> [MarkdownBlock] {
    guard let last, matches(last) else { return [] }
    removeLast()
    return [last]
  }
}
