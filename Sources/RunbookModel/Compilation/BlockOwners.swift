import MarkdownSyntax

/// Which step each block of code stands in, by the offset of the block.
struct BlockOwners {
  private var owners: [Int: Step.ID] = [:]

  init(_ steps: [ReadStep]) {
    for step in steps {
      for block in step.draft.body { own(block, step.id) }
    }
  }

  /// The step of the block that begins at `offset`; `nil` outside steps.
  subscript(offset: Int) -> Step.ID? { owners[offset] }

  private mutating func own(_ block: MarkdownBlock, _ id: Step.ID) {
    if case .codeBlock = block.kind { owners[block.range.lowerBound] = id }
    for child in block.children { own(child, id) }
  }
}
