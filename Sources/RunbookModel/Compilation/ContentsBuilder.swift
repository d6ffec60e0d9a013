import MarkdownSyntax

/// Goes through the blocks of one section or item in order and parts steps from what is shown.
struct ContentsBuilder {
  let tree: StepTreeBuilder
  let blocks: [MarkdownBlock]
  let part: Step.Part
  var isItem = false

  private var result = StepTreeBuilder.Contents()
  /// Leads with the blocks after them, where they stand in `result.steps` when they become steps.
  private var pairs: [Pair] = []
  /// Whether a label before says that what follows undoes the work.
  private var isUndoing = false
  private var openLead = OpenLead()

  /// A lead with the blocks that it leads in.
  private struct Pair {
    /// Where it stands in the steps that are found.
    let position: Int
    var step: DraftStep
    /// Whether the lead tells the reader to do something.
    let isProcedural: Bool
    /// Whether it is a step whatever stands beside it, because its author or a rule says so.
    ///
    /// What a directive says of a paragraph else holds for the step that the paragraph stands in,
    /// where that has no others.
    var isStepByItself = false
  }

  init(tree: StepTreeBuilder, blocks: [MarkdownBlock], part: Step.Part) {
    self.tree = tree
    self.blocks = blocks
    self.part = part
  }

  /// The steps and what is left; blocks become steps where there are further ones beside them.
  mutating func build(hasFurther: Bool) -> StepTreeBuilder.Contents {
    var lead: MarkdownBlock?
    var isFolded = false
    for (index, block) in blocks.enumerated() {
      noteLabel(block, next: index + 1 < blocks.count ? blocks[index + 1] : nil)
      if isFolded || Details(opening: block, in: tree.text)?.isTrouble == true {
        // Not even shown with the step, whose commands it would join.
        isFolded = !Details.closes(block, in: tree.text)
        lead = nil
        continue
      }
      if Tabs.isContents(at: index, of: blocks) {
        add(contents: block, after: blocks[index - 1])
        lead = nil
        continue
      }
      result.warnings += Warnings.find(in: block)
      openLead.enter(block, after: lead)
      switch block.kind {
      case .list(let isOrdered, _):
        add(list: block, at: index, isOrdered: isOrdered)
      case .codeBlock:
        add(code: block, lead: lead)
      case .paragraph where isDirectedAlone(at: index):
        add(directed: block)
      default:
        result.body.append(block)
      }
      openLead.leave(block, before: index + 1 < blocks.count ? blocks[index + 1] : nil)
      lead = Self.leads(block) ? block : nil
    }
    settlePairs(hasFurther: hasFurther)
    return result
  }

  /// Keeps in mind whether the last label is of what undoes the work.
  private mutating func noteLabel(_ block: MarkdownBlock, next: MarkdownBlock?) {
    guard part == .main, case .paragraph = block.kind, block.inlines.first?.isStrong == true else {
      return
    }
    let prose = Prose(block)
    guard prose.isStrong || prose.opensWithLabel else { return }
    if UndoingLead.leadsIn(next, with: prose) {
      isUndoing = true
    } else if prose.opensWithLabel {
      isUndoing = false
    }
  }

  /// Whether a block or list with a lead right before it undoes the work.
  private func undoes(_ work: MarkdownBlock, after lead: MarkdownBlock?) -> Bool {
    guard part == .main else { return false }
    return isUndoing || lead.map { UndoingLead.leadsIn(work, with: Prose($0)) } == true
      || openLead.prose.map { UndoingLead.leadsIn(work, with: $0) } == true
  }

  /// Whether the author makes a step of a paragraph that leads in no block.
  private func isDirectedAlone(at index: Int) -> Bool {
    guard DirectedStep.verdict(of: tree.directives[blocks[index]])?.answer == true else {
      return false
    }
    let next = index + 1 < blocks.count ? blocks[index + 1] : nil
    return next.map { tree.isWork($0) } != true
  }

