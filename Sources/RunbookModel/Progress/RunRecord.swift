/// All that happened in a run, oldest first.
package struct RunRecord: Hashable, Sendable {
  /// Ordered by time, then id; no id stands twice.
  package private(set) var events: [RunEvent] = []

  /// Takes events in any order; of several with one id the first is kept.
  package init(events: [RunEvent] = []) {
    ids.reserveCapacity(events.count)
    if Self.areInOrder(events), events.allSatisfy({ ids.insert($0.id).inserted }) {
      self.events = events
      return
    }
    ids = []
    for event in events { append(event) }
  }

  /// Takes events of which none has the id of another; `ids` are those of all.
  init(events: [RunEvent], ids: Set<RunEvent.ID>) {
    if Self.areInOrder(events) {
      self.events = events
      self.ids = ids
    } else {
      for event in events { append(event) }
    }
  }

  private static func areInOrder(_ events: [RunEvent]) -> Bool {
    // Whole events would be copied.
    events.indices.dropFirst().allSatisfy { index in
      let (time, before) = (events[index].time, events[index - 1].time)
      return before < time
        || before == time && !(events[index].id < events[index - 1].id)
    }
  }

  /// Adds an event at its place in time; an event whose id is known already changes nothing.
  ///
  /// - Complexity: O(*m*) for *m* events that are later than this one, which are mostly none.
  package mutating func append(_ event: RunEvent) {
    guard ids.insert(event.id).inserted else { return }
    var place = events.endIndex
    while place > 0, event.isEarlier(than: events[place - 1]) { place -= 1 }
    events.insert(event, at: place)
  }

  /// Whether an event is in it.
  package func contains(_ id: RunEvent.ID) -> Bool { ids.contains(id) }

  private var ids: Set<RunEvent.ID> = []
}

extension RunEvent {
  fileprivate func isEarlier(than other: RunEvent) -> Bool {
    time == other.time ? id < other.id : time < other.time
  }
}
