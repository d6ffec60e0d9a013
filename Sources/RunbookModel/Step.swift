package import MarkdownSyntax

/// A thing that the reader does or decides, or a group of such things.
///
/// Only leaves have actions: where a guide gives a group a command of its own beside further
/// steps, that command is a leaf too. So whatever runs has one id, one outcome and one place.
///
/// It never changes, and is held in many lists, for which it is much to copy.
package final class Step: Sendable {
  /// The number under which a step is known, unique in a runbook.
  ///
  /// It is `2.1` as the guide numbers it, `p1` for a prerequisite, `c1` for a checklist item.
  package struct ID: Hashable, Sendable, CustomStringConvertible {
    package let description: String

    /// Takes what a person typed or a record holds; any text without blanks is an id.
    package init(_ text: String) { description = text }
  }

  /// Whether a step is on the way or undoes it.
  package enum Part: String, Sendable { case main, rollback }

  package let id: ID
  /// The step's own words without number, box, marks and condition.
  package let title: String
  /// What the text that carries the step says beyond the title, with its looks: the sentences
  /// after the first, or what follows a bold label.
  package let remark: [InlineRun]
  /// Where it stands, which decides how a run marks it.
  package let anchor: Anchor
  package let part: Part
  /// The words of the step's own condition (`if applicable`); `nil` where it is unconditional.
  package let optional: String?
  /// The condition that settles this step, and with it everything in it.
  package let condition: Condition.Name?
  /// The label of the alternative that this step starts.
  package let alternative: String?
  /// Why it is a step, then why it is optional or a way of its own.
  package let reasons: [Reason]
  /// What is to be done, in order; empty for a group.
  package let actions: [Action]
  /// The guide's blocks that belong to this step and not to a step in it, to show.
  package let body: [MarkdownBlock]
  /// What the guide warns of where this step stands, to show before it is done.
  package let warnings: [Warning]
  /// The steps in it, in order.
  package let steps: [Step]
  /// Where it is done, what it offers to run, and what it refers to.
  package let hints: StepHints
  /// What the author says of it beside its text, what holds for all that it stands in included.
  package let directive: Directive

  package init(
    id: ID, title: String, remark: [InlineRun] = [], anchor: Anchor, part: Part = .main,
    optional: String? = nil,
    condition: Condition.Name? = nil, alternative: String? = nil, actions: [Action] = [],
    body: [MarkdownBlock] = [], warnings: [Warning] = [], steps: [Step] = [],
    reasons: [Reason] = [], hints: StepHints = StepHints(),
    directive: Directive = .none
  ) {
    self.id = id
    self.title = title
    self.remark = remark
    self.anchor = anchor
    self.part = part
    self.optional = optional
    self.condition = condition
    self.alternative = alternative
    self.actions = actions
    self.body = body
    self.warnings = warnings
    self.steps = steps
    self.hints = hints
    self.reasons = reasons
    self.directive = directive
  }

  package var line: Int { anchor.line }
  package var isLeaf: Bool { steps.isEmpty }

  /// Whether its own words make it optional and no shared condition settles that: leaving it
  /// out is one of its answers, so it never holds up a run.
  ///
  /// `If you leave half-way, …` in a rollback part names the case in which one rolls back, and
  /// makes nothing optional there.
  package var isOptionalByItself: Bool {
    guard let optional, condition == nil else { return false }
    return part != .rollback || !LeavingCase.isNamed(in: optional)
  }
}

extension Step: Hashable {
  /// Whether both say and ask the same.
  package static func == (one: Step, other: Step) -> Bool {
    one === other
      || one.id == other.id && one.title == other.title && one.remark == other.remark
        && one.anchor == other.anchor && one.part == other.part && one.optional == other.optional
        && one.condition == other.condition && one.alternative == other.alternative
        && one.reasons == other.reasons && one.actions == other.actions && one.body == other.body
        && one.warnings == other.warnings && one.steps == other.steps && one.hints == other.hints
        && one.directive == other.directive
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(anchor)
  }
}

extension [Step] {
  /// Every step of these trees with its depth, parents before children, in the guide's order.
  package var flattened: [(depth: Int, step: Step)] {
    var result: [(depth: Int, step: Step)] = []
    func visit(_ steps: [Step], _ depth: Int) {
      for step in steps {
        result.append((depth, step))
        visit(step.steps, depth + 1)
      }
    }
    visit(self, 0)
    return result
  }

  /// Shows every step of these trees to a function, parents before children, in the guide's order,
  /// without a list of them.
  package func visitAll(_ body: (Step) -> Void) {
    for step in self {
      body(step)
      step.steps.visitAll(body)
    }
  }

  /// Every step without steps in it, in the guide's order.
  package var leaves: [Step] {
    var leaves: [Step] = []
    visitAll { if $0.isLeaf { leaves.append($0) } }
    return leaves
  }
}

/// The place in the guide's text that carries a step, prerequisite or checklist item.
package struct Anchor: Hashable, Sendable {
  /// What kind of block it is.
  package enum Kind: String, Sendable { case heading, item, paragraph, block }

  package let kind: Kind
  /// The bytes of that block: a whole item with all that is in it, a heading, a paragraph.
  package let range: SourceRange
  /// The 1-based line on which it begins.
  package let line: Int

  package init(kind: Kind, range: SourceRange, line: Int) {
    self.kind = kind
    self.range = range
    self.line = line
  }
}

/// Something to heed, shown before the step it belongs to.
package struct Warning: Hashable, Sendable {
  package let text: String
  package let line: Int
  /// Whether it says that what is done cannot be undone, so that it is asked for once more.
  package let isPointOfNoReturn: Bool
  /// Why it is one.
  package let reason: Reason?

  package init(text: String, line: Int, isPointOfNoReturn: Bool = false, reason: Reason? = nil) {
    self.text = text
    self.line = line
    self.isPointOfNoReturn = isPointOfNoReturn
    self.reason = reason
  }
}
