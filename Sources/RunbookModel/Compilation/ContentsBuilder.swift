import MarkdownSyntax

/// Goes through the blocks of one section or item in order and parts steps from what is shown.
struct ContentsBuilder {
  let tree: StepTreeBuilder
  let blocks: [MarkdownBlock]
  let part: Step.Part
  var isItem = false

  private var result = StepTreeBuilder.Contents()
  /// Leads with the blocks after them, where they stand in `result.steps` when they become steps.
  private var pairs: [(position: Int, step: DraftStep, isOrder: Bool)] = []

  init(tree: StepTreeBuilder, blocks: [MarkdownBlock], part: Step.Part) {
    self.tree = tree
    self.blocks = blocks
    self.part = part
  }

  mutating func build(hasFurther: Bool) -> StepTreeBuilder.Contents {
    var lead: MarkdownBlock?
    for (index, block) in blocks.enumerated() {
      if Tabs.isContents(at: index, of: blocks) {
        add(contents: block, after: blocks[index - 1])
        lead = nil
        continue
      }
      if let warning = Warnings.find(in: block) { result.warnings.append(warning) }
      switch block.kind {
      case .list(let isOrdered, _):
        let previous = index > 0 ? blocks[index - 1] : nil
        add(list: block, isOrdered: isOrdered, after: previous)
      case .codeBlock:
        add(code: block, lead: lead)
      default:
        result.body.append(block)
      }
      if case .paragraph = block.kind { lead = block } else { lead = nil }
    }
    settlePairs(hasFurther: hasFurther)
    return result
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
    let own = tree.contents(of: contents.children, part: part, hasFurther: false)
    var step = DraftStep(
      title: Title(number: nil, text: label),
      anchor: Anchor(kind: .paragraph, range: opening.range, line: opening.line),
      prose: Prose(text: label, line: opening.line))
    step.part = part
    step.body = own.body
    step.warnings = own.warnings
    step.children = own.steps
    step.alternative = (label, label)
    result.steps.append(step)
  }

  // MARK: Lists

  private mutating func add(list: MarkdownBlock, isOrdered: Bool, after previous: MarkdownBlock?) {
    let lead = previous.flatMap { block -> Prose? in
      if case .paragraph = block.kind { Prose(block) } else { nil }
    }
    let isDescribed = lead.map(Descriptions.isDescription) == true
    let (steps, rest) = tree.items(of: list, isOrdered: isOrdered, part: part, isNested: isItem)
    guard !steps.isEmpty, !isDescribed else {
      result.body.append(list)
      return
    }
    var found = steps
    if let previous, let prose = lead {
      if Conditions.isLead(prose) { for index in found.indices { found[index].lead = prose } }
      if isStrongLead(prose), !isItem, !prose.words.contains("steps") {
        group(found, under: previous, prose: prose, rest: rest)
        return
      }
    }
    result.steps += found
    if let rest { result.body.append(rest) }
  }

  /// A paragraph that is bold as a whole heads the list after it.
  private func isStrongLead(_ prose: Prose) -> Bool {
    let filled = prose.runs.filter { !$0.text.allSatisfy(\.isWhitespace) }
    return !filled.isEmpty && filled.allSatisfy { $0.isStrong || $0.text.trimmed == ":" }
  }

  private mutating func group(
    _ steps: [DraftStep], under lead: MarkdownBlock, prose: Prose, rest: MarkdownBlock?
  ) {
    result.body.removeLast()
    var step = DraftStep(
      title: Title(prose.strongLead ?? prose.text),
      anchor: Anchor(kind: .paragraph, range: lead.range, line: lead.line), prose: prose)
    step.part = part
    step.children = steps
    if let rest { step.body.append(rest) }
    result.steps.append(step)
  }

  // MARK: Code

  private mutating func add(code: MarkdownBlock, lead: MarkdownBlock?) {
    // A block that is less indented than the item it belongs to ends the list before it.
    if lead == nil, !result.steps.isEmpty, pairs.last?.position != result.steps.count,
      result.body.isEmpty || result.body.last.map({ $0.line < lastStepLine }) == true,
      isListStep(result.steps[result.steps.count - 1]),
      continues(code, result.steps[result.steps.count - 1])
    {
      result.steps[result.steps.count - 1].body.append(code)
      return
    }
    if lead == nil, var last = pairs.last, last.position == result.steps.count,
      continues(code, last.step),
      result.body.isEmpty || result.body[result.body.count - 1].line < code.line
    {
      last.step.body.append(code)
      pairs[pairs.count - 1] = last
      return
    }
    guard isToDo(code) else {
      result.body.append(code)
      return
    }
    let carrier = lead ?? code
    if lead != nil { result.body.removeLast() }
    let prose = lead.map { Prose($0) } ?? Prose([], line: code.line)
    let title = lead == nil ? headline(of: code) : StepTreeBuilder.headline(of: prose)
    var step = DraftStep(
      title: Title(title),
      anchor: Anchor(
        kind: lead == nil ? .block : .paragraph, range: carrier.range, line: carrier.line),
      prose: prose)
    step.part = part
    step.body = [code]
    let isOrder = lead != nil && (Orders.isOrder(prose) || isStrongLead(prose))
    pairs.append((result.steps.count, step, isOrder))
  }

  /// Whether a block without words of its own goes with the blocks before it: what is run does
  /// not go with what is entered by hand.
  private func continues(_ code: MarkdownBlock, _ step: DraftStep) -> Bool {
    guard isToDo(code) else { return true }
    return step.body.filter(isToDo).allSatisfy { isRunnable($0) == isRunnable(code) }
  }

  private var lastStepLine: Int { result.steps.last?.anchor.line ?? 0 }

  private func isListStep(_ step: DraftStep) -> Bool {
    step.anchor.kind == .item && step.children.isEmpty
  }

  private func isRunnable(_ code: MarkdownBlock) -> Bool {
    let kind = tree.blockKinds[code.range.lowerBound]
    return kind == .command || kind == .session
  }

  private func isToDo(_ code: MarkdownBlock) -> Bool {
    switch tree.blockKinds[code.range.lowerBound] {
    case .command, .session, .environment, .config, .code: true
    default: false
    }
  }

  private func headline(of block: MarkdownBlock) -> String {
    guard case .codeBlock(let code) = block.kind else { return "" }
    // What is entered by hand is named by what it is; what runs, by how it begins.
    guard isRunnable(block) else { return (code.info.language ?? "text") + " to enter" }
    return code.lines.first { !$0.trimmed.isEmpty }?.trimmed ?? "code"
  }

  // MARK: Pairs of a lead and a block

  /// Makes steps of the pairs where there are several orders or further steps; else leaves each
  /// lead and block with what they stand in.
  private mutating func settlePairs(hasFurther: Bool) {
    let orders = pairs.count { $0.isOrder }
    // A command that applies only sometimes is asked about by itself.
    let isConditional = pairs.contains { pair in
      pair.step.body.contains(where: isRunnable) && Conditions.statement(in: pair.step.prose) != nil
    }
    let areSteps =
      hasFurther || !result.steps.isEmpty || orders > 1 || isConditional || isMixed
    guard areSteps else {
      for pair in pairs { putBack(pair.step) }
      result.body.sort { $0.line < $1.line }
      return
    }
    for pair in pairs.reversed() { result.steps.insert(pair.step, at: pair.position) }
  }

  /// Whether some of the blocks run and others are entered by hand: neither may stand for both.
  private var isMixed: Bool {
    let blocks = pairs.flatMap(\.step.body).filter(isToDo)
    return blocks.contains(where: isRunnable) && !blocks.allSatisfy(isRunnable)
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
