import MarkdownSyntax
import RunbookExecution
import RunbookModel
import RunbookReporting

/// How what happens in a run looks at a terminal.
struct SceneText {
  let style: TextStyle
  let palette: TerminalPalette

  private var width: Int { style.width ?? 80 }
  private var renderer: GuideTextRenderer {
    GuideTextRenderer(width: width, isPlain: style.isPlain, palette: palette)
  }
  private var dash: String { style.isPlain ? "-" : "·" }
  private var caution: String { style.isPlain ? "!" : "⚠" }

  func lines(of scene: Scene) -> [String] {
    switch scene {
    case .prerequisites(let items): prerequisites(items)
    case .mainStep(let step, let number, let total): mainStep(step, number, total)
    case .group(let step): ["", title(step)] + about(step, indentation: 4)
    case .tasks(let tasks): self.tasks(tasks)
    case .commandStep(let task): commandStep(task)
    case .passage(let task): passage(task)
    case .command(let text): [""] + renderer.codeLines(text, indentation: 4)
    case .manner(let words):
      words.flatMap { renderer.wrapped(StyledText($0, [.faint]), indentation: 4) }
    case .pointOfNoReturn(let warning):
      [""]
        + renderer.hanging(
          caution, StyledText(warning.text), indentation: 4, look: .caution)
    case .difference(let difference): self.difference(difference)
    case .outputEnd(let text): outputEnd(text)
    case .troubleBegins(let entry): trouble(entry)
    case .rollback(let steps): rollback(steps)
    case .undoing(let step): banner("Undo \(dash) \(step.id) \(step.title.printableLine)")
    case .leftToPerson(let block, let reason): left(block, reason)
    case .choice(let title): choice(title)
    case .condition(let condition, let step): self.condition(condition, step)
    case .input(let input, let refusal): self.input(input, refusal)
    case .ended(let outcome, let exitCode, let duration): ended(outcome, exitCode, duration)
    case .trouble(let entries, let fit): trouble(entries, fit: fit)
    case .troubleEntry(let entry):
      ["", "    " + palette(.strong, entry.title.printableLine)]
        + renderer.lines(of: entry.body, indentation: 4)
    case .checks(let lines): checks(lines)
    case .help(let options): help(options)
    case .message(let text): renderer.wrapped(StyledText(text, [.faint]), indentation: 4)
    }
  }

  private func prerequisites(_ items: [Prerequisite]) -> [String] {
    let count = items.count == 1 ? "1 thing" : "\(items.count) things"
    let head = "Before you start"
    let gap = String(repeating: " ", count: max(2, width - head.count - count.count))
    return ["", palette(.strong, head) + gap + count]
      + items.flatMap { item in
        renderer.hanging(renderer.bullet, StyledText(item.text), indentation: 2)
      }
  }

  private func mainStep(_ step: Step, _ number: Int, _ total: Int) -> [String] {
    banner("Step \(number) of \(total) \(dash) \(step.title.printableLine)")
      + about(step, indentation: 2)
  }

  /// A line that parts what comes from what was.
  private func banner(_ words: String) -> [String] {
    let rule: Character = style.isPlain ? "=" : "━"
    let shown = style.shortened(words, to: width - 6)
    let rest = String(repeating: rule, count: max(3, width - shown.displayWidth - 4))
    return ["", "\(rule)\(rule) \(palette(.strong, shown)) \(rest)"]
  }

  /// How many lines are shown of output that was not shown while it came.
  private static let endLength = 10

  private func outputEnd(_ text: String) -> [String] {
    let lines = text.split(whereSeparator: \.isNewline).suffix(Self.endLength)
    let mark = style.isPlain ? "      | " : "      │ "
    return lines.map { mark + String($0).printableLine }
  }

  private func difference(_ difference: OutputDifference) -> [String] {
    renderer.wrapped(
      StyledText(
        "the guide shows another output: '\(difference.expected)' (line \(difference.line)) did "
          + "not come", [.caution]), indentation: 4)
  }

  private func trouble(_ entry: TroubleEntry) -> [String] {
    banner("Trouble \(dash) \(entry.title.printableLine)")
      + entry.symptoms.flatMap {
        renderer.hanging(renderer.bullet, StyledText($0, [.faint]), indentation: 4)
      }
      + renderer.lines(of: entry.body.filter { tells($0, in: entry) }, indentation: 4)
  }

  /// Whether a block of an entry says something beside its symptoms and the labels of its parts;
  /// what is to be done is shown when it is.
  private func tells(_ block: MarkdownBlock, in entry: TroubleEntry) -> Bool {
    guard case .paragraph = block.kind else { return false }
    let text = block.inlines.plainText
    return text.split(separator: " ").count > 2 && !entry.symptoms.contains { text.contains($0) }
  }

  private func rollback(_ steps: [Step]) -> [String] {
    guard !steps.isEmpty else { return [] }
    return ["", palette(.strong, "To be undone")]
      + steps.flatMap { step -> [String] in
        let warning = step.warnings.first(where: \.isPointOfNoReturn)
        return ["  \(words(of: step))"]
          + (warning.map {
            renderer.hanging(caution, StyledText($0.text), indentation: 4, look: .caution)
          } ?? [])
      }
  }

  /// A step's own words and warnings, for a step with steps in it.
  private func about(_ step: Step, indentation: Int) -> [String] {
    guard !step.isLeaf else { return [] }
    return remark(step, indentation: indentation)
      + warnings(step, indentation: indentation)
      + renderer.lines(of: step.opening, indentation: indentation)
  }

