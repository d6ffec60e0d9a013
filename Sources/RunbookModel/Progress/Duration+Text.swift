extension Duration {
  /// The exact seconds as a decimal number: `2.3`.
  var decimalSeconds: String {
    let (seconds, attoseconds) = components
    let sign = seconds < 0 || attoseconds < 0 ? "-" : ""
    var fraction = String(attoseconds.magnitude)
    fraction = String(repeating: "0", count: 18 - fraction.count) + fraction
    while fraction.hasSuffix("0") { fraction.removeLast() }
    return "\(sign)\(seconds.magnitude)" + (fraction.isEmpty ? "" : ".\(fraction)")
  }

  /// Reads what `decimalSeconds` writes; `nil` for anything else.
  init?(decimalSeconds text: String) {
    let isNegative = text.hasPrefix("-")
    let parts = text.dropFirst(isNegative ? 1 : 0)
      .split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first, let seconds = Int64(whole) else { return nil }
    var attoseconds: Int64 = 0
    if parts.count == 2 {
      guard (1...18).contains(parts[1].count),
        let fraction = Int64(parts[1] + String(repeating: "0", count: 18 - parts[1].count))
      else { return nil }
      attoseconds = fraction
    }
    self.init(
      secondsComponent: isNegative ? -seconds : seconds,
      attosecondsComponent: isNegative ? -attoseconds : attoseconds)
    guard decimalSeconds == text else { return nil }
  }

  /// How long it was, in two units at most: `2.3 s`, `15 min`, `1 h 5 min`, `2 d 4 h`.
  package var readable: String {
    let (seconds, attoseconds) = components
    let tenths = attoseconds / 100_000_000_000_000_000
    if seconds < 60 { return tenths == 0 ? "\(seconds) s" : "\(seconds).\(tenths) s" }
    let units: [(Int64, String)] = [(86_400, "d"), (3600, "h"), (60, "min"), (1, "s")]
    guard let first = units.firstIndex(where: { seconds >= $0.0 }) else { return "\(seconds) s" }
    let whole = "\(seconds / units[first].0) \(units[first].1)"
    guard first + 1 < units.count else { return whole }
    let rest = seconds % units[first].0 / units[first + 1].0
    return rest == 0 ? whole : "\(whole) \(rest) \(units[first + 1].1)"
  }
}
