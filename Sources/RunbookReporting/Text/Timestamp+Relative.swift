import RunbookModel

extension Timestamp {
  /// The instant as seen from another, roughly: `in 3 h`, `2 d ago`, `now` within a minute.
  func seen(from now: Timestamp) -> String {
    let distance = abs(seconds - now.seconds)
    guard distance >= 60 else { return "now" }
    let words = Duration.seconds(distance).roughly
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

extension Duration {
  /// A minute or more in its largest unit alone: `15 min`, `46 h`, `3 d`.
  fileprivate var roughly: String {
    let minutes = components.seconds / 60
    if minutes < 60 { return "\(minutes) min" }
    return minutes < 48 * 60 ? "\(minutes / 60) h" : "\(minutes / (24 * 60)) d"
  }
}
