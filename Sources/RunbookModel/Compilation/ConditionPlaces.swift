import MarkdownSyntax

/// Every place in a guide that states a condition: in its steps, its checklists and what stands
/// between them.
struct ConditionPlaces {
  let places: [ConditionTable.Place]

  /// Finds them; a line counts once, as the first that stands on it.
  ///
  /// - Parameters:
  ///   - steps: The tree, parents before their parts.
  ///   - checks: The items of checklists.
  ///   - words: What each line says.
  init(steps: [ReadStep], checks: [ChecklistItem], words: PassageWords) {
    var found: [Int: ConditionTable.Place] = [:]
    func add(_ statement: Conditions.Statement?, settles: Bool, isBroad: Bool) {
      guard let statement, found[statement.line] == nil else { return }
      found[statement.line] = ConditionTable.Place(
        statement: statement, settles: settles, isBroad: isBroad)
    }
    for step in steps {
      let isBroad = step.draft.anchor.kind == .heading || !step.children.isEmpty
      add(step.statement, settles: true, isBroad: isBroad)
      add(step.lead, settles: true, isBroad: true)
    }
    let ways = Set(steps.filter { $0.draft.alternative != nil }.map(\.draft.anchor.line))
    for check in checks { add(words[check.line].statement, settles: true, isBroad: false) }
    for said in words.all where said.statement.map({ !ways.contains($0.line) }) == true {
      add(said.statement, settles: false, isBroad: false)
    }
    places = found.values.sorted { $0.statement.line < $1.statement.line }
  }
}
