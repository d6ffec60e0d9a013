import MarkdownSyntax

/// Every place in a guide's steps and checklists that states a condition.
struct ConditionPlaces {
  let places: [ConditionTable.Place]

  init(drafts: [DraftStep], checks: [ChecklistItem]) {
    var found: [ConditionTable.Place] = []
    var leads: Set<Int> = []
    func visit(_ drafts: [DraftStep]) {
      for draft in drafts {
        if let statement = Conditions.statement(in: draft.prose) {
          let isBroad = draft.anchor.kind == .heading || !draft.children.isEmpty
          found.append(ConditionTable.Place(statement: statement, isBroad: isBroad))
        }
        if let lead = draft.lead, leads.insert(lead.line).inserted,
          let statement = Conditions.statement(in: lead)
        {
          found.append(ConditionTable.Place(statement: statement, isBroad: true))
        }
        for prose in draft.body.flatMap(StepTexts.paragraphs) where prose.text.contains("(") {
          guard let statement = Conditions.statement(in: prose) else { continue }
          found.append(ConditionTable.Place(statement: statement, isBroad: false))
        }
        visit(draft.children)
      }
    }
    visit(drafts)
    for check in checks {
      if let statement = Conditions.statement(in: Prose(text: check.text, line: check.line)) {
        found.append(ConditionTable.Place(statement: statement, isBroad: false))
      }
    }
    var seen: Set<Int> = []
    places = found.filter { seen.insert($0.statement.line).inserted }
  }
}
