import MarkdownSyntax
package import RunbookModel

/// Small runbooks built by hand, for tests that are not about recognizing guides.
package enum SampleRunbook {
  /// A leaf or group; `line` is also where its bytes begin.
  package static func step(
    _ id: String, _ title: String = "", line: Int = 1, part: Step.Part = .main,
    optional: String? = nil, condition: String? = nil, alternative: String? = nil,
    actions: [Action]? = nil, steps: [Step] = []
  ) -> Step {
    Step(
      id: Step.ID(id), title: title.isEmpty ? "Step \(id)" : title,
      anchor: Anchor(kind: .item, range: line..<line + 1, line: line), part: part,
      optional: optional, condition: condition, alternative: alternative,
      actions: actions ?? (steps.isEmpty ? [.manual(line: line)] : []), steps: steps)
  }

  /// A choice between alternatives, each with the ids of its steps.
  package static func choice(
    _ id: String, line: Int = 1, _ alternatives: [(label: String, steps: [String])]
  ) -> Choice {
    Choice(
      id: Step.ID(id), line: line,
      alternatives: alternatives.map {
        Choice.Alternative(
          label: $0.label, heading: "For \($0.label)", line: line,
          steps: $0.steps.map { Step.ID($0) })
      })
  }

  /// A shell block that needs inputs.
  package static func command(
    _ script: String, line: Int = 1, inputs: [String] = [], step: String? = nil
  ) -> GuideBlock {
    let code = CodeBlock(text: script)
    return GuideBlock(
      code: code, range: line..<line + 1, line: line, endLine: line, kind: .command,
      needs: [], inputs: inputs, hold: [], step: step.map { Step.ID($0) }, script: script,
      slots: [])
  }

  package static func prerequisite(_ id: String, _ text: String, line: Int = 1) -> Prerequisite {
    Prerequisite(
      id: Step.ID(id), text: text,
      anchor: Anchor(kind: .item, range: line..<line + 1, line: line))
  }

  package static func check(
    _ id: String, _ text: String = "", line: Int = 1, parent: String? = nil,
    fulfilledBy: [String] = [], condition: String? = nil, step: String? = nil
  ) -> ChecklistItem {
    var check = ChecklistItem(
      id: Step.ID(id), text: text.isEmpty ? "Check \(id)" : text,
      anchor: Anchor(kind: .item, range: line..<line + 1, line: line), isChecked: false,
      parent: parent.map { Step.ID($0) })
    check.fulfilledBy = fulfilledBy.map { Step.ID($0) }
    check.condition = condition
    check.step = step.map { Step.ID($0) }
    return check
  }
}

extension CodeBlock {
  /// A fenced block with this text, as the parser gives it.
  fileprivate init(text: String) {
    let source = SourceText("```sh\n\(text)\n```\n", path: "block.md")
    guard case .codeBlock(let block)? = MarkdownDocument(parsing: source).blocks.first?.kind else {
      preconditionFailure("a fence that is opened and closed is a block of code")
    }
    self = block
  }
}

/// Builds records one second at a time.
package struct RecordBuilder {
  package private(set) var record = RunRecord()
  private let start = 1_763_800_000
  private var counter = 0
  private var passed = 0

  package init() {}

  /// Lets time go by before the next event.
  package mutating func pass(_ seconds: Int) { passed += seconds }

  /// Adds an event a second after the one before.
  package mutating func add(_ body: RunEvent.Body, by name: String = "ana") {
    counter += 1
    record.append(
      RunEvent(
        id: RunEvent.ID(run: "run", writer: "writer", counter: counter),
        time: Timestamp(seconds: start + counter + passed), by: name, body: body))
  }

  package mutating func finish(
    _ id: String, _ outcome: StepOutcome = .done, exitCode: Int? = nil,
    duration: Duration? = nil, by name: String = "ana"
  ) {
    add(.stepFinished(.sample(id), outcome, exitCode: exitCode, duration: duration), by: name)
  }

  package mutating func start(_ id: String, by name: String = "ana") {
    add(.stepStarted(.sample(id)), by: name)
  }
}

extension RunEvent.Subject {
  /// A subject whose title follows from its id, as in `SampleRunbook`.
  package static func sample(_ id: String) -> Self {
    Self(id: Step.ID(id), title: "Step \(id)")
  }
}

/// Progress documents made without the tool.
package enum SampleProgress {
  /// The document of a run in a guide, its marks as the record says.
  package static func bytes(of guide: String, at path: String, _ record: RunRecord) -> [UInt8] {
    let text = SourceText(guide, path: path)
    var document = ProgressDocument(beginning: text, guidePath: path)
    for event in record.events { document.append(event) }
    return document.projected(CompiledGuide(compiling: text).runbook)
  }
}
