import MarkdownSyntax

/// Turns a guide's Markdown into what it means.
///
/// Blocks of code are told apart first, since what there is to do decides what is a step. Then
/// the tree is found, numbered, and only then joined with what the guide says elsewhere:
/// conditions, inputs, checklists.
struct GuideCompiler {
  let document: MarkdownDocument
  let directives: DirectiveTable

  func runbook() -> Runbook {
    let metadata = MetadataFacts.find(in: document)
    let outline = titled(Section.outline(of: document.blocks), by: metadata)
    let blocks = BlockCollector.collect(from: outline.section, directives)
    let kinds = Dictionary(
      blocks.map { ($0.block.range.lowerBound, $0.kind) }, uniquingKeysWith: { first, _ in first })
    // Where there are many, what is to be replaced in them is looked for beside the steps.
    let (scripts, way) = concurrently(
      if: blocks.areMany, { ScannedScripts(blocks, in: document) },
      { self.way(through: outline.section, blockKinds: kinds, isLong: blocks.areMany) })
    let (steps, words) = (way.steps, way.words)
    let all = steps.flattened
    let checks = Checklists.find(in: document.blocks)
    let conditions = ConditionTable(
      ConditionPlaces(steps: all, checks: checks, words: words).places)

    var runbook = Runbook(title: outline.title ?? document.text.path, titleRange: outline.range)
    runbook.metadata = metadata
    runbook.prerequisites = way.prerequisites
    runbook.troubleshooting = way.troubles
    runbook.conditions = conditions.conditions
    let others =
      runbook.prerequisites.map { ($0.id, $0.anchor) } + checks.map { ($0.id, $0.anchor) }
    let (undoing, reader) = concurrently(
      if: blocks.areMany, { RollbackParts.find(in: outline.section, steps: all) },
      { readBlocks(blocks, scripts, steps: all, others: others, into: &runbook) })
    runbook.rollbacks = undoing
    runbook.steps = StepFinisher(
      conditions: conditions, blocks: runbook.blocks, directives: directives
    ).steps(steps, ids: Set(all.map(\.id)))
    runbook.choices = Choices.find(in: runbook.steps, read: all)
    runbook.offered = OfferedCommands.read(
      of: runbook.steps, with: reader, inputs: runbook.inputs)
    runbook.conditions = DirectedCondition.adding(
      to: runbook.conditions, steps: runbook.steps, blocks: runbook.blocks)
    runbook.shownChoices = ShownWays.find(
      in: outline.section,
      except: Set(runbook.choices.flatMap { $0.alternatives.map(\.line) }))
    let read = words.all.filter(\.isOnTheWay)
    runbook.waits = Self.oneALine(all.flatMap(\.waits) + read.flatMap(\.waits), by: \.line)
    runbook.verifications = Self.oneALine(
      all.flatMap(\.verifications) + read.flatMap(\.verifications), by: \.line)
    runbook.checks = checks.map { check in
      var stated = check
      stated.optional = words[check.line].statement?.words
      stated.condition = stated.optional.flatMap { _ in conditions[check.line] }
      return stated
    }
    if !checks.isEmpty {
      let texts = StepTexts(of: all, blocks: runbook.blocks)
      link(&runbook, with: ChecklistLinker(steps: runbook.steps, texts: texts))
    }
    runbook.diagnostics = GuideDiagnostics.find(
      in: document, runbook: runbook, directives: directives)
    return runbook
  }

  /// The first of those that begin on one line, in the order of lines.
  private static func oneALine<Element>(
    _ elements: [Element], by line: (Element) -> Int
  ) -> [Element] {
    var seen: Set<Int> = []
    return elements.filter { seen.insert(line($0)).inserted }.sorted { line($0) < line($1) }
  }

  // MARK: Title

  private typealias Titled = (section: Section, title: String?, range: SourceRange?)

  /// The outline with the title's own section at its root, so that the title is no step.
  private func titled(_ outline: Section, by metadata: [Fact]) -> Titled {
    guard let first = outline.subsections.first, let heading = first.heading else {
      return (outline.withRoles(directives), nil, nil)
    }
    let title = first.title.text
    let stated = first.level > 1 && document.frontMatter != nil ? Self.title(in: metadata) : nil
    if let stated, outline.subsections.allSatisfy({ $0.level > 1 }) {
      return (outline.withRoles(directives, guide: Title(stated)), stated, nil)
    }
    let isAlone = outline.subsections.count == 1
    guard first.level == 1 || isAlone else {
      return (outline.withRoles(directives, guide: first.title), title, heading.range)
    }
    var root = outline
    root.subsections = first.subsections + outline.subsections.dropFirst()
    root.blocks += first.blocks
    root.takeRole(ofTitle: first, directives)
    return (root.withRoles(directives, guide: first.title), title, heading.range)
  }

  /// The title that front matter states.
  private static func title(in metadata: [Fact]) -> String? {
    metadata.first { $0.key.lowercased() == "title" }?.value
  }

  // MARK: Steps

  /// What there is to do, and what stands beside that.
  private struct Way: Sendable {
    let steps: [ReadStep]
    let words: PassageWords
    let prerequisites: [Prerequisite]
    let troubles: [TroubleEntry]
  }

