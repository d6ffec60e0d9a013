import MarkdownSyntax

@testable import RunbookModel

/// What holds for the runbook of every guide, whoever wrote it.
struct RunbookLaws {
  private let guide: CompiledGuide
  private let runbook: Runbook
  private let steps: [Step]
  private let lines: ClosedRange<Int>
  private var broken: [String] = []

  /// The laws that a guide's runbook breaks, in words; none for every text.
  static func broken(by guide: CompiledGuide) -> [String] {
    var laws = RunbookLaws(guide)
    laws.checkIDs()
    laws.checkSteps()
    laws.checkActions()
    laws.checkBlocks()
    laws.checkInputs()
    laws.checkReferences()
    laws.checkPlaces()
    return laws.broken
  }

  private init(_ guide: CompiledGuide) {
    self.guide = guide
    runbook = guide.runbook
    steps = guide.runbook.steps.flattened.map(\.step)
    lines = 1...max(1, guide.text.lineCount)
  }

  private mutating func require(_ holds: Bool, _ law: @autoclosure () -> String) {
    if !holds { broken.append(law()) }
  }

  // MARK: Steps

  private mutating func checkIDs() {
    let ids = steps.map(\.id) + runbook.prerequisites.map(\.id) + runbook.checks.map(\.id)
    var seen: Set<Step.ID> = []
    for id in ids {
      require(seen.insert(id).inserted, "two things have the id \(id)")
      require(!id.description.isEmpty, "an id is empty")
      require(!id.description.contains { $0.isWhitespace }, "the id '\(id)' holds a blank")
    }
  }

  private mutating func checkSteps() {
    var carriers: Set<Anchor> = []
    for step in steps {
      require(step.steps.isEmpty == !step.actions.isEmpty, "\(step.id): not just leaves act")
      require(carriers.insert(step.anchor).inserted, "\(step.id) stands where another step does")
      let range = step.anchor.range
      require(range.upperBound <= guide.text.bytes.count, "\(step.id) ends outside")
      require(guide.text.line(at: range.lowerBound) == step.line, "\(step.id) has a wrong line")
      require(!step.reasons.isEmpty, "\(step.id) is a step for no reason")
      require(
        step.reasons.allSatisfy { lines.contains($0.line) }, "\(step.id) has a reason outside")
      for child in step.steps {
        require(child.part == step.part, "\(child.id) is of another part than its parent")
      }
    }
    for part in [Step.Part.main, .rollback] {
      let places = steps.filter { $0.part == part }.map(\.line)
      require(places == places.sorted(), "the steps are not in the guide's order")
    }
  }

  // MARK: Blocks

  private mutating func checkActions() {
    var actors: [Int: Step.ID] = [:]
    for (step, action) in steps.flatMap({ step in step.actions.map { (step, $0) } }) {
      let index: Int
      let kinds: [GuideBlock.Kind]
      switch action {
      case .command(let block): (index, kinds) = (block, [.command])
      case .session(let block): (index, kinds) = (block, [.session])
      case .values(let block): (index, kinds) = (block, [.environment, .config])
      default: continue
      }
      guard runbook.blocks.indices.contains(index) else {
        require(false, "\(step.id) names a block that is not there")
        continue
      }
      require(actors.updateValue(step.id, forKey: index) == nil, "a block has two steps")
      let kind = runbook.blocks[index].kind
      require(kinds.contains(kind), "\(step.id) takes \(kind.rawValue) for a \(action.name)")
    }
    let leaves = Set(steps.filter(\.isLeaf).map(\.id))
    for (index, block) in runbook.blocks.enumerated() where block.isRunnable {
      // What stands in a group and not in a step of it is shown only.
      let owner = block.step.flatMap { leaves.contains($0) ? $0 : nil }
      require(actors[index] == owner, "line \(block.line): a command is lost or stray")
    }
  }

  private mutating func checkBlocks() {
    for block in runbook.blocks {
      let start = block.code.fence?.lowerBound ?? block.range.lowerBound
      require(guide.text.line(at: start) == block.line, "line \(block.line) has no fence")
      require(block.endLine >= block.line, "line \(block.line): a block ends before it begins")
      require(lines.contains(block.endLine), "line \(block.line): a block ends outside")
      require(block.isRunnable || block.hold.isEmpty, "line \(block.line): held without need")
      checkSlots(of: block)
    }
    let places = runbook.blocks.map(\.line)
    require(places == places.sorted(), "the blocks are not in the guide's order")
  }

