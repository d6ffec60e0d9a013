import MarkdownSyntax
package import RunbookModel

/// One thing to do when a run is rolled back, and what it undoes.
package struct RollbackUnit {
  /// How it is done.
  package enum Way {
    /// A part of the guide: its leaves, in order.
    case part(Step)
    /// Commands that directives give for the step.
    case commands([GuideBlock])
  }

  package let way: Way
  /// The leaves that it undoes, of which something has been done, in the guide's order.
  package let undoes: [Step]
  /// Whether the guide says of it that it undoes the whole, and not a section or a step.
  var isOfWhole = false
}

/// Works out how what was done in a run is undone, the newest first.
package struct RollbackPlanner {
  private let guide: CompiledGuide
  private let state: RunState
  /// When each step was done or begun last, as the position of that event.
  ///
  /// One that runs once more while it stands, for what it sets in the shell, keeps its place.
  private var ends: [Step.ID: Int] = [:]
  /// The same, also where it stood.
  private var latest: [Step.ID: Int] = [:]
  /// Where each heading of the guide begins.
  private let headings: [(level: Int, offset: Int)]
  private var specific: [RollbackUnit] = []
  private var general: [RollbackUnit] = []

  package init(_ guide: CompiledGuide, _ state: RunState, _ record: RunRecord) {
    self.guide = guide
    self.state = state
    headings = guide.document.blocks.compactMap { block in
      guard case .heading(let level) = block.kind else { return nil }
      return (level, block.range.lowerBound)
    }
    read(record)
    visit(guide.runbook.steps)
  }

  private mutating func read(_ record: RunRecord) {
    var standing: Set<Step.ID> = []
    for (position, event) in record.events.enumerated() {
      let (id, outcome): (Step.ID, StepOutcome)
      switch event.body {
      case .stepStarted(let subject): (id, outcome) = (subject.id, .interrupted)
      case .stepFinished(let subject, let ending, _, _): (id, outcome) = (subject.id, ending)
      case .editedByHand(let subject, let isChecked):
        (id, outcome) = (subject.id, isChecked ? .done : .pending)
      case .reopened(let subject, _): (id, outcome) = (subject.id, .pending)
      default: continue
      }
      guard outcome != .pending else {
        standing.remove(id)
        continue
      }
      let stood = standing.contains(id)
      if !stood { ends[id] = position }
      // That what undoes it has failed is no new try at a step that stands.
      if !stood || outcome != .failed { latest[id] = position }
      if outcome == .done { standing.insert(id) }
    }
  }

  /// What to do, in order: what undoes single steps, the newest first, then what the guide says
  /// of undoing the whole.
  package var units: [RollbackUnit] {
    specific.sorted { newest($0) > newest($1) } + general
  }

  /// How many steps of rollback parts and commands all of that takes.
  package var length: Int {
    units.reduce(0) { sum, unit in
      switch unit.way {
      case .part(let part): sum + [part].leaves.count
      case .commands(let commands): sum + commands.count
      }
    }
  }

  /// Whether anything that was done can be undone.
  package var canUndo: Bool { !specific.isEmpty || !general.isEmpty }

  /// The leaves that are undone, in that order, each once.
  var undone: [Step] {
    var seen: Set<Step.ID> = []
    let inOrder = units.flatMap { newestFirst($0.undoes) }
    return inOrder.filter { seen.insert($0.id).inserted }
  }

  /// Steps in the order in which they are undone.
  package func newestFirst(_ steps: [Step]) -> [Step] {
    steps.sorted { (ends[$0.id] ?? -1) > (ends[$1.id] ?? -1) }
  }

  /// What was done and is undone by nothing that the guide says.
  var leaving: [Step] {
    let undone = Set((specific + general).flatMap(\.undoes).map(\.id))
    return guide.runbook.steps.leaves.filter { isTouched($0) && !undone.contains($0.id) }
  }

  /// The position in the record at which the newest of what a unit undoes was ended.
  func newest(_ unit: RollbackUnit) -> Int {
    unit.undoes.compactMap { ends[$0.id] }.max() ?? -1
  }

  /// Whether a step of a rollback part was done after what it undoes, so that it need not be
  /// done again.
  func isDone(_ step: Step, since unit: RollbackUnit) -> Bool {
    state.outcome(of: step.id) == .done && (ends[step.id] ?? -1) > newest(unit)
  }

  /// The same, also after what ran once more while it stood.
  func isDone(_ step: Step, sinceAll unit: RollbackUnit) -> Bool {
    let undone = unit.undoes.compactMap { latest[$0.id] }.max() ?? -1
    return isDone(step, since: unit) && (latest[step.id] ?? -1) > undone
  }

  // MARK: Finding

  private mutating func visit(_ siblings: [Step]) {
    for (position, step) in siblings.enumerated() {
      guard step.part == .main else {
        add(step, after: siblings[..<position].filter { $0.part == .main })
        continue
      }
      addCommands(of: step)
      visit(step.steps)
    }
  }

  /// Adds a rollback part, which undoes the section that it stands in; under the title, all.
  private mutating func add(_ part: Step, after siblings: [Step]) {
    let section = section(around: part)
    let covered: [Step]
    if part.anchor.kind == .heading {
      covered = guide.runbook.steps.leaves.filter { leaf in
        section?.contains(leaf.anchor.range.lowerBound) ?? true
      }
    } else {
      covered = siblings.suffix(1).flatMap { [$0].leaves }
    }
    let touched = covered.filter(isTouched)
    guard !touched.isEmpty else { return }
    let unit = RollbackUnit(way: .part(part), undoes: touched, isOfWhole: section == nil)
    if section == nil { general.append(unit) } else { specific.append(unit) }
  }

  /// The bytes of the section in which the heading of a part stands; `nil` under the title, or
  /// where nothing is above it.
  private func section(around part: Step) -> SourceRange? {
    let offset = part.anchor.range.lowerBound
    guard part.anchor.kind == .heading else { return part.anchor.range }
    guard let position = headings.firstIndex(where: { $0.offset == offset }),
      let parent = headings[..<position].last(where: { $0.level < headings[position].level }),
      parent.offset != guide.runbook.titleRange?.lowerBound
    else { return nil }
    let next = headings[position...].first { $0.level <= parent.level }
    return parent.offset..<(next?.offset ?? guide.text.bytes.count)
  }

  private mutating func addCommands(of step: Step) {
    let touched = [step].leaves.filter { $0.part == .main && isTouched($0) }
    guard !touched.isEmpty else { return }
    var commands = guide.runbook.bound[.step(step.id), .rollback]
    if step.isLeaf {
      let indices = guide.runbook.blocks.indices.filter { guide.runbook.blocks[$0].step == step.id }
      commands += indices.reversed().flatMap { guide.runbook.bound[.block($0), .rollback] }
    }
    guard !commands.isEmpty else { return }
    specific.append(RollbackUnit(way: .commands(commands), undoes: touched))
  }

  /// Whether something of a step has been done: all of it, or what came before it failed.
  private func isTouched(_ step: Step) -> Bool {
    guard step.part == .main else { return false }
    switch state.outcome(of: step.id) {
    case .done, .waiting: return true
    case .failed, .interrupted:
      // What undoes it has failed, or was begun.
      let undone = [step.id] + guide.index.groups(around: step.id).map(\.id)
      if undone.contains(where: { state.history(of: $0)?.isBeingUndone == true }) { return true }
      return !guide.runbook.commands(of: step).isEmpty || guide.runbook.offered[step.id] != nil
    default: return false
    }
  }
}
