/// A number or mark that counts up or runs through the alphabet is a sample.
///
/// ```sh
/// git revert abc123
/// kill -9 12345
/// aws sts assume-role --role-arn arn:aws:iam::123456789012:role/deploy
/// git switch -c feature/ABC-123-login
/// ```
///
/// Digits that count up from one, five or more of them (four between other signs, `1234:5678`);
/// letters of the alphabet's beginning or end with digits behind them (`abc123`, `xyz789`); the
/// number of a ticket that counts up (`ABC-123`).
///
/// Left alone are ports (`localhost:12345`, `--port 12345`).
struct SampleIdentifier: PlaceholderRule {
  static let name: RuleName = "sample-identifier"
  var wordSigns: WordSigns { .digit }
  var listedWords: Set<String> { ["deadbeef"] }

  func answer(at place: PlaceholderPlace) -> PlaceholderAnswer? {
    let word = place.word
    guard word.count > 4 || word.text == "1234" else { return nil }
    if Self.isEmptyUUID(word.text) || word.lower == "deadbeef" {
      return .placeholder(word.range, naming: .around)
    }
    guard word.text.utf8.contains(where: { $0 == UInt8(ascii: "1") || $0 == UInt8(ascii: "7") })
    else { return nil }
    if let pair = pair(at: place) { return .placeholder(pair, naming: .around) }
    let parts = word.lower.split { $0 == "-" || $0 == "_" }
    if parts.contains(where: { Self.isAlphabetical(Array($0.utf8)) }) {
      return .placeholder(word.range, naming: .around)
    }
    if isTicket(word) { return .placeholder(word.range, naming: .called("TICKET")) }
    guard parts.contains(where: { Self.countsUp(Array($0.utf8)) }), !isPort(place) else {
      return nil
    }
    return .placeholder(word.range, naming: .around)
  }

  /// `1234:5678`: both count on from one.
  private func pair(at place: PlaceholderPlace) -> Range<Int>? {
    let start = place.offset
    guard place.word.text == "1234", place.after == UInt8(ascii: ":"),
      place.text.bytes[start...].starts(with: "1234:5678".utf8),
      !PlaceholderWord.isWordByte(place.byte(start + 9))
    else { return nil }
    return start..<start + 9
  }

  /// Holds five digits or more that count up: `12345`, `0123456789abcdef`.
  private static func countsUp(_ part: [UInt8]) -> Bool {
    guard part.count > 4 else { return false }
    let starts = part.first == UInt8(ascii: "0") ? 1 : 0
    let run = part[starts...]
    guard run.first == UInt8(ascii: "1") else { return false }
    var count = 1
    for (digit, next) in zip(run, run.dropFirst()) {
      let follows = digit == 57 ? next == 48 : next == digit + 1
      guard ASCII.isDigit(next), follows else { break }
      count += 1
    }
    return count > 4
  }

  /// `abc123`, `xyz789`, `abcd1234`, `a1b2c3d4`.
  private static func isAlphabetical(_ part: [UInt8]) -> Bool {
    guard part.count > 4 else { return false }
    let text = String(decoding: part.drop { $0 == UInt8(ascii: "0") }, as: UTF8.self)
    if text.hasPrefix("a1b2c3") || text.hasPrefix("1a2b3c") { return true }
    return ["abc1", "abcd1", "abcde1", "abcdef1", "xyz1", "xyz7", "123abc", "1234abc"].contains {
      text.hasPrefix($0)
    }
  }

  /// A UUID of nothing but zeros.
  private static func isEmptyUUID(_ text: String) -> Bool {
    text.utf8.count == 36 && text.utf8.allSatisfy { $0 == 48 || $0 == 45 } && text.hasPrefix("0000")
  }

  /// `ABC-123`, with words behind it or without.
  private func isTicket(_ word: PlaceholderWord) -> Bool {
    let parts = word.text.split(separator: "-")
    guard parts.count > 1, (2...10).contains(parts[0].utf8.count),
      parts[0].utf8.allSatisfy(ASCII.isUpper)
    else { return false }
    return ["123", "1234", "12345"].contains(parts[1])
  }

  private func isPort(_ place: PlaceholderPlace) -> Bool {
    if place.before == UInt8(ascii: ":"), place.word.count == 5 {
      return PlaceholderWord.isWordByte(place.byte(place.offset - 2)) || place.after == 58
    }
    if place.after == UInt8(ascii: ":"), place.word.count == 5 { return true }
    let option = place.argumentBefore?.lowercased() ?? ""
    let name = place.text.text(max(0, place.offset - 6)..<place.offset).lowercased()
    return option == "-p" && !place.isRun(by: ["strace", "gdb", "lsof", "top", "ps"])
      || option.hasSuffix("port") || name.hasSuffix("port=")
  }
}
