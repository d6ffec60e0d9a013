package import MarkdownSyntax

/// What a guide means: its steps and everything that a person must know to carry them out.
///
/// A value made by `GuideCompiler` from a guide's bytes alone.
package struct Runbook: Sendable {
  /// The first heading's text, or the file's name where there is none.
  package var title: String
  /// The bytes of the heading that gives the title.
  package var titleRange: SourceRange?
  /// Facts that the guide states of itself (front matter, `**Last Updated:** …`), in order.
  package var metadata: [Fact] = []
  /// The tree of steps in the order of the guide; steps of rollback parts are marked as such.
  package var steps: [Step] = []
  /// Every block of code in the guide, in and outside steps, in order.
  package var blocks: [GuideBlock] = []
  /// The commands that directives give to steps and blocks.
  package var bound = BoundCommandTable()
  /// The commands in the text of steps, which a person may have run; never unasked.
  package var offered: [Step.ID: [GuideBlock]] = [:]
  /// What the operator gives once, in the order of first use.
  package var inputs: [Input] = []
  package var prerequisites: [Prerequisite] = []
  /// Every task-list item, in order.
  package var checks: [ChecklistItem] = []
  package var choices: [Choice] = []
  /// Choices of parts without steps, such as remedies: shown, and never asked about.
  package var shownChoices: [Choice] = []
  package var conditions: [Condition] = []
  package var troubleshooting: [TroubleEntry] = []
  package var rollbacks: [RollbackPart] = []
  package var waits: [Wait] = []
  package var verifications: [Verification] = []
  package var diagnostics: [Diagnostic] = []
  /// The text that means this; `nil` for a runbook that no guide was read for.
  package var source: SourceText?
  /// What the guide says of each step where bindings say more; `nil` where nothing is bound.
  var ownWordings: WordingTable?

  package init(title: String, titleRange: SourceRange?) {
    self.title = title
    self.titleRange = titleRange
  }
}

extension Runbook {
  /// The conditions that the operator is asked for, in order.
  package var askedConditions: [Condition] { conditions.filter(\.isAsked) }

  /// What the guide says of each thing that an event can speak of, whatever is bound to it.
  ///
  /// - Complexity: O(*n*) for *n* bytes of the guide, each time.
  package var wordings: WordingTable { ownWordings ?? WordingTable(of: self) }

  /// The choices that ask the same as this one, itself included, so that one answer settles all.
  ///
  /// They are between the same labels, as tabs for the same systems are again and again.
  package func choices(askingAs choice: Choice) -> [Choice] {
    let labels = Set(choice.alternatives.map(\.label))
    return choices.filter { Set($0.alternatives.map(\.label)) == labels }
  }
}

/// A fact that a guide states of itself, such as `Last Updated` and `2025-11-12`.
package struct Fact: Hashable, Sendable {
  package let key: String
  package let value: String
  package let line: Int

  package init(key: String, value: String, line: Int) {
    self.key = key
    self.value = value
    self.line = line
  }
}

/// Something that must hold before the first step; its id is `p1`, `p2`, ….
package struct Prerequisite: Hashable, Sendable {
  package let id: Step.ID
  package let text: String
  package let anchor: Anchor
  /// Why it is one.
  package let reason: Reason?

  package init(id: Step.ID, text: String, anchor: Anchor, reason: Reason? = nil) {
    self.id = id
    self.text = text
    self.anchor = anchor
    self.reason = reason
  }

  package var line: Int { anchor.line }
}

/// One task-list item; its id is `c1`, `c2`, ….
package struct ChecklistItem: Hashable, Sendable {
  package let id: Step.ID
  package let text: String
  package let anchor: Anchor
  /// Whether the guide itself has it ticked, which in a run counts for nothing.
  package let isChecked: Bool
  /// The item that this one stands in.
  package let parent: Step.ID?
  /// Whether the item is itself a step of the procedure (`step` has its id), so that it is
  /// asked as that step and not again at the end.
  package var step: Step.ID?
  /// Steps whose completion fulfils the item; empty for a gap, which is asked at the end.
  package var fulfilledBy: [Step.ID] = []
  /// The condition that settles whether the item applies.
  package var condition: Condition.Name?
  /// The words of the item's own condition, also where it is no shared condition.
  package var optional: String?

  package init(
    id: Step.ID, text: String, anchor: Anchor, isChecked: Bool, parent: Step.ID? = nil
  ) {
    self.id = id
    self.text = text
    self.anchor = anchor
    self.isChecked = isChecked
    self.parent = parent
  }

  package var line: Int { anchor.line }
}

