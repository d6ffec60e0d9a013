/// An instant in UTC, to the second.
package struct Timestamp: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z.
  package let seconds: Int

  package init(seconds: Int) { self.seconds = seconds }

  package static func < (a: Timestamp, b: Timestamp) -> Bool { a.seconds < b.seconds }

  /// The instant as `2026-11-23T02:16:05Z`.
  ///
  /// Source: RFC 3339, section 5.6.
  package var rfc3339: String {
    let (year, month, day) = Self.date(days: Self.floored(seconds, 86_400))
    let rest = seconds - Self.floored(seconds, 86_400) * 86_400
    let date = "\(Self.pad(year, 4))-\(Self.pad(month, 2))-\(Self.pad(day, 2))"
    let time =
      "\(Self.pad(rest / 3600, 2)):\(Self.pad(rest / 60 % 60, 2)):\(Self.pad(rest % 60, 2))"
    return "\(date)T\(time)Z"
  }

  /// The day, as `2026-11-23`.
  package var day: String { String(rfc3339.prefix(10)) }

  /// Reads what `rfc3339` writes; `nil` for anything else.
  package init?(rfc3339 text: String) { self.init(bytes: Array(text.utf8)[...]) }

  /// Reads the bytes of what `rfc3339` writes; `nil` for anything else.
  init?(bytes: ArraySlice<UInt8>) {
    guard bytes.count == Self.form.count else { return nil }
    for (byte, sign) in zip(bytes, Self.form) {
      guard sign == 48 ? byte >= 48 && byte <= 57 : byte == sign else { return nil }
    }
    func number(_ offset: Int) -> Int {
      let start = bytes.startIndex + offset
      return (Int(bytes[start]) - 48) * 10 + Int(bytes[start + 1]) - 48
    }
    let (year, month, day) = (number(0) * 100 + number(2), number(5), number(8))
    let (hour, minute, second) = (number(11), number(14), number(17))
    guard (1...12).contains(month), day > 0, hour < 24, minute < 60, second < 60 else {
      return nil
    }
    let days = Self.days(year, month, day)
    // The 31st of a month with thirty days is another month's first.
    guard Self.date(days: days) == (year, month, day) else { return nil }
    seconds = days * 86_400 + hour * 3600 + minute * 60 + second
  }

  private static let form = Array("0000-00-00T00:00:00Z".utf8)

  private static func pad(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  private static func floored(_ a: Int, _ b: Int) -> Int { a >= 0 ? a / b : -((-a + b - 1) / b) }

  /// Days since 1970-01-01 in the Gregorian calendar, counting years from March.
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let y = month <= 2 ? year - 1 : year
    let era = floored(y, 400)
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func date(days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = floored(shifted, 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }
}