  private func way(
    through section: Section, blockKinds kinds: [Int: GuideBlock.Kind], isLong: Bool
  ) -> Way {
    let isEnglish = English.isLanguage(of: document.blocks)
    let troubles = Troubleshooting.find(in: section, text: document.text)
    let prerequisites = Prerequisites.find(in: section)
    let rest = section.without(troubles).without(prerequisites)
    var (words, (drafts, isInChecklists)) = concurrently(
      if: isLong, { PassageWords(Passages(of: rest, blockKinds: kinds).all) },
      {
        let (found, isInChecklists) = draftSteps(rest, blockKinds: kinds, isEnglish: isEnglish)
        let drafts = WayRules.marking(found, isLong: isLong)
        var numbering = StepNumbering()
        return (Array(zip(drafts, numbering.number(drafts))), isInChecklists)
      })
    if isInChecklists { words.takeChecklists() }
    let said = words
    let steps = drafts.concurrentMap(if: isLong) {
      ReadStep($0.0, $0.1, words: said)
    }
    return Way(steps: steps, words: words, prerequisites: prerequisites, troubles: troubles)
  }

  /// The steps, and whether they are in the guide's checklists because there are none elsewhere.
  private func draftSteps(
    _ section: Section, blockKinds: [Int: GuideBlock.Kind], isEnglish: Bool
  ) -> (steps: [DraftStep], isInChecklists: Bool) {
    var builder = StepTreeBuilder(
      text: document.text, blockKinds: blockKinds, isEnglish: isEnglish, directives: directives)
    let steps = builder.steps(of: section)
    if steps.contains(where: { $0.part == .main }) { return (steps, false) }
    builder.checklistIsProcedure = true
    return (builder.steps(of: section), true)
  }

  /// Reads the blocks and their inputs.
  ///
  /// - Returns: what has read them, and knows what each placeholder stands for.
  private func readBlocks(
    _ found: [BlockCollector.Found], _ scripts: ScannedScripts, steps: [ReadStep],
    others: [(Step.ID, Anchor)],
    into runbook: inout Runbook
  ) -> ScriptReader {
    let owners = BlockOwners(steps)
    let said = StepDirectives(steps, directives)
    let orders = scripts.orders
    var reader = ScriptReader(orders: orders, names: scripts.names)
    let isForOnePlace = BlockCollector.areForOnePlace(
      found.filter { owners[$0.block.range.lowerBound] != nil })
    runbook.blocks = found.indices.map { index in
      let (item, decision) = (found[index], found[index].decision)
      let offset = item.block.range.lowerBound
      let step = owners[offset]
      let directive = said.directive(ofBlockAt: offset, in: step)
      // Values that only a reference part lists are nobody's to enter now.
      let isRead = decision.isRunnable || (item.kind == .environment && step != nil)
      let source = ScriptSource(
        script: decision.script, code: item.code, offset: offset,
        use: decision.isRunnable ? .shell : isRead ? .values : .shown, directive: directive,
        read: item.text, variables: item.variables,
        placeholders: scripts.placeholders.map { $0[index] } ?? nil)
      let read = reader.read(source)
      let place = isForOnePlace ? nil : decision.place
      return GuideBlock(
        code: item.code, range: item.block.range, line: item.block.line,
        endLine: item.block.endLine, kind: item.kind, needs: read.needs, inputs: read.inputs,
        hold: decision.hold, step: step, script: decision.script,
        slots: read.slots, names: read.names, shellState: item.shellUse,
        reasons: [decision.kindReason].compactMap { $0 } + read.reasons + decision.holdReasons
          + [place?.reason(OtherPlace.name)].compactMap { $0 },
        opens: decision.opens, place: place?.answer, directive: directive)
    }
    runbook.bound =
      BoundCommands(
        steps: steps, others: others, blocks: runbook.blocks, directives: directives,
        reader: &reader
      ).commands
    let inputs = DirectedInput.typing(
      reader.table.inputs(mentionedIn: InputMentions(steps), described: orders.descriptions),
      by: runbook.blocks.map(\.directive))
    runbook.inputs = DirectedSecret(blocks: runbook.blocks, inputs: inputs).marking(inputs)
    for index in runbook.blocks.indices where runbook.blocks[index].isShownFilledIn {
      runbook.blocks[index].slots = reader.knownSlots(in: runbook.blocks[index].script)
    }
    return reader
  }

  // MARK: Checklists

  /// Joins the items of checklists with the steps and prerequisites that they are or follow from.
  private func link(_ runbook: inout Runbook, with linker: ChecklistLinker) {
    var subjects = Dictionary(
      runbook.steps.flattened.map { ($0.step.anchor, $0.step.id) },
      uniquingKeysWith: { first, _ in first })
    for item in runbook.prerequisites { subjects[item.anchor] = subjects[item.anchor] ?? item.id }
    let texts = Dictionary(
      runbook.checks.map { ($0.id, $0.text) }, uniquingKeysWith: { first, _ in first })
    let parents = Set(runbook.checks.compactMap(\.parent))
    for index in runbook.checks.indices {
      let check = runbook.checks[index]
      runbook.checks[index].step = subjects[check.anchor]
      guard subjects[check.anchor] == nil, !parents.contains(check.id) else { continue }
      runbook.checks[index].fulfilledBy = linker.steps(
        fulfilling: Conditions.removingParenthesis(from: check.text),
        under: check.parent.flatMap { texts[$0] })
    }
  }
}
