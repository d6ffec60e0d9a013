/// `YYYY` with months and days is a date for the reader to write.
///
/// ```sh
/// ./restore backup-YYYYMMDD.tar
/// grep YYYY-MM-DD /var/log/app.log
/// ./restore app_YYYYMMDD_HHMMSS.sql
/// ```
///
/// Years, months, days and times in capitals, in whatever order and with whatever stands between
/// them; in small letters where all are small.
///
/// Left alone is a format that a program fills: `date +%Y%m%d`, `to_char(now(), 'YYYY-MM-DD')`,
/// `Get-Date -Format yyyyMMdd`.
struct DatePattern: PlaceholderRule {
  static let name: RuleName = "date-pattern"
  var wordSigns: WordSigns { .twins }

  func answer(at place: PlaceholderPlace) -> PlaceholderAnswer? {
    let word = place.word
    guard word.count > 1, word.lower.contains("yy") || word.lower.contains("hhmm"),
      let range = Self.pattern(in: place)
    else { return nil }
    return isFormat(place)
      ? .literal(until: range.upperBound)
      : .placeholder(range, naming: .called("DATE"))
  }

  /// The longest run of a date's parts that begins in the word.
  private static func pattern(in place: PlaceholderPlace) -> Range<Int>? {
    let text = place.text
    var start = place.word.range.lowerBound
    while start < place.word.range.upperBound {
      let isOpen = !ASCII.isLetter(text.byte(start - 1)) || start == place.word.range.lowerBound
      if isOpen, let end = end(from: start, in: text) { return start..<end }
      start += 1
    }
    return nil
  }

  /// Where the date's parts end that begin at `start`; `nil` where fewer than two do.
  private static func end(from start: Int, in text: ShellText) -> Int? {
    let isSmall = ASCII.isLower(text.byte(start))
    var parts = 0
    var hasYear = false
    var end = start
    var next = start
    while let length = partLength(at: next, isSmall: isSmall, in: text) {
      parts += 1
      hasYear = hasYear || text.byte(next) | 32 == UInt8(ascii: "y") || length.isTime
      end = next + length.count
      next = end
      if "-_.:/".utf8.contains(text.byte(next)) || text.byte(next) == UInt8(ascii: "T") {
        next += 1
      }
    }
    if text.byte(end) == UInt8(ascii: "Z"), !ASCII.isLetter(text.byte(end + 1)) { end += 1 }
    guard parts > 1, hasYear, !ASCII.isLetter(text.byte(end)) else { return nil }
    return end
  }

  private static func partLength(
    at offset: Int, isSmall: Bool, in text: ShellText
  ) -> (count: Int, isTime: Bool)? {
    for part in isSmall ? smallParts : capitalParts
    where offset < text.bytes.count && text.bytes[offset...].starts(with: part.utf8) {
      return (part.utf8.count, part.lowercased() == "hhmm")
    }
    return nil
  }

  private static let capitalParts = [
    "YYYY", "HHMM", "YY", "MM", "DD", "HH", "SS", "mm", "ss", "dd",
  ]
  private static let smallParts = capitalParts.map { $0.lowercased() }

  private func isFormat(_ place: PlaceholderPlace) -> Bool {
    if place.before == UInt8(ascii: "%") || place.before == UInt8(ascii: "+") { return true }
    return place.argumentsBefore.suffix(4).contains { argument in
      let lower = argument.lowercased()
      return ["format", "to_char", "to_date", "strftime", "get-date", "tostring", "date_format"]
        .contains { lower.contains($0) }
    }
  }
}