  private mutating func add(directed paragraph: MarkdownBlock) {
    let prose = Prose(paragraph)
    var step = draft(titled: Title(prose.headline), at: paragraph, .paragraph, prose)
    let directive = tree.directives[paragraph]
    step.directive = directive
    if let verdict = DirectedStep.verdict(of: directive) {
      step.reasons = [verdict.reason(DirectedStep.name)]
    }
    pairs.append(
      Pair(
        position: result.steps.count, step: step, isProcedural: false,
        isStepByItself: directive.step == true))
  }

  private func draft(
    titled title: Title, at carrier: MarkdownBlock, _ kind: Anchor.Kind, _ prose: Prose
  ) -> DraftStep {
    var step = DraftStep(
      title: title, anchor: Anchor(kind: kind, range: carrier.range, line: carrier.line),
      prose: prose)
    step.part = part
    return step
  }

  /// Whether a block may lead in what follows it: a paragraph that opens or closes no container.
  private static func leads(_ block: MarkdownBlock) -> Bool {
    guard case .paragraph = block.kind else { return false }
    return block.inlines.first.map { $0.text.hasPrefix(":::") } != true
  }

  // MARK: Containers

  /// Makes a way to choose of a tab; the contents of an admonition are shown.
  private mutating func add(contents: MarkdownBlock, after opening: MarkdownBlock) {
    guard let label = Tabs.label(of: opening) else {
      if let warning = Tabs.warning(opening: opening, contents: contents) {
        result.warnings.append(warning)
        // A warning of nothing but words is shown as one, and not again as text.
        if contents.children.allSatisfy({ $0.kind == .paragraph }) {
          if result.body.last?.range == opening.range { result.body.removeLast() }
          return
        }
      }
      result.body.append(contents)
      return
    }
    if result.body.last?.range == opening.range { result.body.removeLast() }
    let own = tree.contents(
      of: contents.children, part: isUndoing ? .rollback : part, hasFurther: false)
    var step = draft(
      titled: Title(number: nil, text: label), at: opening, .paragraph,
      Prose(text: label, line: opening.line))
    step.body = own.body
    step.warnings = own.warnings
    step.children = own.steps
    step.undoing = own.undoing
    step.isTab = true
    step.reasons = [Reason(Tab.name, words: label, line: opening.line)]
    result.undoing += step.undoing
    if isUndoing {
      step.part = .rollback
      result.undoing.append(step)
    } else {
      result.steps.append(step)
    }
  }

  // MARK: Lists

  private mutating func add(list: MarkdownBlock, at index: Int, isOrdered: Bool) {
    let previous = index > 0 ? blocks[index - 1] : nil
    let leading = previous.flatMap { Self.leads($0) ? $0 : nil }
    let lead = leading.map { Prose($0) }
    let isDescribed =
      lead.map { Descriptions.isDescription($0) || ToldLead.tells(BlockLead($0)) } == true
    let undoes = undoes(list, after: leading)
    let items = ListReader(
      tree: tree, list: list, isOrdered: isOrdered, part: undoes ? .rollback : part,
      isNested: isItem, lead: lead, follower: index + 1 < blocks.count ? blocks[index + 1] : nil
    ).read()
    let (steps, rest) = (items.steps, items.rest)
    result.undoing += items.undoing
    if undoes, !steps.isEmpty {
      addUndoing(steps, rest: rest, under: leading)
      return
    }
    guard !steps.isEmpty, !isDescribed else {
      if let shown = items.shown { result.body.append(shown) }
      return
    }
    var found = steps
    if let previous, let prose = lead {
      if Conditions.isLead(prose) { for index in found.indices { found[index].lead = prose } }
      for index in found.indices { found[index].listLead = prose }
      if prose.isStrong, !isItem, !prose.words.contains("steps") {
        let step = group(found, rest: rest, under: previous, because: BoldLead.name)
        result.steps.append(step)
        return
      }
    }
    result.steps += found
    if let rest { result.body.append(rest) }
  }

  /// Takes steps that undo the work off the way, below the lead that says so.
  private mutating func addUndoing(
    _ steps: [DraftStep], rest: MarkdownBlock?, under lead: MarkdownBlock?
  ) {
    guard let lead else {
      result.undoing += steps
      if let rest { result.body.append(rest) }
      return
    }
    var step = group(steps, rest: rest, under: lead, because: UndoingLead.name)
    step.part = .rollback
    result.undoing.append(step)
  }

