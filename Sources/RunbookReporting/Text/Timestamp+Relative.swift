import RunbookModel

extension Timestamp {
  /// The instant as seen from another: `in 3 h`, `2 d ago`, `now` within a minute.
  func seen(from now: Timestamp) -> String {
    let distance = abs(seconds - now.seconds)
    guard distance >= 60 else { return "now" }
    let words = Duration.seconds(distance).forPeople
    return seconds > now.seconds ? "in \(words)" : "\(words) ago"
  }

  /// When something is due, as seen from now: `due 2026-11-24 02:40 UTC, in 3 h`.
  func due(from now: Timestamp) -> String {
    let distance = Duration.seconds(abs(seconds - now.seconds)).forPeople
    if seconds <= now.seconds {
      return now.seconds - seconds < 60 ? "due now" : "due since \(minute), \(distance) ago"
    }
    return "due \(minute), in \(distance)"
  }
}
