/// Who writes events that come of reading documents rather than of a run, and when.
package struct EventWriter: Sendable {
  package let name: String
  /// Random letters and digits, as of every process that writes events.
  package let id: String
  package let time: Timestamp

  package init(name: String, id: String, time: Timestamp) {
    self.name = name
    self.id = id
    self.time = time
  }
}
