import MarkdownSyntax

/// Makes steps of drafts that were read: conditions, titles, actions.
struct StepFinisher {
  let conditions: ConditionTable
  private let directives: DirectiveTable
  private let blockIndex: [Int: Int]
  private let blocks: [GuideBlock]

  init(conditions: ConditionTable, blocks: [GuideBlock], directives: DirectiveTable) {
    self.conditions = conditions
    self.directives = directives
    self.blocks = blocks
    blockIndex = Dictionary(
      blocks.enumerated().map { ($0.element.range.lowerBound, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The tree of steps, in which `ids` are those of all.
  func steps(_ steps: [ReadStep], ids: Set<Step.ID>) -> [Step] {
    steps.concurrentMap(if: blocks.areMany) { self.step($0, ids: ids) }
  }

  private func step(_ step: ReadStep, ids: Set<Step.ID>) -> Step {
    let draft = step.draft
    let own = step.statement.flatMap { conditions[$0.line] }
    // What only says that the reader decides is asked of each step that it leads in.
    let lead = step.lead.flatMap { conditions[$0.line] == nil ? $0.words : nil }
    let said = said(of: step)
    let directed = DirectedCondition(said)
    return Step(
      id: step.id, title: Self.title(of: draft), remark: Self.remark(of: draft),
      anchor: draft.anchor, part: draft.part,
      optional: directed.map(\.words) ?? step.statement?.words ?? lead,
      condition: directed.map(\.condition) ?? own ?? step.lead.flatMap { conditions[$0.line] },
      alternative: draft.alternative?.label,
      actions: step.children.isEmpty ? actions(of: step) : [], body: draft.body,
      warnings: draft.warnings, steps: step.children.map { self.step($0, ids: ids) },
      reasons: draft.reasons + (directed.map { [$0.reason] } ?? []),
      hints: hints(of: step, ids: ids),
      directive: said)
  }

  /// What the step's words say beside what to do; only a leaf without blocks offers commands.
  private func hints(of step: ReadStep, ids: Set<Step.ID>) -> StepHints {
    let texts = step.allTexts
    var hints = StepHints()
    hints.place = NamedPlace.find(in: texts)
    let hasBlock = step.draft.body.flatMap(codeOffsets).contains { blockIndex[$0] != nil }
    if step.children.isEmpty, !hasBlock { hints.offers = CommandInProse.find(in: texts) }
    // A heading `Step 1: …` is that step, and refers to none.
    let referring = step.draft.anchor.kind == .heading ? step.texts : texts
    hints.references =
      StepReference.find(in: referring, ids: ids, except: step.id)
      + GuideReference.find(in: texts)
    return hints
  }

  /// What is said of a step; where a single block is all it has, also what is said of that.
  private func said(of step: ReadStep) -> Directive {
    let said = StepDirectives.directive(of: step.draft, directives)
    let blocks = step.draft.body.flatMap(codeOffsets)
    guard step.children.isEmpty, blocks.count == 1, !directives.isEmpty else { return said }
    return said.over(directives[blocks[0]].aboutTheWay)
  }

  private static func title(of draft: DraftStep) -> String {
    let bare = Conditions.removingParenthesis(from: draft.title.text)
    let text = bare.isEmpty ? draft.title.text : bare
    return text.hasSuffix(":") && text.count > 1 ? String(text.dropLast()).trimmed : text
  }

  /// What the text that carries a step says beyond its title.
  private static func remark(of draft: DraftStep) -> [InlineRun] {
    switch draft.anchor.kind {
    case .item: return draft.prose.beyondHeadline
    case .paragraph:
      // The label of a tab, and a bold lead over steps, are titles as a whole.
      let isTitle = draft.isTab || draft.prose.isStrong && !draft.children.isEmpty
      return isTitle ? [] : draft.prose.beyondHeadline
    case .heading, .block: return []
    }
  }

  private func actions(of step: ReadStep) -> [Action] {
    let draft = step.draft
    let given = StepDirectives.directive(of: draft, directives)
    let waits = step.waits.filter { !Self.isOverWithItsCommand($0) }.map(Action.wait)
    if let run = given[.run] {
      return [.run(line: run.path == nil ? run.line : draft.anchor.line)] + waits
    }
    let found = draft.body.flatMap(codeOffsets).compactMap { blockIndex[$0] }.compactMap(action)
    if !found.isEmpty { return found + waits }
    if let wait = Self.wholeWait(of: step) { return [.wait(wait)] }
    if let sentence = draft.prose.sentences.first, let verb = Orders.verb(of: sentence),
      Lexicon.openVerbs.contains(verb), let url = draft.prose.link
    {
      return [.open(url: url, line: draft.anchor.line)]
    }
    if let check = step.verifications.first { return [.verify(check)] }
    return [.manual(line: draft.anchor.line)]
  }

  /// Whether a wait is over when the command of its step comes back: the command itself waits, or
  /// the guide says no more than that it takes its time.
  private static func isOverWithItsCommand(_ wait: Wait) -> Bool {
    let rule = wait.reason?.rule
    return rule == ProgramWaits.name
      || rule == TakesTime.name && wait.upTo == nil && TakesTime.isOfTheCommand(wait.text)
  }

  /// The wait that is all there is to do in a step, with the longest time that the step gives.
  ///
  /// `Change the record. It takes an hour.` is work to be done by hand: time alone does not do it.
  private static func wholeWait(of step: ReadStep) -> Wait? {
    guard let wait = step.waits.first, wait.line == step.draft.anchor.line else { return nil }
    let title = Prose(text: step.draft.title.text, line: wait.line).sentences.first
    let verb = title.flatMap(Orders.verb) ?? title?.words.first
    guard verb.map(Lexicon.waitingVerbs.contains) == true else { return nil }
    return Wait(
      text: wait.text, line: wait.line, upTo: step.waits.lazy.compactMap(\.upTo).first,
      step: wait.step, reason: wait.reason)
  }

  /// Where the blocks of code begin that are the step's to run or enter: a command inside a note
  /// or any other quote is shown with it and not run.
  private func codeOffsets(_ block: MarkdownBlock) -> [Int] {
    switch block.kind {
    case .codeBlock: [block.range.lowerBound]
    case .blockQuote: []
    default: block.children.flatMap(codeOffsets)
    }
  }

  private func action(_ index: Int) -> Action? {
    switch blocks[index].kind {
    case .command: .command(index)
    case .session: .session(index)
    case .environment, .config: .values(index)
    case .code: .manual(line: blocks[index].line)
    case .output, .text: nil
    }
  }
}
