import MarkdownSyntax

/// Every heading, item and paragraph of a guide, in order, each with what it stands in.
struct Passages {
  private(set) var all: [Passage] = []
  private let blockKinds: [Int: GuideBlock.Kind]
  /// The role and the title of the section being visited.
  private var role = SectionRole.procedure
  private var title: Title?
  private var titleLine = 0

  /// Reads the outline of a guide whose root is its title's section.
  ///
  /// - Complexity: O(*n*) for *n* bytes.
  init(of outline: Section, blockKinds: [Int: GuideBlock.Kind]) {
    self.blockKinds = blockKinds
    visit(outline, isTitle: true)
  }

  private mutating func visit(_ section: Section, isTitle: Bool) {
    (role, title, titleLine) = (section.role, section.title, section.heading?.line ?? 0)
    if let heading = section.heading, !isTitle {
      add(.heading, heading, follower: section.blocks.first)
      all[all.count - 1].mayUndo = section.mayUndo
    }
    visit(section.blocks)
    for subsection in section.subsections { visit(subsection, isTitle: false) }
  }

  private mutating func visit(_ blocks: [MarkdownBlock]) {
    var isDescribed = false
    for (index, block) in blocks.enumerated() {
      let next = index + 1 < blocks.count ? blocks[index + 1] : nil
      switch block.kind {
      case .paragraph:
        add(.paragraph, block, follower: next)
        isDescribed = Descriptions.isDescription(all[all.count - 1].prose)
        continue
      case .list where ListReader.isContents(block): break
      case .list:
        let start = all.count
        block.children.forEach { visit(item: $0) }
        if isDescribed { for index in start..<all.count { all[index].isDescription = true } }
      case .blockQuote: visit(block.children)
      default: break
      }
      isDescribed = false
    }
  }

  private mutating func visit(item: MarkdownBlock) {
    guard let first = item.children.first, case .paragraph = first.kind else {
      visit(item.children)
      return
    }
    let isTask = if case .item(let own) = item.kind { own.box != nil } else { false }
    add(isTask ? .task : .item, first, follower: item.children.dropFirst().first, at: item.line)
    visit(Array(item.children.dropFirst()))
  }

  private mutating func add(
    _ kind: Passage.Kind, _ block: MarkdownBlock, follower: MarkdownBlock?, at line: Int? = nil
  ) {
    all.append(
      Passage(
        kind, Prose(block), line: line ?? block.line, role: role, section: title,
        sectionLine: titleLine, follower: follower.map(self.follower) ?? .nothing))
  }

  private func follower(_ block: MarkdownBlock) -> Passage.Follower {
    switch block.kind {
    case .codeBlock: .block(blockKinds[block.range.lowerBound] ?? .text)
    case .list: .list
    default: .other
    }
  }
}