  private mutating func checkSlots(of block: GuideBlock) {
    let script = Array(block.script.utf8)
    var end = 0
    for slot in block.slots {
      guard slot.range.lowerBound >= end, slot.range.upperBound <= script.count else {
        require(false, "line \(block.line): a slot lies outside or on another")
        continue
      }
      end = slot.range.upperBound
      let text = String(decoding: script[slot.range], as: UTF8.self)
      let input = runbook.inputs.first { $0.name == slot.input }
      require(
        input?.placeholders.contains(text) == true, "line \(block.line): nobody asks for '\(text)'")
      // What is only shown is filled in where it can be, and asks for nothing by itself.
      guard !block.isShownFilledIn else { continue }
      require(block.needs.contains(text), "line \(block.line): '\(text)' is not said to be needed")
      require(block.inputs.contains(slot.input), "line \(block.line): \(slot.input) is not named")
    }
  }

  // MARK: Inputs and references

  private mutating func checkInputs() {
    let names = Set(runbook.inputs.map(\.name))
    require(names.count == runbook.inputs.count, "two inputs have one name")
    for input in runbook.inputs {
      require(Self.isName(input.name[...]), "'\(input.name)' is no name of an input")
      require(!input.lines.isEmpty, "\(input.name) stands nowhere")
      require((input.lines + input.mentions).allSatisfy(lines.contains), "\(input.name) is outside")
      require(input.isVariable || !input.placeholders.isEmpty, "\(input.name) stands for nothing")
    }
    for block in runbook.blocks {
      require(block.inputs.allSatisfy(names.contains), "a block names an input that is not there")
      require(block.needs.isEmpty == block.inputs.isEmpty, "a block needs what nobody is asked for")
    }
  }

  private static func isName(_ name: Substring) -> Bool {
    guard let first = name.utf8.first, (65...90).contains(first) else { return false }
    return name.utf8.allSatisfy { (65...90).contains($0) || (48...57).contains($0) || $0 == 95 }
  }

  private mutating func checkReferences() {
    let ids = Set(steps.map(\.id))
    let conditions = Set(runbook.conditions.map(\.name))
    for choice in runbook.choices {
      require(choice.alternatives.count > 1, "a choice has one alternative")
      for way in choice.alternatives {
        require(!way.steps.isEmpty && way.steps.allSatisfy(ids.contains), "a way has no step")
      }
    }
    for name in steps.compactMap(\.condition) + runbook.checks.compactMap(\.condition) {
      require(conditions.contains(name), "the condition \(name) is not there")
    }
    require(conditions.count == runbook.conditions.count, "two conditions have one name")
    let askable = ids.union(runbook.prerequisites.map(\.id))
    for check in runbook.checks {
      require(check.fulfilledBy.allSatisfy(ids.contains), "\(check.id) is fulfilled by nothing")
      require(check.step.map(askable.contains) ?? true, "\(check.id) is a step that is not there")
    }
    let owners =
      runbook.waits.compactMap(\.step) + runbook.verifications.compactMap(\.step)
      + runbook.rollbacks.flatMap(\.steps) + runbook.blocks.compactMap(\.step)
    require(owners.allSatisfy(ids.contains), "something stands in a step that is not there")
  }

  private mutating func checkPlaces() {
    let places: [(String, [Int])] = [
      ("condition", runbook.conditions.flatMap(\.lines)), ("wait", runbook.waits.map(\.line)),
      ("check", runbook.verifications.map(\.line)), ("fact", runbook.metadata.map(\.line)),
      ("prerequisite", runbook.prerequisites.map(\.line)), ("box", runbook.checks.map(\.line)),
      ("entry", runbook.troubleshooting.map(\.line)), ("rollback", runbook.rollbacks.map(\.line)),
      ("way", runbook.choices.flatMap(\.alternatives).map(\.line)),
    ]
    for (name, found) in places {
      require(found.allSatisfy(lines.contains), "a \(name) stands outside of the guide")
    }
    for diagnostic in runbook.diagnostics {
      let end = diagnostic.range.upperBound
      require(end <= guide.text.bytes.count, "\(diagnostic.rule) points outside")
    }
  }
}
