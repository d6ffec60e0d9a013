import MarkdownSyntax

/// Reads the commands in directives like the guide's own blocks, so that what stands open in
/// them is asked for, and keeps them from running, in the same way.
struct BoundCommands {
  private(set) var commands = BoundCommandTable()

  /// Reads those of all steps and blocks.
  ///
  /// A block that alone carries a step gives the step what is said of it.
  ///
  /// - Parameters:
  ///   - steps: all steps.
  ///   - others: prerequisites and boxes of checklists, which can be looked at like steps.
  ///   - blocks: all blocks of code.
  ///   - directives: what is said of all these.
  ///   - reader: has read the blocks, and knows their inputs.
  init(
    steps: [ReadStep], others: [(Step.ID, Anchor)], blocks: [GuideBlock],
    directives: DirectiveTable, reader: inout ScriptReader
  ) {
    guard !directives.isEmpty else { return }
    var carriers: Set<Int> = []
    for step in steps {
      let said = StepDirectives.directive(of: step.draft, directives)
      add(said, to: .step(step.id), step: step.id, line: step.draft.anchor.line, &reader)
      if step.draft.anchor.kind == .block { carriers.insert(step.draft.anchor.range.lowerBound) }
    }
    for (id, anchor) in others {
      let said = directives.effective(at: anchor.range.lowerBound)
      add(said, to: .step(id), step: nil, line: anchor.line, &reader)
    }
    for (index, block) in blocks.enumerated() where !carriers.contains(block.range.lowerBound) {
      let said = directives[block.range.lowerBound]
      add(said, to: .block(index), step: block.step, line: block.line, &reader)
    }
  }

  private mutating func add(
    _ directive: Directive, to owner: BoundCommand.Owner, step: Step.ID?, line: Int,
    _ reader: inout ScriptReader
  ) {
    for statement in directive.statements {
      guard let (script, input) = Self.command(in: statement.setting) else { continue }
      // A line of a bindings file is none of the guide.
      let place = statement.path == nil ? statement.line : line
      let code = CodeBlock(text: script.text, language: script.language, line: place)
      let read = reader.read(
        ScriptSource(
          script: script.text, code: code, offset: .max, use: .shell, directive: directive))
      let block = GuideBlock(
        code: code,
        range: 0..<0, line: line, endLine: line, kind: .command, needs: read.needs,
        inputs: read.inputs, hold: [], step: step, script: script.text, slots: read.slots,
        shellState: ShellUse(of: script.text), directive: directive)
      commands.add(
        BoundCommand(owner: owner, key: statement.key, input: input, block: block))
    }
  }

  /// The command in a setting, and the input whose value it prints.
  private static func command(
    in setting: DirectiveSetting
  ) -> (DirectiveSetting.Script, Input.Name?)? {
    switch setting {
    case .run(let script): (script, nil)
    case .verify(let text), .until(let text), .rollback(let text): (.init(text), nil)
    case .secret(.command(let input, let text)): (.init(text), input)
    default: nil
    }
  }
}
