import MarkdownSyntax

/// Reads the commands that stand in the text of steps like the guide's own blocks, so that what
/// stands open in them is known, and keeps them from running, in the same way.
///
/// They add no inputs to the guide: a placeholder that no block has is the person's to replace.
enum OfferedCommands {
  /// Reads the commands of each step that offers some.
  ///
  /// - Parameters:
  ///   - steps: the finished tree.
  ///   - reader: has read the blocks, and knows their inputs.
  ///   - inputs: the guide's inputs.
  /// - Returns: the commands by step, in order.
  static func read(
    of steps: [Step], with reader: ScriptReader, inputs: [Input]
  ) -> [Step.ID: [GuideBlock]] {
    var offering: [Step] = []
    steps.visitAll { if $0.isLeaf, !$0.hints.offers.isEmpty { offering.append($0) } }
    guard !offering.isEmpty else { return [:] }
    let known = Set(inputs.map(\.name))
    // A copy, so that the guide's inputs stay as they are.
    var reader = reader
    var commands: [Step.ID: [GuideBlock]] = [:]
    for step in offering {
      commands[step.id] = step.hints.offers.map { block($0, of: step, &reader, known) }
    }
    return commands
  }

  private static func block(
    _ offer: StepHints.OfferedCommand, of step: Step, _ reader: inout ScriptReader,
    _ known: Set<Input.Name>
  ) -> GuideBlock {
    let text = offer.text.hasPrefix("$ ") ? offer.text.dropFirst(2).trimmed : offer.text
    let code = CodeBlock(text: text, language: nil, line: offer.line)
    let read = reader.readAside(
      ScriptSource(
        script: text, code: code, offset: .max, use: .shell, directive: step.directive.forBlocks))
    let holds = HoldRules.decide(HoldCandidate(ScriptText([text], numbers: [offer.line])))
    return GuideBlock(
      code: code, range: 0..<0, line: offer.line, endLine: offer.line, kind: .command,
      needs: read.needs, inputs: read.inputs.filter(known.contains), hold: holds.map(\.hold),
      step: step.id, script: text, slots: read.slots.filter { known.contains($0.input) },
      shellState: ShellUse(of: text), directive: step.directive.forBlocks)
  }
}
