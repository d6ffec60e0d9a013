import MarkdownSyntax

/// Finds the steps in the sections of a guide.
///
/// A heading, an item or a lead is a step when there is something to do in it. Only what has
/// nothing further in it keeps blocks to run, so a block between further steps becomes a step.
struct StepTreeBuilder {
  let blockKinds: [Int: GuideBlock.Kind]
  /// Whether the guide's only steps are in its checklists.
  var checklistIsProcedure = false

  // MARK: Sections

  /// The steps of a section and of those inside it.
  func steps(of section: Section, role parent: SectionRole, part: Step.Part, isTitle: Bool)
    -> [DraftStep]
  {
    let role = isTitle ? parent : SectionRole(of: section.title, inside: parent)
    switch role {
    case .prerequisites, .troubleshooting, .background: return []
    case .checklist where !checklistIsProcedure: return []
    case .checklist, .procedure, .rollback: break
    }
    let part = role == .rollback ? .rollback : part
    let inner = role == .rollback || role == .checklist ? SectionRole.procedure : role
    let (further, undoing) = subsections(of: section, role: inner, part: part)
    guard let heading = section.heading, !isTitle else {
      // Without any part, a block under the title is all there is to do.
      let isAll = isTitle && section.subsections.isEmpty
      let own = contents(of: section.blocks, part: part, hasFurther: isAll)
      return warned(own.steps + further + undoing, of: own.warnings)
    }
    let own = contents(of: section.blocks, part: part, hasFurther: !further.isEmpty)
    let children = own.steps + further
    if isAnnouncement(section), !children.isEmpty { return children + undoing }
    guard isStep(section, part: part, children: children, body: own.body) else {
      return children + undoing
    }
    var step = DraftStep(
      title: section.title,
      anchor: Anchor(kind: .heading, range: heading.range, line: heading.line),
      prose: Prose(heading))
    step.part = part
    step.body = own.body
    step.warnings = own.warnings
    step.children = children
    return [step] + undoing
  }

  /// The steps, the first of which also warns of what stands before all of them.
  private func warned(_ steps: [DraftStep], of warnings: [Warning]) -> [DraftStep] {
    guard !warnings.isEmpty, !steps.isEmpty else { return steps }
    var result = steps
    result[0].warnings = warnings + result[0].warnings
    return result
  }

  /// The steps of the sections inside one, and apart from them what undoes the work: that stands
  /// beside the step it undoes, so that the step keeps its own commands.
  private func subsections(of section: Section, role: SectionRole, part: Step.Part)
    -> (further: [DraftStep], undoing: [DraftStep])
  {
    let isNumbered = section.subsections.count { $0.title.number != nil } > 1
    let found = section.subsections.filter { !isNumbered || belongsToNumbered($0) }.flatMap {
      steps(of: $0, role: role, part: part, isTitle: false)
    }
    guard part == .main else { return (found, []) }
    return (found.filter { $0.part == .main }, found.filter { $0.part == .rollback })
  }

  /// Whether a section is a step beside numbered ones.
  ///
  /// It is when it is numbered, undoes them, orders something, or holds boxes. What else stands
  /// beside numbered steps is read, not done.
  private func belongsToNumbered(_ section: Section) -> Bool {
    if section.title.number != nil { return true }
    let words = section.title.words
    if SectionRole(of: section.title, inside: .procedure) != .procedure { return true }
    if words.first.map(Lexicon.actionVerbs.contains) == true { return true }
    if words.first.map({ $0.hasPrefix("post-") || $0 == "after" || $0 == "before" }) == true {
      return true
    }
    if Alternatives.isOption(words) { return true }
    return section.blocks.contains(where: holdsBoxes)
      || section.subsections.count {
        $0.title.number != nil || Alternatives.isOption($0.title.words)
      } > 1
  }

  private func holdsBoxes(_ block: MarkdownBlock) -> Bool {
    if case .item(let item) = block.kind, item.box != nil { return true }
    return block.children.contains(where: holdsBoxes)
  }

