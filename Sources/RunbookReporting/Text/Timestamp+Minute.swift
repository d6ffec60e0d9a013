import RunbookModel

extension Timestamp {
  /// The instant to the minute, as `2026-11-23 02:16 UTC`.
  var minute: String { "\(day) \(time) UTC" }

  /// The time of the day, as `02:16`.
  var time: String { String(rfc3339.dropFirst(11).prefix(5)) }

  /// The time of the day to the second, as `02:16:05`.
  var exact: String { String(rfc3339.dropFirst(11).prefix(8)) }
}
