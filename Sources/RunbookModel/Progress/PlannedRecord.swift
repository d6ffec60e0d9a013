/// A record with events behind it that are not written yet, to plan what follows from them.
package struct PlannedRecord: Sendable {
  /// The record as it will be; the ids of what is planned are made up.
  package private(set) var record: RunRecord
  /// What is planned, in order.
  package private(set) var bodies: [RunEvent.Body] = []

  package init(_ record: RunRecord) { self.record = record }

  /// Plans events at the time of the last one, by nobody in particular.
  package mutating func add(_ new: [RunEvent.Body], by name: String = "") {
    let last = record.events.last
    for body in new {
      bodies.append(body)
      let id = RunEvent.ID(
        run: last?.id.run ?? "", writer: last?.id.writer ?? "",
        counter: (last?.id.counter ?? 0) + bodies.count)
      let time = last?.time ?? Timestamp(seconds: 0)
      record.append(RunEvent(id: id, time: time, by: name, body: body))
    }
  }
}
