import MarkdownSyntax

/// Makes steps of drafts: ids, conditions, actions, waits and checks.
struct StepFinisher {
  let conditions: ConditionTable
  private let blockIndex: [Int: Int]
  private let blocks: [GuideBlock]

  init(conditions: ConditionTable, blocks: [GuideBlock]) {
    self.conditions = conditions
    self.blocks = blocks
    blockIndex = Dictionary(
      blocks.enumerated().map { ($0.element.range.lowerBound, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The tree of steps.
  func steps(_ drafts: [DraftStep], ids: [StepNumbering.Node]) -> [Step] {
    zip(drafts, ids).map { draft, node in
      let children = steps(draft.children, ids: node.children)
      let statement = Conditions.statement(in: draft.prose)
      let lead = draft.lead.flatMap { Conditions.statement(in: $0) }
      let own = statement.flatMap { conditions[$0.line] }
      return Step(
        id: node.id, title: Self.title(of: draft), anchor: draft.anchor, part: draft.part,
        optional: statement?.words ?? lead?.words,
        condition: own ?? lead.flatMap { conditions[$0.line] },
        alternative: draft.alternative?.label,
        actions: children.isEmpty ? actions(of: draft, id: node.id) : [], body: draft.body,
        warnings: draft.warnings, steps: children)
    }
  }

  private static func title(of draft: DraftStep) -> String {
    let bare = Conditions.removingParenthesis(from: draft.title.text)
    let text = bare.isEmpty ? draft.title.text : bare
    return text.hasSuffix(":") && text.count > 1 ? String(text.dropLast()).trimmed : text
  }

  private func actions(of draft: DraftStep, id: Step.ID) -> [Action] {
    let texts = StepTexts.prose(of: draft)
    let found = draft.body.flatMap(codeOffsets).compactMap { blockIndex[$0] }.compactMap(action)
    let waits = texts.flatMap(Waits.find).map { with($0, id) }
    if !found.isEmpty { return found + waits.map(Action.wait) }
    if let wait = waits.first { return [.wait(wait)] }
    if let sentence = draft.prose.sentences.first, let verb = Orders.verb(of: sentence),
      Lexicon.openVerbs.contains(verb), let url = draft.prose.link
    {
      return [.open(url: url, line: draft.anchor.line)]
    }
    if let check = texts.flatMap(Verifications.find).first {
      return [.verify(Verification(text: check.text, line: check.line, step: id))]
    }
    return [.manual(line: draft.anchor.line)]
  }

  private func codeOffsets(_ block: MarkdownBlock) -> [Int] {
    if case .codeBlock = block.kind { return [block.range.lowerBound] }
    return block.children.flatMap(codeOffsets)
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

  private func with(_ wait: Wait, _ id: Step.ID) -> Wait {
    Wait(text: wait.text, line: wait.line, upTo: wait.upTo, step: id)
  }

  // MARK: Waits and checks of a whole tree

  /// The waits in the steps' texts, in order, one a line.
  func waits(in drafts: [DraftStep], ids: [StepNumbering.Node]) -> [Wait] {
    var seen: Set<Int> = []
    return each(drafts, ids).flatMap { draft, id in
      StepTexts.prose(of: draft).flatMap(Waits.find).map { with($0, id) }
    }.filter { seen.insert($0.line).inserted }
  }

  /// The checks in the steps' texts, in order, one a line.
  func verifications(in drafts: [DraftStep], ids: [StepNumbering.Node]) -> [Verification] {
    var seen: Set<Int> = []
    return each(drafts, ids).flatMap { draft, id in
      let title =
        Verifications.isVerification(title: draft.title)
        ? [Verification(text: draft.title.text, line: draft.anchor.line, step: id)] : []
      return title
        + StepTexts.prose(of: draft).flatMap(Verifications.find).map {
          Verification(text: $0.text, line: $0.line, step: id)
        }
    }.filter { seen.insert($0.line).inserted }.sorted { $0.line < $1.line }
  }

  private func each(
    _ drafts: [DraftStep], _ ids: [StepNumbering.Node]
  ) -> [(DraftStep, Step.ID)] {
    zip(drafts, ids).flatMap { draft, node in
      [(draft, node.id)] + each(draft.children, node.children)
    }
  }
}
