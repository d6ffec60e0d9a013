import MarkdownSyntax

/// Every place in a guide's steps and checklists that states a condition.
struct ConditionPlaces {
  let places: [ConditionTable.Place]

  /// Finds them; a line counts once, as the first that stands on it.
  ///
  /// - Parameters:
  ///   - steps: The tree, parents before their parts.
  ///   - checks: What the items of checklists state.
  init(steps: [ReadStep], checks: [Conditions.Statement]) {
    var found: [ConditionTable.Place] = []
    var leads: Set<Int> = []
    for step in steps {
      if let statement = step.statement {
        let isBroad = step.draft.anchor.kind == .heading || !step.children.isEmpty
        found.append(ConditionTable.Place(statement: statement, isBroad: isBroad))
      }
      if let lead = step.lead, leads.insert(lead.line).inserted {
        found.append(ConditionTable.Place(statement: lead, isBroad: true))
      }
      for prose in step.texts where prose.text.utf8.contains(UInt8(ascii: "(")) {
        guard let statement = Conditions.statement(in: prose) else { continue }
        found.append(ConditionTable.Place(statement: statement, isBroad: false))
      }
    }
    found += checks.map { ConditionTable.Place(statement: $0, isBroad: false) }
    var seen: Set<Int> = []
    places = found.filter { seen.insert($0.statement.line).inserted }
  }
}
