/// All that happened in a run, oldest first.
package struct RunRecord: Hashable, Sendable {
  /// Ordered by time, then id; no id stands twice.
  package private(set) var events: [RunEvent] = []

  /// Takes events in any order; of several with one id the first is kept.
  package init(events: [RunEvent] = []) {
    ids.reserveCapacity(events.count)
    let isInOrder = zip(events, events.dropFirst()).allSatisfy { !$1.isEarlier(than: $0) }
    if isInOrder, events.allSatisfy({ ids.insert($0.id).inserted }) {
      self.events = events
      return
    }
    ids = []
    for event in events { append(event) }
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
