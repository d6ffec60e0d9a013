import MarkdownSyntax

/// Turns a guide's Markdown into what it means.
///
/// Blocks of code are told apart first, since what there is to do decides what is a step. Then
/// the tree is found, numbered, and only then joined with what the guide says elsewhere:
/// conditions, inputs, checklists.
struct GuideCompiler {
  let document: MarkdownDocument

  func runbook() -> Runbook {
    let outline = Self.titled(Section.outline(of: document.blocks))
    let blocks = BlockCollector.collect(from: outline.section)
    let drafts = Alternatives.marking(draftSteps(outline.section, blocks: blocks))
    var numbering = StepNumbering()
    let ids = numbering.number(drafts)
    let checks = Checklists.find(in: document.blocks)
    let conditions = ConditionTable(ConditionPlaces(drafts: drafts, checks: checks).places)

    var runbook = Runbook(title: outline.title ?? document.text.path, titleRange: outline.range)
    runbook.metadata = MetadataFacts.find(in: document)
    runbook.prerequisites = Prerequisites.find(in: outline.section)
    runbook.troubleshooting = Troubleshooting.find(in: outline.section)
    runbook.conditions = conditions.conditions
    readBlocks(blocks, drafts: drafts, ids: ids, into: &runbook)
    let finisher = StepFinisher(conditions: conditions, blocks: runbook.blocks)
    runbook.steps = finisher.steps(drafts, ids: ids)
    runbook.choices = Choices.find(in: runbook.steps)
    runbook.rollbacks = RollbackParts.find(in: outline.section, steps: runbook.steps)
    runbook.waits = finisher.waits(in: drafts, ids: ids)
    runbook.verifications = finisher.verifications(in: drafts, ids: ids)
    runbook.checks = link(checks, in: runbook, conditions: conditions)
    runbook.diagnostics = GuideDiagnostics.find(in: document, runbook: runbook)
    return runbook
  }

  // MARK: Title

  private typealias Titled = (section: Section, title: String?, range: SourceRange?)

  /// The outline with the title's own section at its root, so that the title is no step.
  private static func titled(_ outline: Section) -> Titled {
    guard let first = outline.subsections.first, let heading = first.heading else {
      return (outline, nil, nil)
    }
    let title = first.title.text
    let isAlone = outline.subsections.count == 1
    guard first.level == 1 || isAlone else { return (outline, title, heading.range) }
    var root = outline
    root.subsections = first.subsections + outline.subsections.dropFirst()
    root.blocks += first.blocks
    return (root, title, heading.range)
  }

  // MARK: Steps

  private func draftSteps(_ section: Section, blocks: [BlockCollector.Found]) -> [DraftStep] {
    let kinds = Dictionary(
      blocks.map { ($0.block.range.lowerBound, $0.kind) }, uniquingKeysWith: { first, _ in first })
    var builder = StepTreeBuilder(blockKinds: kinds)
    let steps = builder.steps(of: section, role: .procedure, part: .main, isTitle: true)
    if steps.contains(where: { $0.part == .main }) { return steps }
    builder.checklistIsProcedure = true
    return builder.steps(of: section, role: .procedure, part: .main, isTitle: true)
  }

  private func readBlocks(
    _ found: [BlockCollector.Found], drafts: [DraftStep], ids: [StepNumbering.Node],
    into runbook: inout Runbook
  ) {
    let owners = BlockOwners(drafts: drafts, ids: ids)
    var reader = ScriptReader()
    runbook.blocks = found.map { item in
      let step = owners[item.block.range.lowerBound]
      let isRunnable = item.kind == .command || item.kind == .session
      let lines = item.code.lines
      let transcript =
        item.kind == .session
        ? Transcript(lines: lines, language: item.code.info.language) : nil
      let script = transcript?.script ?? item.code.text
      // Values that only a reference part lists are nobody's to enter now.
      let isRead = isRunnable || (item.kind == .environment && step != nil)
      let read =
        isRead
        ? reader.read(
          script, line: item.code.firstLine, isShell: isRunnable, named: item.named)
        : ScriptReader.Result()
      return GuideBlock(
        code: item.code, range: item.block.range, line: item.block.line,
        endLine: item.block.endLine, kind: item.kind, needs: read.needs, inputs: read.inputs,
        hold: isRunnable ? HoldReasons.of(script) : [], step: step, script: script,
        slots: read.slots)
    }
    runbook.inputs = reader.table.inputs(mentionedIn: InputMentions(drafts: drafts))
    for index in runbook.blocks.indices where runbook.blocks[index].isShownFilledIn {
      runbook.blocks[index].slots = reader.knownSlots(in: runbook.blocks[index].script)
    }
  }

  // MARK: Checklists

  private func link(
    _ checks: [ChecklistItem], in runbook: Runbook, conditions: ConditionTable
  ) -> [ChecklistItem] {
    guard !checks.isEmpty else { return [] }
    let steps = Dictionary(
      runbook.steps.flattened.map { ($0.step.anchor, $0.step.id) },
      uniquingKeysWith: { first, _ in first })
    let prerequisites = Dictionary(
      runbook.prerequisites.map { ($0.anchor, $0.id) }, uniquingKeysWith: { first, _ in first })
    let linker = ChecklistLinker(steps: runbook.steps, texts: StepTexts(of: runbook))
    let texts = Dictionary(
      checks.map { ($0.id, $0.text) }, uniquingKeysWith: { first, _ in first })
    let parents = Set(checks.compactMap(\.parent))
    return checks.map { check in
      var linked = check
      let statement = Conditions.statement(in: Prose(text: check.text, line: check.line))
      linked.optional = statement?.words
      linked.condition = statement.flatMap { conditions[$0.line] }
      linked.step = steps[check.anchor] ?? prerequisites[check.anchor]
      guard linked.step == nil, !parents.contains(check.id) else { return linked }
      let words = Conditions.removingParenthesis(from: check.text)
      linked.fulfilledBy = linker.steps(
        fulfilling: words, under: check.parent.flatMap { texts[$0] })
      return linked
    }
  }
}