  /// What the text that carries a step says beyond its title.
  private func remark(_ step: Step, indentation: Int) -> [String] {
    guard !step.remark.isEmpty else { return [] }
    return renderer.wrapped(StyledText(step.remark), indentation: indentation)
  }

  private func title(_ step: Step) -> String {
    palette(.strong, words(of: step)) + note(on: step)
  }

  private func words(of step: Step) -> String { "\(step.id) \(step.title.printableLine)" }

  /// The words that make a step optional; a condition that is settled needs no saying.
  private func note(on step: Step) -> String {
    guard let optional = step.optional, step.condition == nil else { return "" }
    return " (\(optional.printableLine))"
  }

  private func warnings(_ step: Step, indentation: Int) -> [String] {
    step.warnings.flatMap { warning in
      renderer.hanging(
        caution, StyledText(warning.text), indentation: indentation, look: .caution)
    }
  }

  private func tasks(_ tasks: [Scene.Task]) -> [String] {
    guard let only = tasks.first, tasks.count == 1 else {
      return [""]
        + tasks.flatMap { task in
          renderer.hanging(renderer.bullet, StyledText(task.step.title), indentation: 4)
            + body(task, indentation: 6)
        }
    }
    return ["", title(only.step)] + body(only, indentation: 4)
  }

  private func body(_ task: Scene.Task, indentation: Int) -> [String] {
    people(task.step, indentation: indentation)
      + remark(task.step, indentation: indentation)
      + warnings(task.step, indentation: indentation)
      + blocks(task, indentation: indentation)
  }

  private func blocks(_ task: Scene.Task, indentation: Int) -> [String] {
    var renderer = renderer
    renderer.texts = task.texts
    renderer.hidden = task.hidden
    return renderer.lines(of: task.body, indentation: indentation)
  }

  private func passage(_ task: Scene.Task) -> [String] {
    let lines = blocks(task, indentation: 4)
    return lines.isEmpty ? [] : [""] + lines
  }

  /// Who does a step and where, as far as a directive says so.
  private func people(_ step: Step, indentation: Int) -> [String] {
    let directive = step.directive
    var words: [String] = []
    if !directive.roles.isEmpty { words.append("for " + directive.roles.joined(separator: ", ")) }
    if !directive.hosts.isEmpty { words.append("on " + directive.hosts.joined(separator: ", ")) }
    guard !words.isEmpty else { return [] }
    return renderer.wrapped(
      StyledText(words.joined(separator: " \(dash) "), [.emphasized]), indentation: indentation)
  }

  private func commandStep(_ task: Scene.Task) -> [String] {
    let kind = "command"
    let name = title(task.step)
    let taken = (words(of: task.step) + note(on: task.step)).displayWidth
    let gap = String(repeating: " ", count: max(2, width - taken - kind.count))
    return ["", name + gap + kind] + body(task, indentation: 4)
  }

  private func left(_ block: GuideBlock, _ reason: String) -> [String] {
    ["", "    not run (line \(block.line)): \(reason.printableLine)"]
      + renderer.codeLines(block.code.text, indentation: 4)
  }

  private func choice(_ title: String?) -> [String] {
    (title.map { ["", palette(.strong, $0.printableLine)] } ?? [""]) + ["Which one is yours?"]
  }

  private func condition(_ condition: Condition, _ step: Step?) -> [String] {
    let settled = step.map { "\($0.id) \($0.title.printableLine)" }
    return ["", "\(palette(.strong, condition.name)): does this apply to you?"]
      + renderer.wrapped(StyledText("\"\(condition.words)\""), indentation: 4)
      + (settled.map { renderer.wrapped(StyledText($0), indentation: 4) } ?? [])
  }

  private func input(_ input: Input, _ refusal: String?) -> [String] {
    if let refusal {
      return ["      " + palette(.bad, style.sign(of: .failed)) + " " + refusal.printableLine]
    }
    var words = input.name
    if let prefix = input.startsWith { words += " starts with \(prefix.printableLine)" }
    if let requirement = input.requirement { words += ", \(requirement.words.printableLine)" }
    if let text = input.placeholders.first { words += ", in place of \(text.printableLine)" }
    return [""] + renderer.wrapped(StyledText("\(words) (q quits)"), indentation: 4)
  }

  private func ended(_ outcome: StepOutcome, _ exitCode: Int?, _ duration: Duration?) -> [String] {
    let look: TerminalPalette.Look = outcome == .failed ? .bad : .good
    var words = outcome.rawValue
    if let exitCode, exitCode != 0 { words = "exit \(exitCode)" }
    if let duration, duration >= .milliseconds(100) { words += " after \(duration.forPeople)" }
    return ["    " + palette(look, style.sign(of: outcome)) + " " + words]
  }

  private func trouble(_ entries: [TroubleEntry], fit: Bool) -> [String] {
    let words = fit ? "The guide knows this trouble:" : "The guide knows other troubles:"
    return ["", "    \(words)"]
      + entries.enumerated().map { number, entry in
        "      \(number + 1) \(entry.title.printableLine) (line \(entry.line))"
      }
  }

  private func checks(_ lines: [Scene.CheckLine]) -> [String] {
    ["", palette(.strong, "At the end")]
      + lines.flatMap { line in
        renderer.hanging(style.sign(of: line.outcome), StyledText(line.item.text), indentation: 2)
      }
  }

  private func help(_ options: [PromptOption]) -> [String] {
    options.map { "      \($0.letter)  \($0.meaning)" }
  }
}