  /// A step that a lead right before a list makes of the list's steps.
  private mutating func group(
    _ steps: [DraftStep], rest: MarkdownBlock?, under lead: MarkdownBlock, because rule: RuleName
  ) -> DraftStep {
    if result.body.last?.range == lead.range { result.body.removeLast() }
    let prose = Prose(lead)
    var step = draft(titled: Title(prose.strongLead ?? prose.text), at: lead, .paragraph, prose)
    step.children = steps
    if let rest { step.body.append(rest) }
    step.reasons = [Reason(rule, words: step.title.text, line: lead.line)]
    return step
  }

  // MARK: Code

  private mutating func add(code: MarkdownBlock, lead: MarkdownBlock?) {
    let undoes = undoes(code, after: lead)
    if lead == nil,
      joinsLastUndoing(code) || !undoes && (joinsLastItem(code) || joinsLastPair(code))
    {
      return
    }
    guard tree.isWork(code) else {
      result.body.append(code)
      return
    }
    if !undoes, let lead { makeWay(before: lead) }
    let carrier = lead ?? code
    if lead != nil { result.body.removeLast() }
    let prose = lead.map { Prose($0) } ?? Prose([], line: code.line)
    let title = Title(lead == nil ? tree.headline(of: code) : prose.headline)
    var step = draft(titled: title, at: carrier, lead == nil ? .block : .paragraph, prose)
    step.body = [code]
    if let open = openLead.prose, Conditions.isLead(open) { step.lead = open }
    step.reasons = [
      Reason(
        lead == nil ? BlockAmongSteps.name : LeadOverWork.name, words: title.text,
        line: carrier.line)
    ]
    let directive = tree.directives[carrier].over(tree.directives[code])
    step.directive = directive
    if undoes {
      step.part = .rollback
      step.reasons = [Reason(UndoingLead.name, words: title.text, line: carrier.line)]
      result.undoing.append(step)
      return
    }
    if let verdict = DirectedStep.verdict(of: directive) {
      step.reasons = [verdict.reason(DirectedStep.name)]
    }
    pairs.append(
      Pair(
        position: result.steps.count, step: step,
        isProcedural: lead != nil && LeadOverWork.isProcedural(prose),
        isStepByItself: directive.step == true || directive.choice != nil))
  }

  /// Makes a step of the paragraph right before a lead that begins `Alternatively`: it is the way
  /// to which the lead is the other.
  private mutating func makeWay(before lead: MarkdownBlock) {
    guard ContinuedWay.opens(Prose(lead).sentences.first?.words ?? []),
      result.body.last?.range == lead.range, result.body.count > 1,
      case let way = result.body[result.body.count - 2], Self.leads(way),
      let index = blocks.firstIndex(where: { $0.range == lead.range }), index > 0,
      blocks[index - 1].range == way.range
    else { return }
    let prose = Prose(way)
    guard LeadOverWork.isProcedural(prose) else { return }
    result.body.remove(at: result.body.count - 2)
    var step = draft(titled: Title(prose.headline), at: way, .paragraph, prose)
    step.reasons = [Reason(FirstOfWays.name, words: step.title.text, line: way.line)]
    pairs.append(Pair(position: result.steps.count, step: step, isProcedural: true))
  }

  /// Gives a block to the item before it: one that is less indented than the item it belongs to
  /// ends the list.
  private mutating func joinsLastItem(_ code: MarkdownBlock) -> Bool {
    guard let last = result.steps.indices.last, pairs.last?.position != result.steps.count,
      result.body.last.map({ $0.line < result.steps[last].anchor.line }) != false,
      result.steps[last].anchor.kind == .item, result.steps[last].children.isEmpty,
      continues(code, result.steps[last])
    else { return false }
    result.steps[last].body.append(code)
    return true
  }

