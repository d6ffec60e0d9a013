import MarkdownSyntax

/// A heading and all that stands under it.
struct Section: Sendable {
  /// `nil` for what stands before the first heading.
  let heading: MarkdownBlock?
  let level: Int
  let title: Title
  /// The blocks before the first heading inside this section.
  var blocks: [MarkdownBlock] = []
  var subsections: [Section] = []
  /// What the section is for, as its heading and those around it say.
  private(set) var role: SectionRole = .procedure
  /// Why; `nil` where no rule says anything of it.
  private(set) var reason: Reason?
  /// Whether it may undo the work instead of being its last part.
  private(set) var mayUndo = false

  init(heading: MarkdownBlock?, level: Int) {
    self.heading = heading
    self.level = level
    title = Title(heading.map { $0.inlines.plainText } ?? "")
  }

  /// Takes the purpose that the guide's title gives it: only a guide to troubleshooting that has
  /// no steps of its own is nothing but that.
  mutating func takeRole(ofTitle section: Section, _ directives: DirectiveTable) {
    let candidate = SectionCandidate(
      title: section.title, parent: .procedure, line: section.heading?.line ?? 1,
      said: section.heading.flatMap { directives[$0][.part] })
    let decision = SectionRules.decision(on: candidate)
    let isDirected = decision.reason?.rule == DirectedSection.name
    guard isDirected || decision.role == .troubleshooting && !hasNamedSteps else { return }
    (role, reason) = decision
  }

  /// Whether any heading in it is numbered as a step by name: `Step 1`.
  private var hasNamedSteps: Bool {
    subsections.contains { $0.title.isNamedStep || $0.hasNamedSteps }
  }

  /// This section with the purpose of each section inside it settled, the title's own being what
  /// the guide is about.
  ///
  /// - Complexity: O(*n*) for *n* blocks.
  func withRoles(
    _ directives: DirectiveTable, guide: Title? = nil, outer: SectionSurroundings? = nil
  ) -> Section {
    var result = self
    let row = SectionSurroundings.Row(of: self)
    result.subsections = subsections.indices.map { index in
      subsections[index].withRole(
        inside: role, directives,
        SectionSurroundings(row, index: index, guide: guide, outer: outer))
    }
    return result
  }

  private func withRole(
    inside parent: SectionRole, _ directives: DirectiveTable, _ surroundings: SectionSurroundings
  ) -> Section {
    var result = self
    let holdsBoxes = self.holdsBoxes
    var candidate = SectionCandidate(
      title: title, parent: parent, line: heading?.line ?? 1,
      isOnlyHeading: !subsections.isEmpty && !holdsBoxes, holdsBoxes: holdsBoxes,
      holdsCommands: blocks.contains(where: \.isShellFence),
      said: heading.map { directives[$0][.part] } ?? nil)
    candidate.surroundings = surroundings
    (result.role, result.reason) = SectionRules.decision(on: candidate)
    result.mayUndo = result.reason == nil && UndoingAtEnd.mayUndo(candidate)
    return result.withRoles(directives, guide: surroundings.guide, outer: surroundings)
  }

  /// Whether any item in the section has a task box.
  var holdsBoxes: Bool {
    blocks.contains(where: \.holdsBoxes) || subsections.contains(where: \.holdsBoxes)
  }

  /// The section of a whole document, with the top-level headings inside it.
  ///
  /// - Complexity: O(*n*) for *n* blocks.
  static func outline(of blocks: [MarkdownBlock]) -> Section {
    var open = [Section(heading: nil, level: 0)]
    func close(downTo level: Int) {
      while open.count > 1, open[open.count - 1].level >= level {
        let finished = open.removeLast()
        open[open.count - 1].subsections.append(finished)
      }
    }
    var line = BoldLine()
    for block in blocks {
      if let level = block.headingLevel ?? line.level(of: block, below: open) {
        close(downTo: level)
        open.append(Section(heading: block, level: level))
      } else {
        open[open.count - 1].blocks.append(block)
      }
      line.pass(block)
    }
    close(downTo: 1)
    return open[0]
  }
}

extension MarkdownBlock {
  /// The level of a heading; `nil` for every other block.
  var headingLevel: Int? { if case .heading(let level) = kind { level } else { nil } }

  /// Whether the block is code in a fence that names a shell.
  var isShellFence: Bool {
    if case .codeBlock(let code) = kind { FenceLanguage(code.info).isShell } else { false }
  }

  /// Whether the block is an item with a task box, or holds one.
  var holdsBoxes: Bool {
    if case .item(let item) = kind, item.box != nil { return true }
    return children.contains(where: \.holdsBoxes)
  }
}
