/// A date in the name of a backup, or where a command is given a time, is a sample.
///
/// ```sh
/// ./restore.sh backup-2024-03-15.tar.gz
/// journalctl -u web --since "2024-03-15 10:00"
/// gunzip db_dump_20240315_0200.sql.gz
/// ```
///
/// Only the date is replaced, with the time behind it. Dates of versions and interfaces
/// (`--api-version 2021-04-01`) are left alone, and so are those in other names.
struct DatedSample: PlaceholderRule {
  static let name: RuleName = "dated-sample"
  var wordSigns: WordSigns { .digit }

  private static let stores = [
    "backup", "dump", "snapshot", "archive", "export", ".sql", "restore",
  ]
  private static let timeOptions = [
    "--since", "--until", "--start", "--end", "--from", "--to", "--at", "--after", "--before",
  ]

  func answer(at place: PlaceholderPlace) -> PlaceholderAnswer? {
    let word = place.word
    guard word.count > 7, let date = Self.date(in: word) else { return nil }
    let isStore = Self.stores.contains { word.lower.contains($0) }
    guard isStore || isTime(place) else { return nil }
    var range = word.part(date)
    // A time follows the date, in its word or behind it.
    while range.upperBound < place.text.bytes.count {
      let byte = place.byte(range.upperBound)
      let next = place.byte(range.upperBound + 1)
      let joins = "-_:T".utf8.contains(byte) || byte == 32 && place.context != .command
      guard ASCII.isDigit(byte) || joins && ASCII.isDigit(next) else { break }
      range = range.lowerBound..<range.upperBound + 1
    }
    if place.byte(range.upperBound) == UInt8(ascii: "Z") {
      range = range.lowerBound..<range.upperBound + 1
    }
    return .placeholder(range, naming: .called("DATE"))
  }

  private func isTime(_ place: PlaceholderPlace) -> Bool {
    guard place.word.text.utf8.first.map(ASCII.isDigit) == true,
      let option = place.argumentsBefore.last
    else { return false }
    let name = option.prefix { $0 != "=" }
    return Self.timeOptions.contains(String(name)) || name.hasSuffix("-time")
      || name.hasSuffix("-date")
  }

  /// `2024-03-15`, `20240315` or `2024_03_15` in a word.
  private static func date(in word: PlaceholderWord) -> Range<Int>? {
    let bytes = Array(word.text.utf8)
    for start in bytes.indices where start == 0 || !ASCII.isDigit(bytes[start - 1]) {
      guard bytes[start...].starts(with: "20".utf8) else { continue }
      let rest = bytes[start...]
      let digits = rest.prefix { ASCII.isDigit($0) }.count
      if digits >= 8, isMonth(rest[(start + 4)...]) { return start..<start + 8 }
      guard digits == 4, rest.count > 9, rest[start + 4] == rest[start + 7],
        [45, 46, 95].contains(rest[start + 4]), isMonth(rest[(start + 5)...]),
        ASCII.isDigit(rest[start + 8]), ASCII.isDigit(rest[start + 9])
      else { continue }
      return start..<start + 10
    }
    return nil
  }

  private static func isMonth(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count > 1, let first = bytes.first, let second = bytes.dropFirst().first else {
      return false
    }
    return first == 48 && (49...57).contains(second) || first == 49 && (48...50).contains(second)
  }
}
