extension Duration {
  /// Reads digits and one of `ms`, `s`, `m`, `h`, `d`; digits alone are seconds.
  ///
  /// - Returns: `nil` for anything else, for nothing at all, and for more than 1000 days.
  package init?(written text: String) {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int64(digits), number > 0 else { return nil }
    let perUnit: Int64
    switch text.dropFirst(digits.count) {
    case "ms": perUnit = 1
    case "", "s": perUnit = 1000
    case "m", "min": perUnit = 60_000
    case "h": perUnit = 3_600_000
    case "d": perUnit = 86_400_000
    default: return nil
    }
    let (milliseconds, overflows) = number.multipliedReportingOverflow(by: perUnit)
    guard !overflows, milliseconds <= 86_400_000_000 else { return nil }
    self = .milliseconds(milliseconds)
  }
}