  /// A heading that only says that the steps follow.
  private func isAnnouncement(_ section: Section) -> Bool {
    let words = section.title.words
    return section.title.number == nil
      && (Lexicon.announcingTitles.contains(words)
        || Lexicon.announcingHeadings.contains { words.contains(phrase: $0) })
  }

  private func isStep(
    _ section: Section, part: Step.Part, children: [DraftStep], body: [MarkdownBlock]
  ) -> Bool {
    if !children.isEmpty { return true }
    if body.contains(where: { Descriptions.isDescription(of: $0) }), !body.contains(where: isWork) {
      return false
    }
    if section.title.isNamedStep { return true }
    if Alternatives.isOption(section.title.words), !body.isEmpty { return true }
    if body.contains(where: isWork) { return true }
    // `2. Drain the node` says all there is to say.
    if section.title.number != nil,
      section.title.words.first.map(Lexicon.actionVerbs.contains) == true
    {
      return true
    }
    let paragraphs = body.filter { if case .paragraph = $0.kind { true } else { false } }
    // `Rollback` over `Attach the disk again.`: the heading says when, the sentence what.
    return section.title.number != nil || isOrderHeading(section.title) || part == .rollback
      ? paragraphs.contains { Orders.isOrder(Prose($0)) } : false
  }

  private func isOrderHeading(_ title: Title) -> Bool {
    guard let first = title.words.first else { return false }
    return Lexicon.actionVerbs.contains(first) || first.hasSuffix("ing")
  }

  /// A block that there is something to do with.
  private func isWork(_ block: MarkdownBlock) -> Bool {
    guard case .codeBlock = block.kind, let kind = blockKinds[block.range.lowerBound] else {
      return false
    }
    switch kind {
    case .command, .session, .environment, .config, .code: return true
    case .output, .text: return false
    }
  }

  // MARK: Blocks in a section or item

  /// The steps among some blocks, and the blocks that stay with what they stand in.
  struct Contents {
    var steps: [DraftStep] = []
    var body: [MarkdownBlock] = []
    var warnings: [Warning] = []
  }

  func contents(of blocks: [MarkdownBlock], part: Step.Part, hasFurther: Bool) -> Contents {
    var builder = ContentsBuilder(tree: self, blocks: blocks, part: part)
    return builder.build(hasFurther: hasFurther)
  }

  // MARK: Lists

  /// The items of a list that are steps, and the list of those that are not.
  func items(of list: MarkdownBlock, isOrdered: Bool, part: Step.Part, isNested: Bool)
    -> (steps: [DraftStep], rest: MarkdownBlock?)
  {
    guard !Self.isContents(list) else { return ([], list) }
    let drafts = list.children.map { item($0, part: part) }
    let areSteps = zip(list.children, drafts).map { block, draft in
      isOrdered ? isOrderedStep(draft) : isBulletStep(draft, isNested: isNested)
    }
    let count = areSteps.count { $0 }
    let advice = drafts.count { Self.isAdvice($0.prose) }
    // In a numbered list, what stands between orders belongs to their sequence.
    let isProcedure = isOrdered ? count * 3 >= drafts.count : count > 0
    guard isProcedure, isOrdered || isNested || count * 2 >= drafts.count - advice else {
      return ([], list)
    }
    var steps: [DraftStep] = []
    var rest: [MarkdownBlock] = []
    for (index, draft) in drafts.enumerated() {
      let block = list.children[index]
      if isOrdered || areSteps[index] {
        steps.append(draft)
      } else if let last = steps.indices.last, steps[last].children.isEmpty {
        // `Or push a commit` is a note on the item before it, and shown with it.
        steps[last].body.append(Self.list(of: [block], like: list))
      } else {
        rest.append(block)
      }
    }
    return (steps, rest.isEmpty ? nil : Self.list(of: rest, like: list))
  }

