import MarkdownSyntax

/// Finds the steps among the items of a list.
///
/// A numbered list is one sequence: where some of its items are steps, those between them are
/// too. Of bullets, only those that are steps by themselves are; the others are shown with the
/// step before them.
struct ListReader {
  let tree: StepTreeBuilder
  let list: MarkdownBlock
  let isOrdered: Bool
  let part: Step.Part
  /// Whether the list stands in an item.
  let isNested: Bool
  /// The paragraph before the list.
  let lead: Prose?
  /// What stands right after the list.
  var follower: MarkdownBlock?

  /// What the items of a list are.
  struct Items {
    var steps: [DraftStep] = []
    /// What undoes what the others do.
    var undoing: [DraftStep] = []
    /// The list of those that are neither.
    var rest: MarkdownBlock?
    /// The list of all that are to be shown where no item is a step on the way.
    var shown: MarkdownBlock?
  }

  /// Tells the items apart.
  func read() -> Items {
    guard !Self.isContents(list) else { return Items(rest: list, shown: list) }
    let items = list.children.filter { !tree.directives[$0].isIgnored }
    let found = items.map {
      draft($0, next: $0.range == list.children.last?.range ? follower : nil)
    }
    let drafts = found.filter { $0.part == part }
    let undoing = found.flatMap { draft -> [DraftStep] in
      if draft.part == part { return draft.undoing }
      // A directive says outright whether it is a step.
      return draft.directive.step == false ? [] : [Self.withoutNumber(draft)]
    }
    let own = zip(items, found).filter { $1.part == part }.map { $0.0 }
    let (steps, rest) = read(drafts, of: own)
    return Items(
      steps: steps, undoing: undoing, rest: rest,
      shown: own.isEmpty ? nil : Self.list(of: own, like: list))
  }

  /// What undoes the work stands beside other steps than those of its list.
  private static func withoutNumber(_ draft: DraftStep) -> DraftStep {
    var step = draft
    step.title = Title(number: nil, text: draft.title.text)
    return step
  }

  private func read(
    _ drafts: [DraftStep], of items: [MarkdownBlock]
  ) -> (steps: [DraftStep], rest: MarkdownBlock?) {
    let decisions = drafts.map { decision(on: $0) }
    let count = decisions.count { $0?.isStep == true }
    let advice = drafts.count { AdviceItem.isAdvice($0.prose) }
    // In a numbered list, what stands between orders belongs to their sequence.
    let isProcedure = isOrdered ? count * 3 >= drafts.count : count > 0
    let isRead =
      isProcedure && (isOrdered || isNested || count * 2 >= drafts.count - advice)
    // What a directive makes a step is one in any list.
    guard isRead || decisions.contains(where: { $0?.isDirected == true }) else {
      return ([], items.isEmpty ? nil : Self.list(of: items, like: list))
    }
    var steps: [DraftStep] = []
    var rest: [MarkdownBlock] = []
    for (index, draft) in drafts.enumerated() {
      if let reason = reason(decisions[index], of: draft, isRead: isRead) {
        steps.append(draft)
        steps[steps.count - 1].reasons = [reason]
      } else if let last = steps.indices.last, steps[last].children.isEmpty,
        decisions[index]?.isDirected != true
      {
        // `Or push a commit` is a note on the item before it, and shown with it.
        steps[last].body.append(Self.list(of: [items[index]], like: list))
      } else {
        rest.append(items[index])
      }
    }
    return (steps, rest.isEmpty ? nil : Self.list(of: rest, like: list))
  }

  /// Why an item is a step; `nil` where it is none.
  private func reason(
    _ decision: StepRules.Decision?, of draft: DraftStep, isRead: Bool
  ) -> Reason? {
    if let decision, decision.isDirected { return decision.isStep ? decision.reason : nil }
    guard isRead else { return nil }
    if let decision, decision.isStep { return decision.reason }
    return isOrdered
      ? Reason(SequenceItem.name, words: draft.title.text, line: draft.anchor.line) : nil
  }

  private func decision(on draft: DraftStep) -> StepRules.Decision? {
    var candidate = StepCandidate(
      carrier: isOrdered ? .orderedItem : .bullet, title: draft.title, prose: draft.prose,
      body: draft.body, kinds: tree.kinds(in: draft.body), line: draft.anchor.line)
    candidate.part = part
    candidate.hasSteps = !draft.children.isEmpty
    candidate.isTask = draft.isTask
    candidate.directive = draft.directive
    candidate.isNested = isNested
    candidate.listLead = lead
    candidate.isEnglish = tree.isEnglish
    return StepRules.decision(on: candidate)
  }

  /// A step that an item may be; `next` is a block behind the list that continues it.
  private func draft(_ block: MarkdownBlock, next: MarkdownBlock?) -> DraftStep {
    var blocks = block.children[...]
    var prose = Prose([], line: block.line)
    if let first = blocks.first, case .paragraph = first.kind {
      prose = Prose(first)
      blocks = blocks.dropFirst()
    }
    // `- [ ] Rollback plan written` undoes nothing; a box with work in it does.
    let undoes =
      part == .main && !(block.hasBox && blocks.isEmpty)
      && UndoingLead.lead(prose, line: block.line, next: blocks.first ?? next) != nil
    let part = undoes ? Step.Part.rollback : part
    let own = tree.contents(of: Array(blocks), part: part, hasFurther: false, isItem: true)
    var step = DraftStep(
      title: Title(prose.headline),
      anchor: Anchor(kind: .item, range: block.range, line: block.line), prose: prose)
    if case .item(let item) = block.kind {
      step.isTask = item.box != nil
      if let number = item.number {
        step.title = Title(number: [number], text: step.title.text)
      }
    }
    step.part = part
    step.directive = tree.directives[block]
    step.body = own.body
    step.warnings = own.warnings
    step.children = own.steps
    step.undoing = own.undoing
    if undoes {
      step.reasons = [Reason(UndoingLead.name, words: step.title.text, line: block.line)]
    }
    return step
  }

  private static func list(of items: [MarkdownBlock], like list: MarkdownBlock) -> MarkdownBlock {
    let start = items.first?.range.lowerBound ?? list.range.lowerBound
    let end = items.last?.range.upperBound ?? list.range.upperBound
    return MarkdownBlock(
      kind: list.kind, range: start..<end, line: items.first?.line ?? list.line,
      endLine: items.last?.endLine ?? list.endLine, children: items)
  }

  /// A list of nothing but links to places in a page: its contents.
  static func isContents(_ list: MarkdownBlock) -> Bool {
    !list.children.isEmpty
      && list.children.allSatisfy { item in
        guard let runs = item.children.first?.inlines, !runs.isEmpty else { return false }
        return runs.allSatisfy { run in
          run.destination.map(isPlaceInPage) == true || run.text.trimmed.isEmpty
            || run.kind == .html
        }
      }
  }

  /// `#setup`, `install.md#setup`; not an address elsewhere.
  private static func isPlaceInPage(_ destination: String) -> Bool {
    destination.utf8.contains(UInt8(ascii: "#")) && !destination.contains("://")
  }
}
