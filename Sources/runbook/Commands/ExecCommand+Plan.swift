import ArgumentParser
import MarkdownSyntax
import RunbookExecution
import RunbookModel
import SystemCalls

/// Turns the answers of a command line into what they mean in a runbook.
struct RunPlanReader {
  let runbook: Runbook
  let answers: ExecAnswers
  let environment: [String: String]

  /// - Throws: `CommandFailure` that lists what exists, where a name is unknown; and with the
  ///   code for waiting, where the guide speaks against a value.
  func plan(runsWithoutAsking: Bool) throws(CommandFailure) -> RunPlan {
    var plan = RunPlan()
    plan.runsWithoutAsking = runsWithoutAsking
    plan.values = try values()
    for label in answers.choose {
      let (choices, taken) = try alternative(label)
      for choice in choices { plan.choices[choice] = taken }
    }
    for text in answers.condition {
      let (name, holds) = try condition(text)
      plan.conditions[name] = holds
    }
    plan.only = Set(try answers.only.map(step))
    plan.from = try answers.from.map(step)
    plan.skip = Set(try answers.skip.map(step))
    plan.retry = Set(try answers.retry.map(step))
    plan.confirmed = Set(try answers.confirm.map(step))
    return plan
  }

  // MARK: Inputs

  private func values() throws(CommandFailure) -> [Input.Name: String] {
    var values: [Input.Name: String] = [:]
    for input in runbook.inputs {
      // The guide itself reads these variables from the environment.
      let given = input.variables.compactMap { environment[$0] }.first { !$0.isEmpty }
      if let given { values[input.name] = given }
    }
    if let path = answers.inputs {
      for (name, value) in try variables(at: path).values where input(name) != nil {
        values[name] = value
      }
    }
    for text in answers.input {
      let (name, value) = try given(text)
      values[name] = value
    }
    for input in runbook.inputs {
      guard let value = values[input.name], let refusal = input.refusal(of: value) else { continue }
      let line = input.lines.first.map { " (line \($0))" } ?? ""
      throw CommandFailure(
        "the value of \(input.name) \(refusal)\(line); give another with --input \(input.name)",
        exitCode: .waiting)
    }
    return values
  }

  private func variables(at path: String) throws(CommandFailure) -> EnvironmentFile {
    let bytes: [UInt8]
    do throws(SystemCallError) {
      bytes = try DurableFile(path).read()
    } catch {
      throw CommandFailure("the inputs cannot be had: \(error)", exitCode: .unreadable)
    }
    do throws(EnvironmentFile.Fault) {
      return try EnvironmentFile(bytes)
    } catch {
      throw CommandFailure(
        error.message, at: SourcePosition(line: error.line, column: error.column), in: path,
        exitCode: .unreadable)
    }
  }

  private func given(_ text: String) throws(CommandFailure) -> (Input.Name, String) {
    // Bytes and not characters: what follows could combine with the sign.
    let equals = text.utf8.firstIndex(of: UInt8(ascii: "="))
    let name = equals.map { String(text[..<$0]) } ?? text
    guard input(name) != nil else {
      throw unknown("input", name, runbook.inputs.map(\.name))
    }
    if let equals { return (name, String(text[text.utf8.index(after: equals)...])) }
    guard let value = environment[name] else {
      throw CommandFailure(
        "--input \(name) takes the value from the environment, which has no \(name)",
        exitCode: .validationFailure)
    }
    return (name, value)
  }

  private func input(_ name: String) -> Input? { runbook.inputs.first { $0.name == name } }

  // MARK: Choices, conditions, steps

  private func alternative(_ label: String) throws(CommandFailure) -> ([Step.ID], String) {
    let wanted = label.lowercased()
    var found: [(choice: Choice, alternative: Choice.Alternative)] = []
    for choice in runbook.choices {
      for alternative in choice.alternatives
      where [alternative.label, alternative.heading].contains(where: { $0.lowercased() == wanted })
      {
        found.append((choice, alternative))
      }
    }
    guard let first = found.first else {
      let labels = runbook.choices.flatMap { $0.alternatives.map(\.label) }
      throw unknown("alternative", label, labels)
    }
    let same = runbook.choices(askingAs: first.choice)
    guard found.allSatisfy({ match in same.contains(match.choice) }) else {
      let places = found.map { "'\($0.alternative.heading)' (line \($0.alternative.line))" }
      throw CommandFailure(
        "'\(label)' means several alternatives: \(places.joined(separator: ", "))",
        exitCode: .validationFailure)
    }
    return (same.map(\.id), first.alternative.label)
  }

  private func condition(_ text: String) throws(CommandFailure) -> (Condition.Name, Bool) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard runbook.askedConditions.contains(where: { $0.name == name }) else {
      throw unknown("condition", name, runbook.askedConditions.map(\.name))
    }
    switch parts.count == 2 ? parts[1].lowercased() : "" {
    case "yes": return (name, true)
    case "no": return (name, false)
    default:
      throw CommandFailure(
        "--condition \(text) says neither yes nor no; give \(name)=yes or \(name)=no",
        exitCode: .validationFailure)
    }
  }

  private func step(_ text: String) throws(CommandFailure) -> Step.ID {
    let steps = runbook.steps.flattened.map(\.step)
    let named = steps.filter { $0.directive.name == text }
    let id = steps.first { $0.id.description == text }?.id ?? named.first?.id
    guard let id, named.count < 2 else {
      throw CommandFailure(
        named.count < 2
          ? "no step has the id '\(text)'; 'runbook show' lists all of them"
          : "several steps have the name '\(text)'; give an id", exitCode: .unreadable)
    }
    return id
  }

  private func unknown(_ kind: String, _ name: String, _ all: [String]) -> CommandFailure {
    let list = all.isEmpty ? "none" : all.joined(separator: ", ")
    return CommandFailure(
      "the guide has no \(kind) '\(name)'; it has: \(list)", exitCode: .validationFailure)
  }
}
