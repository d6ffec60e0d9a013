extension Duration {
  /// The duration as a person says it, in one or two units: `2.3 s`, `15 min`, `1 h 5 min`, `3 d`.
  package var forPeople: String {
    let (seconds, attoseconds) = components
    if seconds < 60 {
      let tenths = Int(attoseconds / 100_000_000_000_000_000)
      return seconds >= 10 || tenths == 0 ? "\(seconds) s" : "\(seconds).\(tenths) s"
    }
    let minutes = seconds / 60
    if minutes < 60 { return "\(minutes) min" }
    let hours = minutes / 60
    if hours < 48 { return minutes % 60 == 0 ? "\(hours) h" : "\(hours) h \(minutes % 60) min" }
    return hours % 24 == 0 ? "\(hours / 24) d" : "\(hours / 24) d \(hours % 24) h"
  }
}
