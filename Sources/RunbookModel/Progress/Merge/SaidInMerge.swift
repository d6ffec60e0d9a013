/// Finds the events with which one side of a merge has said how a choice or condition falls.
struct SaidInMerge {
  /// The events of one side.
  struct Events {
    let ids: [RunEvent.ID]
    /// Whether they say it themselves, and not only by what was done of the steps behind it.
    let isExplicit: Bool
  }

  private let index: StepIndex
  private let wordings: WordingTable
  private let isSaying: (RunEvent.Body) -> Bool
  private let isMeant: (Decision) -> Bool

  init(
    of runbook: Runbook, _ index: StepIndex, where isSaying: @escaping (RunEvent.Body) -> Bool,
    orIn isMeant: @escaping (Decision) -> Bool
  ) {
    self.index = index
    wordings = runbook.wordings
    self.isSaying = isSaying
    self.isMeant = isMeant
  }

  /// Of some events those that say it; where none does, those of the steps that stand behind it.
  func events(in events: [RunEvent]) -> Events {
    let said = events.filter { isSaying($0.body) }
    guard said.isEmpty else { return Events(ids: said.map(\.id), isExplicit: true) }
    let implied = events.filter { event in
      guard let subject = event.body.subject else { return false }
      let id = event.wording.flatMap(wordings.id(of:)) ?? subject.id
      return index.decisions(on: id).contains(where: isMeant)
    }
    return Events(ids: implied.map(\.id), isExplicit: false)
  }
}
