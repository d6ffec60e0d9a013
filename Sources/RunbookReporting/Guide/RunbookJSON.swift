import MarkdownSyntax
package import RunbookModel

/// A runbook as JSON: all that was understood of a guide, for programs.
package struct RunbookJSON {
  private let guide: CompiledGuide
  private let runbook: Runbook
  /// Whether all that was found says which rules decided, as `reasons`.
  private let withReasons: Bool

  package init(of guide: CompiledGuide, withReasons: Bool = false) {
    self.guide = guide
    runbook = guide.runbook
    self.withReasons = withReasons
  }

  package var text: String { value.text }

  /// The whole document.
  package var value: JSONValue {
    .object([
      .init("schema", "runbook/1"),
      .init("title", .string(runbook.title)),
      .init("metadata", metadata),
      .init("steps", .array(runbook.steps.map(step))),
      .init("blocks", .array(runbook.blocks.map(block))),
      .init("inputs", .array(runbook.inputs.map(input))),
      .init("prerequisites", .array(runbook.prerequisites.map(prerequisite))),
      .init("checks", .array(runbook.checks.map(check))),
      .init("choices", .array((runbook.choices + runbook.shownChoices).map(choice))),
      .init("conditions", .array(runbook.conditions.map(condition))),
      .init("troubleshooting", .array(runbook.troubleshooting.map(trouble))),
      .init("rollbacks", .array(runbook.rollbacks.map(rollback))),
      .init("waits", .array(runbook.waits.map(wait))),
      .init("verifications", .array(runbook.verifications.map(verification))),
      .init("diagnostics", .array(diagnostics)),
    ])
  }

  /// The facts by their names; a fact that is stated twice counts as stated first.
  private var metadata: JSONValue {
    var seen: Set<String> = []
    return .object(
      runbook.metadata.filter { seen.insert($0.key).inserted }
        .map { JSONValue.Member($0.key, .string($0.value)) })
  }

  private func step(_ step: Step) -> JSONValue {
    .object(
      [
        .init("id", JSONValue(step.id.description)),
        .init("line", .number(step.line)),
        .init("title", .string(step.title)),
        .init("part", .string(step.part.rawValue)),
        .init("optional", JSONValue(step.optional)),
        .init("condition", JSONValue(step.condition)),
        .init("choice", JSONValue(step.alternative)),
        .init("actions", .array(step.actions.map(action))),
        .init("warnings", .array(step.warnings.map(warning))),
        .init("place", JSONValue(step.hints.place)),
        .init("offers", JSONValue(step.hints.offers.map(\.text))),
        .init("references", .array(step.hints.references.map(reference))),
        .init("steps", .array(step.steps.map(self.step))),
      ] + reasons(step.reasons))
  }

  private func reference(_ reference: StepHints.Reference) -> JSONValue {
    let (step, guide): (String?, String?) =
      switch reference.target {
      case .step(let id): (id.description, nil)
      case .guide(let path, let anchor): (nil, path + (anchor.map { "#" + $0 } ?? ""))
      }
    return .object([
      .init("line", .number(reference.line)),
      .init("words", .string(reference.words)),
      .init("step", JSONValue(step)),
      .init("guide", JSONValue(guide)),
    ])
  }

  private func action(_ action: Action) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("line", .number(line(of: action))), .init("kind", .string(action.name)),
    ]
    if case .open(let url, _) = action { members.append(.init("url", .string(url))) }
    return .object(members)
  }

  private func line(of action: Action) -> Int {
    switch action {
    case .command(let block), .session(let block), .values(let block): runbook.blocks[block].line
    case .open(_, let line), .manual(let line), .run(let line): line
    case .wait(let wait): wait.line
    case .verify(let verification): verification.line
    }
  }

  private func warning(_ warning: Warning) -> JSONValue {
    .object(
      [
        .init("line", .number(warning.line)),
        .init("text", .string(warning.text)),
        .init("pointOfNoReturn", .bool(warning.isPointOfNoReturn)),
      ] + reasons(warning.reason))
  }

  private func block(_ block: GuideBlock) -> JSONValue {
    .object(
      [
        .init("line", .number(block.line)),
        .init("endLine", .number(block.endLine)),
        .init("language", JSONValue(block.language)),
        .init("kind", .string(block.kind.rawValue)),
        .init("needs", JSONValue(block.needs)),
        .init("inputs", JSONValue(block.inputs)),
        .init("hold", JSONValue(block.hold.map(\.rawValue))),
        .init("step", JSONValue(block.step?.description)),
      ] + reasons(block.reasons))
  }

  private func input(_ input: Input) -> JSONValue {
    .object(
      [
        .init("name", .string(input.name)),
        .init("secret", .bool(input.isSecret)),
        .init("startsWith", JSONValue(input.startsWith)),
        .init("description", JSONValue(input.description)),
        .init("form", JSONValue(input.form?.rawValue)),
        .init("placeholders", JSONValue(input.placeholders)),
        .init("variable", .bool(input.isVariable)),
        .init("lines", JSONValue(input.lines)),
      ] + (input.requirement.map { [.init("requirement", .string($0.words))] } ?? [])
        + reasons(input.reasons))
  }

  private func reasons(_ reason: Reason?) -> [JSONValue.Member] {
    reasons(reason.map { [$0] } ?? [])
  }

  private func reasons(_ reasons: [Reason]) -> [JSONValue.Member] {
    guard withReasons else { return [] }
    let values = reasons.map { reason in
      JSONValue.object([
        .init("rule", .string(reason.rule.description)),
        .init("line", .number(reason.line)),
        .init("words", .string(reason.words)),
      ])
    }
    return [.init("reasons", .array(values))]
  }

  private func prerequisite(_ prerequisite: Prerequisite) -> JSONValue {
    .object(
      [
        .init("id", .string(prerequisite.id.description)),
        .init("line", .number(prerequisite.line)),
        .init("text", .string(prerequisite.text)),
      ] + reasons(prerequisite.reason))
  }

  private func check(_ check: ChecklistItem) -> JSONValue {
    .object([
      .init("id", .string(check.id.description)),
      .init("line", .number(check.line)),
      .init("text", .string(check.text)),
      .init("checked", .bool(check.isChecked)),
      .init("fulfilledBy", JSONValue(check.fulfilledBy.map(\.description))),
      .init("parent", JSONValue(check.parent?.description)),
      .init("step", JSONValue(check.step?.description)),
      .init("optional", JSONValue(check.optional)),
      .init("condition", JSONValue(check.condition)),
    ])
  }

  private func choice(_ choice: Choice) -> JSONValue {
    let alternatives = choice.alternatives.map { alternative in
      JSONValue.object([
        .init("label", .string(alternative.label)),
        .init("line", .number(alternative.line)),
        .init("heading", .string(alternative.heading)),
        .init("steps", JSONValue(alternative.steps.map(\.description))),
      ])
    }
    return .object([
      .init("id", .string(choice.id.description)),
      .init("line", .number(choice.line)),
      .init("alternatives", .array(alternatives)),
    ])
  }

  private func condition(_ condition: Condition) -> JSONValue {
    .object(
      [
        .init("name", .string(condition.name)),
        .init("words", .string(condition.words)),
        .init("lines", JSONValue(condition.lines)),
        .init("asked", .bool(condition.isAsked)),
      ] + reasons(condition.reasons))
  }

  private func trouble(_ entry: TroubleEntry) -> JSONValue {
    .object(
      [
        .init("line", .number(entry.line)),
        .init("title", .string(entry.title)),
        .init("symptoms", JSONValue(entry.symptoms)),
        .init("solutions", JSONValue(entry.solutions)),
      ] + reasons(entry.reason))
  }

  private func rollback(_ part: RollbackPart) -> JSONValue {
    .object(
      [
        .init("line", .number(part.line)),
        .init("title", .string(part.title)),
        .init("steps", JSONValue(part.steps.map(\.description))),
      ] + reasons(part.reason))
  }

  private func wait(_ wait: Wait) -> JSONValue {
    .object(
      [
        .init("line", .number(wait.line)),
        .init("text", .string(wait.text)),
        .init("upTo", JSONValue(wait.upTo.map { Int($0.components.seconds) })),
        .init("step", JSONValue(wait.step?.description)),
      ] + reasons(wait.reason))
  }

  private func verification(_ verification: Verification) -> JSONValue {
    .object(
      [
        .init("line", .number(verification.line)),
        .init("text", .string(verification.text)),
        .init("step", JSONValue(verification.step?.description)),
      ] + reasons(verification.reason))
  }

  /// Those about the guide, then those about its bindings file, with its path.
  private var diagnostics: [JSONValue] {
    let own = guide.runbook.diagnostics.map { diagnostic($0, in: guide.text, path: []) }
    guard let bindings = guide.bindings else { return own }
    let path = [JSONValue.Member("path", .string(bindings.text.path))]
    return own + bindings.diagnostics.map { diagnostic($0, in: bindings.text, path: path) }
  }

  private func diagnostic(
    _ diagnostic: Diagnostic, in text: SourceText, path: [JSONValue.Member]
  ) -> JSONValue {
    let position = text.position(at: diagnostic.range.lowerBound)
    return .object(
      path + [
        .init("rule", .string(diagnostic.rule)),
        .init("severity", .string(diagnostic.severity.rawValue)),
        .init("line", .number(position.line)),
        .init("column", .number(position.column)),
        .init("message", .string(diagnostic.message)),
      ])
  }
}
