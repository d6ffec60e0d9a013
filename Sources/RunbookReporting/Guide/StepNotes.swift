import MarkdownSyntax
import RunbookModel

/// What is said of a step beside its title: when it applies, who does it, what it needs.
struct StepNotes {
  let runbook: Runbook
  let style: TextStyle
  /// Steps whose condition a step around them has stated already.
  private let inheriting: Set<Step.ID>
  private let parents: [Step.ID: Step]

  init(runbook: Runbook, style: TextStyle) {
    self.runbook = runbook
    self.style = style
    parents = Dictionary(
      runbook.steps.flattened.flatMap { _, step in step.steps.map { ($0.id, step) } },
      uniquingKeysWith: { first, _ in first })
    inheriting = Set(
      runbook.steps.flattened.flatMap { _, step in
        step.steps.filter { $0.condition != nil && $0.condition == step.condition }.map(\.id)
      })
  }

  func note(on step: Step) -> String {
    var notes: [String] = []
    if let condition = step.condition, !inheriting.contains(step.id) {
      let isIf = step.directive.when?.holds ?? true
      notes.append("\(isIf ? "if" : "unless") \(condition.printableLine)")
    } else if step.condition == nil, let words = step.optional {
      notes.append(words.printableLine)
    }
    if step.alternative != nil { notes.append("choose one") }
    if step.isLeaf { notes.append(work(of: step)) }
    if step.isLeaf, let place = step.hints.place { notes.append(place.printableLine) }
    let references = step.hints.references.map(reference)
    if !references.isEmpty { notes.append("see \(references.joined(separator: ", "))") }
    notes += people(of: step)
    return notes.joined(separator: style.dot)
  }

  /// Who does it and where, as far as the step around it has not said so.
  private func people(of step: Step) -> [String] {
    let outer = parents[step.id]?.directive
    let (roles, hosts) = (step.directive.roles, step.directive.hosts)
    var notes: [String] = []
    if !roles.isEmpty, roles != outer?.roles { notes.append("for \(roles.printableList)") }
    if !hosts.isEmpty, hosts != outer?.hosts { notes.append("on \(hosts.printableList)") }
    return notes
  }

  private func reference(_ reference: StepHints.Reference) -> String {
    switch reference.target {
    case .step(let id): id.description
    case .guide(let path, _): path.printableLine
    }
  }

  private func work(of leaf: Step) -> String {
    let commands = runbook.commands(of: leaf)
    if !commands.isEmpty { return note(on: commands) }
    for action in leaf.actions {
      switch action {
      case .values(let block): return valuesNote(runbook.blocks[block])
      case .wait(let wait): return waitNote(wait)
      default: continue
      }
    }
    guard let offer = leaf.hints.offers.first else { return "by hand" }
    return "by hand\(style.dot)offers $ \(offer.text.printableLine)"
  }

  private func note(on commands: [GuideBlock]) -> String {
    let lines = commands.first?.script.split(whereSeparator: \.isNewline) ?? []
    let shown = lines.first { !$0.drop { $0.isWhitespace }.hasPrefix("#") } ?? lines.first ?? ""
    let isWhole = lines.count { !$0.drop { $0.isWhitespace }.hasPrefix("#") } <= 1
    var start = String(shown).printableLine
    if !isWhole {
      if start.hasSuffix("\\") { start = String(start.dropLast()).printableLine }
      start += " \(style.ellipsis)"
    }
    var notes = ["$ \(start)"]
    if commands.count > 1 { notes.append("and \(commands.count - 1) more") }
    if let needs = needsNote(commands) { notes.append(needs) }
    let holds = Set(commands.flatMap(\.hold).map(\.rawValue)).sorted()
    if !holds.isEmpty { notes.append("not run as it stands: \(holds.joined(separator: ", "))") }
    return notes.joined(separator: style.dot)
  }

  private func needsNote(_ commands: [GuideBlock]) -> String? {
    let inputs = Set(commands.flatMap(\.inputs))
    let texts = Set(commands.flatMap(\.needs))
    if texts.count == 1, inputs.count <= 1, let only = texts.first {
      return "needs \(only.printableLine)"
    }
    switch inputs.count {
    case 0: return texts.isEmpty ? nil : "needs \(texts.count) values"
    case 1: return inputs.first.map { "needs \($0)" }
    default: return "needs \(inputs.count) inputs"
    }
  }

  private func valuesNote(_ block: GuideBlock) -> String {
    let count = block.code.lines.count { line in
      let text = line.drop { $0.isWhitespace }
      return !text.isEmpty && !text.hasPrefix("#")
    }
    return count == 1 ? "1 value to set" : "\(count) values to set"
  }

  private func waitNote(_ wait: Wait) -> String {
    guard let longest = wait.upTo else { return "wait" }
    return "wait up to \(longest.forPeople)"
  }
}

extension [String] {
  fileprivate var printableList: String { map(\.printableLine).joined(separator: ", ") }
}