  /// Gives a block without words of its own to what undoes the work right before it.
  private mutating func joinsLastUndoing(_ code: MarkdownBlock) -> Bool {
    guard let last = result.undoing.indices.last, result.undoing[last].children.isEmpty,
      continues(code, result.undoing[last])
    else { return false }
    let end = result.undoing[last].body.last?.line ?? result.undoing[last].anchor.line
    let others = [
      result.body.last?.line, pairs.last?.step.anchor.line, result.steps.last?.anchor.line,
    ]
    guard others.allSatisfy({ ($0 ?? 0) < end }) else { return false }
    result.undoing[last].body.append(code)
    return true
  }

  /// Gives a block without words of its own to the pair before it.
  private mutating func joinsLastPair(_ code: MarkdownBlock) -> Bool {
    guard let last = pairs.indices.last, pairs[last].position == result.steps.count,
      continues(code, pairs[last].step),
      result.body.last.map({ $0.line < code.line }) != false
    else { return false }
    pairs[last].step.body.append(code)
    return true
  }

  /// Whether a block goes with the blocks of a step: what is run does not go with what is entered
  /// by hand.
  private func continues(_ code: MarkdownBlock, _ step: DraftStep) -> Bool {
    guard let kind = tree.kinds(in: [code]).first, kind.isWork else { return true }
    return tree.kinds(in: step.body).allSatisfy { !$0.isWork || $0.isRun == kind.isRun }
  }

  // MARK: Pairs of a lead and a block

  /// Makes steps of the pairs where there are several orders or further steps; else leaves each
  /// lead and block with what they stand in.
  private mutating func settlePairs(hasFurther: Bool) {
    partOrderFromChecks(hasFurther: hasFurther)
    // A command that applies only sometimes is asked about by itself.
    let isConditional = pairs.contains { pair in
      tree.kinds(in: pair.step.body).contains(where: \.isRun)
        && (pair.step.lead != nil
          || Conditions.statement(in: pair.step.prose, before: .block(.command)) != nil)
    }
    let areSteps =
      hasFurther || !result.steps.isEmpty || pairs.count(where: \.isProcedural) > 1
      || isConditional || isMixed || pairs.contains(where: \.isStepByItself)
      || WayRules.areWays(pairs.map(\.step))
    guard areSteps else {
      for pair in pairs { putBack(pair.step) }
      result.body.sort { $0.line < $1.line }
      return
    }
    for pair in pairs.reversed() { result.steps.insert(pair.step, at: pair.position) }
  }

  /// Makes a step of the one order before blocks that only check how it went: that they succeed
  /// does not mean that somebody has done it.
  private mutating func partOrderFromChecks(hasFurther: Bool) {
    guard !isItem, !hasFurther, result.steps.isEmpty, let first = pairs.first,
      pairs.allSatisfy({ CheckedOrder.isCheck($0.step.prose) })
    else { return }
    let orders = result.body.indices.filter { index in
      let block = result.body[index]
      return block.kind == .paragraph && block.line < first.step.anchor.line
        && CheckedOrder.isOrder(Prose(block))
    }
    guard orders.count == 1, let index = orders.first else { return }
    let order = result.body[index]
    let prose = Prose(order)
    var step = draft(titled: Title(prose.headline), at: order, .paragraph, prose)
    step.body = result.body[(index + 1)...].filter { $0.line < first.step.anchor.line }
    result.body.removeAll { $0.line >= order.line && $0.line < first.step.anchor.line }
    step.reasons = [Reason(CheckedOrder.name, words: step.title.text, line: order.line)]
    pairs.insert(Pair(position: 0, step: step, isProcedural: true, isStepByItself: true), at: 0)
  }

  /// Whether some of the blocks run and others are entered by hand: neither may stand for both.
  private var isMixed: Bool {
    let kinds = tree.kinds(in: pairs.flatMap(\.step.body)).filter(\.isWork)
    return kinds.contains(where: \.isRun) && !kinds.allSatisfy(\.isRun)
  }

  private mutating func putBack(_ step: DraftStep) {
    if step.anchor.kind == .paragraph,
      let lead = blocks.first(where: { $0.range == step.anchor.range })
    {
      result.body.append(lead)
    }
    result.body += step.body
  }
}