  private static func list(of items: [MarkdownBlock], like list: MarkdownBlock) -> MarkdownBlock {
    let start = items.first?.range.lowerBound ?? list.range.lowerBound
    let end = items.last?.range.upperBound ?? list.range.upperBound
    return MarkdownBlock(
      kind: list.kind, range: start..<end, line: items.first?.line ?? list.line,
      endLine: items.last?.endLine ?? list.endLine, children: items)
  }

  /// A list of links into this page: its contents.
  private static func isContents(_ list: MarkdownBlock) -> Bool {
    !list.children.isEmpty
      && list.children.allSatisfy { item in
        guard let runs = item.children.first?.inlines, !runs.isEmpty else { return false }
        return runs.allSatisfy { run in
          run.destination?.hasPrefix("#") == true || run.text.trimmed.isEmpty || run.kind == .html
        }
      }
  }

  private func isOrderedStep(_ draft: DraftStep) -> Bool {
    draft.isTask || Orders.isOrder(draft.prose) || !draft.children.isEmpty
      || draft.body.contains(where: isWork)
  }

  private func isBulletStep(_ draft: DraftStep, isNested: Bool) -> Bool {
    if draft.isTask { return true }
    let words = draft.prose.sentences.first?.words ?? []
    // `Or push a commit` is a note on the item before it.
    if words.first == "or" || words.first == "alternatively" || words.first == "note" {
      return false
    }
    if Self.isAdvice(draft.prose) { return false }
    // `**Events:** select some` names a value to fill in.
    if isNested, draft.prose.runs.first?.isStrong == true, draft.prose.strongLead != nil,
      Self.opensWithLabel(draft.prose)
    {
      return false
    }
    return Orders.isOrder(draft.prose) || draft.body.contains(where: isWork)
  }

  /// Bold text with a colon at its end, or right after it.
  private static func opensWithLabel(_ prose: Prose) -> Bool {
    let lead = prose.runs.prefix { $0.isStrong }
    let after = prose.runs.dropFirst(lead.count).first?.text ?? ""
    return lead.last?.text.trimmed.hasSuffix(":") == true || after.trimmedStart.hasPrefix(":")
  }

  /// `✅ Do this`, `❌ Don't do that`: advice, not work.
  private static func isAdvice(_ prose: Prose) -> Bool {
    let text = prose.text.trimmed
    return ["✅", "❌", "✔", "✘", "☑", "👍", "👎"].contains { text.hasPrefix($0) }
  }

  private func item(_ block: MarkdownBlock, part: Step.Part) -> DraftStep {
    var blocks = block.children[...]
    var prose = Prose([], line: block.line)
    if let first = blocks.first, case .paragraph = first.kind {
      prose = Prose(first)
      blocks = blocks.dropFirst()
    }
    let own = contents(of: Array(blocks), part: part, hasFurther: false, isItem: true)
    var step = DraftStep(
      title: Title(Self.headline(of: prose)),
      anchor: Anchor(kind: .item, range: block.range, line: block.line), prose: prose)
    if case .item(let item) = block.kind {
      step.isTask = item.box != nil
      if let number = item.number {
        step.title = Title(number: [number], text: step.title.text)
      }
    }
    step.part = part
    step.body = own.body
    step.warnings = own.warnings
    step.children = own.steps
    return step
  }

  private func contents(
    of blocks: [MarkdownBlock], part: Step.Part, hasFurther: Bool, isItem: Bool
  ) -> Contents {
    var builder = ContentsBuilder(tree: self, blocks: blocks, part: part)
    builder.isItem = isItem
    return builder.build(hasFurther: hasFurther)
  }

  /// The words that name an item: its bold lead, else its first sentence.
  static func headline(of prose: Prose) -> String {
    if let lead = prose.strongLead, lead.count > 2, prose.text.trimmed.count > lead.count + 1,
      opensWithLabel(prose)
    {
      return lead
    }
    return prose.sentences.first?.text ?? prose.text.trimmed
  }
}
