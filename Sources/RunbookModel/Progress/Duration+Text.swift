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
    let isNegative = text.utf8.first == UInt8(ascii: "-")
    let digits = text.utf8.dropFirst(isNegative ? 1 : 0)
    let whole = digits.prefix { $0 != UInt8(ascii: ".") }
    let fraction = digits.dropFirst(whole.count)
    guard let seconds = Self.number(whole), whole.count == 1 || whole.first != 48,
      fraction.isEmpty || (2...19).contains(fraction.count) && fraction.last != 48,
      var attoseconds = fraction.isEmpty ? 0 : Self.number(fraction.dropFirst())
    else { return nil }
    if !fraction.isEmpty { for _ in fraction.count..<19 { attoseconds *= 10 } }
    if isNegative, seconds == 0, attoseconds == 0 { return nil }
    self.init(
      secondsComponent: isNegative ? -seconds : seconds,
      attosecondsComponent: isNegative ? -attoseconds : attoseconds)
  }

  /// The number that digits alone write; `nil` where there are none, or too many.
  private static func number(_ digits: Substring.UTF8View) -> Int64? {
    guard !digits.isEmpty else { return nil }
    var number: Int64 = 0
    for digit in digits {
      guard (48...57).contains(digit) else { return nil }
      let (tens, isTooMuch) = number.multipliedReportingOverflow(by: 10)
      let (sum, isMore) = tens.addingReportingOverflow(Int64(digit - 48))
      guard !isTooMuch, !isMore else { return nil }
      number = sum
    }
    return number
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
