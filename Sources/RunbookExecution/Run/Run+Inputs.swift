import MarkdownSyntax
import RunbookModel

extension Run {
  /// Asks for the inputs that the guide tells the reader to copy in these steps.
  ///
  /// Only those are asked that a later block on the way needs. Who has one not at hand leaves it
  /// for later.
  mutating func askMentionedInputs(
    in leaves: [Step], _ state: RunState
  ) async throws(ExecutionError) -> Course {
    guard person.isPerson else { return .goOn }
    for input in runbook.inputs where values[input.name] == nil {
      guard isMentioned(input, in: leaves), isNeeded(input, state),
        secretCommands[input.name] == nil
      else {
        continue
      }
      let course = try ask(input, isOptional: true, lacking: [input.name])
      if case .stop(let ending) = course { return .stop(ending) }
    }
    return .goOn
  }

  /// Whether the guide tells the reader to copy an input in one of some steps.
  func isMentioned(_ input: Input, in leaves: [Step]) -> Bool {
    let lines = leaves.map { leaf in
      leaf.line...max(leaf.line, guide.text.line(at: max(0, leaf.anchor.range.upperBound - 1)))
    }
    return input.mentions.contains { line in lines.contains { $0.contains(line) } }
  }

  /// Asks for what a block lacks, or has it printed by the command that a directive gives.
  mutating func askInputs(of block: GuideBlock) async throws(ExecutionError) -> Course {
    for name in block.inputs where values[name] == nil {
      guard let input = runbook.inputs.first(where: { $0.name == name }) else { continue }
      if let command = secretCommands[name], !command.inputs.contains(name) {
        let course = try await take(input, printedBy: command)
        guard case .goOn = course else { return course }
        guard values[name] == nil else { continue }
      }
      let lacking = block.inputs.filter { values[$0] == nil }
      let course = try ask(input, isOptional: false, lacking: lacking)
      if case .stop(let ending) = course { return .stop(ending) }
    }
    return .goOn
  }

  mutating func ask(
    _ input: Input, isOptional: Bool, lacking: [Input.Name]
  ) throws(ExecutionError) -> Course {
    var refusal: String?
    while true {
      if !isOptional || refusal != nil { try prepareToAsk(.input(input, refusal: refusal)) }
      let question = Question.text(input.name, isSecret: input.isSecret, isOptional: isOptional)
      switch try ask(question) {
      case .text("") where isOptional: return .goOn
      case .text(let value):
        refusal = input.refusal(of: value)
        guard refusal == nil else { continue }
        // What was pasted may have brought more than was meant.
        if value.trimmed != value {
          try person.show(.message("the blanks at its beginning or end are kept"))
        }
        try keep(value, for: input)
        return .goOn
      case .option(.quit, _): return .stop(.quit)
      default:
        let others = runbook.inputs.filter { $0 != input && lacking.contains($0.name) }
        return .stop(.waiting(.inputs([input] + others, refusal: refusal)))
      }
    }
  }

  /// Keeps a value from here on, also in the place of one that was given before.
  mutating func keep(_ value: String, for input: Input) throws(ExecutionError) {
    let old = values[input.name]
    // What ran with a secret before may still print it.
    if let old, input.isSecret { otherSecrets.append(old) }
    values[input.name] = value
    if input.isSecret { commands.background.hide(mask) }
    try journal.append([given(value, for: input)])
    for variable in input.variables { commands.export(variable, value) }
  }

  /// Whether something on the way that has not ended uses an input.
  func isNeeded(_ input: Input, _ state: RunState) -> Bool {
    runbook.blocks.contains { block in
      guard block.inputs.contains(input.name), let step = block.step else { return false }
      return !state.outcome(of: step).hasEnded
    }
  }
}