/// Several ways of which the operator takes one.
package struct Choice: Hashable, Sendable {
  /// One of the ways: a step of the tree starts it.
  package struct Alternative: Hashable, Sendable {
    /// The heading without `For`, `Option A:` and the like.
    package let label: String
    /// The whole heading, which `--choose` takes too.
    package let heading: String
    package let line: Int
    /// The steps that belong to this way.
    package let steps: [Step.ID]

    package init(label: String, heading: String, line: Int, steps: [Step.ID]) {
      self.label = label
      self.heading = heading
      self.line = line
      self.steps = steps
    }
  }

  /// The id of the step whose parts the alternatives are, or a made one (`choice-1`).
  package let id: Step.ID
  package let line: Int
  package let alternatives: [Alternative]

  package init(id: Step.ID, line: Int, alternatives: [Alternative]) {
    self.id = id
    self.line = line
    self.alternatives = alternatives
  }
}

/// A fact that settles optional parts, such as `webhooks`: yes or no, asked once.
package struct Condition: Hashable, Sendable {
  /// What `--condition` calls it: lower-case words joined by `-`.
  package typealias Name = String

  package let name: Name
  /// The words of the first place that states it, to ask with.
  package let words: String
  /// Every line whose own words state the condition.
  package let lines: [Int]
  /// Whether it is asked once for all that depends on it; else each place says for itself that
  /// it may be left out, or is only read.
  package let isAsked: Bool
  /// Why each place is taken to state it, in the order of lines.
  package let reasons: [Reason]

  package init(
    name: Name, words: String, lines: [Int], isAsked: Bool = true, reasons: [Reason] = []
  ) {
    self.name = name
    self.words = words
    self.lines = lines
    self.isAsked = isAsked
    self.reasons = reasons
  }
}

/// One problem of a troubleshooting part, and what to do about it.
package struct TroubleEntry: Hashable, Sendable {
  package let title: String
  package let line: Int
  package let symptoms: [String]
  package let solutions: [String]
  /// The entry's blocks, to show.
  package let body: [MarkdownBlock]
  /// Why it is one.
  package let reason: Reason?

  package init(
    title: String, line: Int, symptoms: [String], solutions: [String], body: [MarkdownBlock],
    reason: Reason? = nil
  ) {
    self.title = title
    self.line = line
    self.symptoms = symptoms
    self.solutions = solutions
    self.body = body
    self.reason = reason
  }
}

/// A part that undoes the work.
package struct RollbackPart: Hashable, Sendable {
  package let title: String
  package let line: Int
  /// The steps in it.
  package let steps: [Step.ID]
  /// Why it is one.
  package let reason: Reason?

  package init(title: String, line: Int, steps: [Step.ID], reason: Reason? = nil) {
    self.title = title
    self.line = line
    self.steps = steps
    self.reason = reason
  }
}

/// Something that takes its own time, outside the operator's hands.
package struct Wait: Hashable, Sendable {
  package let text: String
  package let line: Int
  /// The longest time that the guide gives; `nil` where it gives none.
  package let upTo: Duration?
  /// The step in which it is told; `nil` outside steps.
  package var step: Step.ID?
  /// Why it is one.
  package let reason: Reason?

  package init(
    text: String, line: Int, upTo: Duration?, step: Step.ID? = nil, reason: Reason? = nil
  ) {
    self.text = text
    self.line = line
    self.upTo = upTo
    self.step = step
    self.reason = reason
  }

  /// The same wait, told in a step.
  func of(_ step: Step.ID) -> Wait {
    Wait(text: text, line: line, upTo: upTo, step: step, reason: reason)
  }
}

/// A check of a result that the guide asks for.
package struct Verification: Hashable, Sendable {
  package let text: String
  package let line: Int
  /// The step in which it is asked for; `nil` outside steps.
  package var step: Step.ID?
  /// Why it is one.
  package let reason: Reason?

  package init(text: String, line: Int, step: Step.ID? = nil, reason: Reason? = nil) {
    self.text = text
    self.line = line
    self.step = step
    self.reason = reason
  }

  /// The same check, asked for in a step.
  func of(_ step: Step.ID) -> Verification {
    Verification(text: text, line: line, step: step, reason: reason)
  }
}
