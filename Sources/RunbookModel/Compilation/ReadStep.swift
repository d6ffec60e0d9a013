import MarkdownSyntax

/// A draft with what its words say, read once for all rules that ask.
///
/// It never changes, and is held in many lists, for which it is much to copy.
final class ReadStep: Sendable {
  let draft: DraftStep
  let id: Step.ID
  /// The texts in the draft's body, beside the one that carries it.
  let texts: [Prose]
  /// The condition that its own words state.
  let statement: Conditions.Statement?
  /// The condition that the lead before its list states.
  let lead: Conditions.Statement?
  let waits: [Wait]
  let verifications: [Verification]
  let children: [ReadStep]

  init(_ draft: DraftStep, _ node: StepNumbering.Node, words: PassageWords) {
    self.draft = draft
    id = node.id
    texts = draft.body.flatMap(Self.paragraphs)
    let own = words[draft.anchor.line].statement
    // A way that is chosen needs no condition beside the choice.
    let isWay = draft.alternative != nil && own?.isPlain == false
    statement = own?.line == draft.anchor.line && !isWay ? own : nil
    lead = draft.lead.flatMap { words[$0.line].statement }
    let all = [words[draft.anchor.line]] + texts.map { words[$0.line] }
    waits = all.flatMap(\.waits).map { $0.of(node.id) }
    verifications = all.flatMap(\.verifications).map { $0.of(node.id) }
    children = zip(draft.children, node.children).map { ReadStep($0, $1, words: words) }
  }

  /// The text that carries the step, and those in its body.
  var allTexts: [Prose] { [draft.prose] + texts }

  /// The paragraphs in a block, at any depth.
  private static func paragraphs(in block: MarkdownBlock) -> [Prose] {
    switch block.kind {
    case .paragraph: [Prose(block)]
    case .list, .item, .blockQuote: block.children.flatMap(paragraphs)
    default: []
    }
  }
}

extension [ReadStep] {
  /// Every step of these trees, parents before children, in the guide's order.
  var flattened: [ReadStep] {
    var result: [ReadStep] = []
    func visit(_ steps: [ReadStep]) {
      for step in steps {
        result.append(step)
        visit(step.children)
      }
    }
    visit(self)
    return result
  }
}
