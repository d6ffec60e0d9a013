import MarkdownSyntax

/// Finds the steps in the sections of a guide.
///
/// Whether a heading or an item is one, `StepRules` say. What is here is how steps nest: only what
/// has nothing further in it keeps blocks to run, so a block between further steps becomes a step.
struct StepTreeBuilder {
  let text: SourceText
  let blockKinds: [Int: GuideBlock.Kind]
  /// Whether the guide is in English, so that its verbs are known.
  let isEnglish: Bool
  /// What the author says of each place.
  let directives: DirectiveTable
  /// Whether the guide's only steps are in its checklists.
  var checklistIsProcedure = false

  /// The steps of a guide, whose title's section is given.
  func steps(of title: Section) -> [DraftStep] {
    guard isRead(title) else { return [] }
    let (further, undoing) = subsections(of: title, part: .main)
    // Without any part, a block under the title is all there is to do.
    let own = contents(of: title.blocks, part: .main, hasFurther: title.subsections.isEmpty)
    var steps = own.steps + further + undoing + own.undoing
    guard !own.warnings.isEmpty, !steps.isEmpty else { return steps }
    steps[0].warnings = own.warnings + steps[0].warnings
    return steps
  }

  /// Whether there are so many blocks that all processors are worth waking.
  private var isLong: Bool { blockKinds.count > 255 }

  // MARK: Sections

  /// The steps of a section and of those inside it.
  private func steps(
    of section: Section, in parent: Title, part: Step.Part, isWay: Bool
  ) -> [DraftStep] {
    guard let heading = section.heading, !directives[heading].isIgnored else { return [] }
    let part = section.role == .rollback ? .rollback : part
    var (further, undoing) = subsections(of: section, part: part)
    // Of a section that is not read, what a directive says to be a procedure is.
    guard isRead(section) else { return further + undoing }
    let own = contents(of: section.blocks, part: part, hasFurther: !further.isEmpty)
    let children = own.steps + further
    undoing += own.undoing
    var candidate = StepCandidate(
      carrier: .heading, title: section.title, prose: Prose(heading), body: own.body,
      kinds: kinds(in: own.body), line: heading.line)
    candidate.part = part
    candidate.hasSteps = !children.isEmpty
    candidate.hasNamedSteps = !children.isEmpty && children.allSatisfy(\.title.isNamedStep)
    candidate.directive = directives[heading]
    candidate.parent = parent
    candidate.isWay = isWay
    candidate.isEnglish = isEnglish
    guard let decision = StepRules.decision(on: candidate), decision.isStep else {
      return children + undoing
    }
    var step = DraftStep(
      title: section.title,
      anchor: Anchor(
        kind: heading.kind == .paragraph ? .paragraph : .heading, range: heading.range,
        line: heading.line),
      prose: candidate.prose)
    step.part = part
    step.body = own.body
    step.warnings = own.warnings
    if let warning = NoWayBack.warning(ofTitle: section.title, line: heading.line) {
      step.warnings.insert(warning, at: 0)
    }
    step.children = children
    step.reasons = [decision.reason]
    if section.level == BoldLine.lastLevel {
      step.reasons.append(Reason(BoldLine.name, words: section.title.text, line: heading.line))
    }
    if section.role == .rollback, let reason = section.reason { step.reasons.append(reason) }
    step.directive = candidate.directive
    return [step] + undoing
  }

  /// Whether a section may hold steps at all.
  private func isRead(_ section: Section) -> Bool {
    switch section.role {
    case .procedure, .rollback: true
    case .checklist: checklistIsProcedure
    case .prerequisites, .troubleshooting, .background: false
    }
  }

  /// The steps of the sections inside one, and apart from them what undoes the work: that stands
  /// beside the step it undoes, so that the step keeps its own commands.
  private func subsections(
    of section: Section, part: Step.Part
  ) -> (further: [DraftStep], undoing: [DraftStep]) {
    guard !DescribedSeries.isDescribed(section.subsections, isWork: isWork) else { return ([], []) }
    let members = NumberedSeries.members(of: section.subsections)
    let introduction = section.blocks.last { $0.kind == .paragraph }.map { Prose($0) }
    let ways = WayRules.ways(among: members, after: introduction)
    let found = Array(members.enumerated()).concurrentMap(if: isLong && members.count > 7) {
      member in
      steps(
        of: member.element, in: section.title, part: part, isWay: ways.contains(member.offset))
    }.flatMap(\.self)
    guard part == .main else { return (found, []) }
    return (found.filter { $0.part == .main }, found.filter { $0.part == .rollback })
  }

  // MARK: Blocks in a section or item

  /// The steps among some blocks, and the blocks that stay with what they stand in.
  struct Contents {
    var steps: [DraftStep] = []
    /// The steps that undo what the others do.
    var undoing: [DraftStep] = []
    var body: [MarkdownBlock] = []
    var warnings: [Warning] = []
  }

  /// Parts steps from what is shown among the blocks of one section or item.
  func contents(
    of blocks: [MarkdownBlock], part: Step.Part, hasFurther: Bool, isItem: Bool = false
  ) -> Contents {
    var builder = ContentsBuilder(tree: self, blocks: blocks, part: part)
    builder.isItem = isItem
    return builder.build(hasFurther: hasFurther)
  }

  /// The kinds of the blocks of code that stand directly among some blocks.
  func kinds(in blocks: [MarkdownBlock]) -> [GuideBlock.Kind] {
    blocks.compactMap { block in
      if case .codeBlock = block.kind { blockKinds[block.range.lowerBound] } else { nil }
    }
  }

  /// Whether a block is code that there is something to do with.
  func isWork(_ block: MarkdownBlock) -> Bool { kinds(in: [block]).first?.isWork == true }

  /// What names a block that stands without words: its first line.
  func headline(of block: MarkdownBlock) -> String {
    guard case .codeBlock(let code) = block.kind else { return "" }
    // What is entered by hand is named by what it is; what runs, by how it begins.
    guard kinds(in: [block]).first?.isRun == true else {
      return (code.info.language ?? "text") + " to enter"
    }
    return code.lines.first { !$0.trimmed.isEmpty }?.trimmed ?? "code"
  }
}
