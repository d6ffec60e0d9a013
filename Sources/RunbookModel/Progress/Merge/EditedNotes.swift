/// The notes whose words are not the same on two sides of a merge, because people have edited them.
struct EditedNotes {
  /// Those that one side has edited, as it has them.
  private(set) var settled: [RunEvent] = []
  /// Those that both have edited.
  private(set) var conflicts: [MergeConflict] = []
  /// The events of those that both have edited.
  private(set) var odd: [RunEvent.ID] = []
  /// All of them.
  private(set) var ids: [RunEvent.ID] = []

  /// Compares the events of two records; without what both come from, nobody knows who has edited.
  init(base: RunRecord?, ours: RunRecord, theirs: RunRecord) {
    func events(of record: RunRecord) -> [RunEvent.ID: RunEvent] {
      Dictionary(record.events.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
    let others = events(of: theirs)
    let differing = ours.events.compactMap { mine in
      mine.text?.isNote == true ? others[mine.id].flatMap { $0 == mine ? nil : (mine, $0) } : nil
    }
    guard !differing.isEmpty else { return }
    let before = base.map(events)
    for (mine, other) in differing {
      ids.append(mine.id)
      switch before?[mine.id] {
      case mine?: settled.append(other)
      case other?: settled.append(mine)
      default:
        odd.append(mine.id)
        conflicts.append(
          .note(mine.id, ours: Self.words(of: mine), theirs: Self.words(of: other)))
      }
    }
  }

  private static func words(of event: RunEvent) -> String {
    if case .note(let text) = event.text { text } else { "" }
  }
}
