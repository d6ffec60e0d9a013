/// A name between `[` and `]` stands for a value of the reader's.
///
/// ```sh
/// psql -h [db-host] -U app
/// aws s3 ls acme-[stage]-logs
/// systemctl [start|stop] worker
/// ```
///
/// Three letters or more, also with blanks between words. An option that may be left out
/// (`[--dry-run]`, `[options]`) is one too: a shell would be given the brackets.
///
/// Left alone are tests (`[ -f x ]`, `[[ … ]]`), indexes (`${list[0]}`, `map[key]`), classes of
/// characters (`[a-z]`, `[[:digit:]]`), sections of INI files, extras of packages (`.[dev]`),
/// links, marks of logs (`[INFO]`), types of PowerShell (`[string]$name`), and what a grammar of
/// another language writes in brackets.
struct SquareBrackets: PlaceholderRule {
  static let name: RuleName = "square-brackets"
  var signs: String { "[" }

  func answer(at place: PlaceholderPlace) -> PlaceholderAnswer? {
    let start = place.offset
    guard !followsName(place), let close = place.closing("]"), place.byte(close + 1) != 93 else {
      return nil
    }
    let inside = start + 1..<close
    let words = place.text.text(inside)
    if isOption(words) { return .placeholder(start..<close + 1) }
    guard isHint(inside, words, at: place), !isCharacterClass(inside, at: place) else { return nil }
    if isSection(start..<close + 1, at: place) || isLiteral(words, close: close, at: place) {
      return .literal(until: close + 1)
    }
    return .placeholder(start..<close + 1)
  }

  /// An index follows a name; `acme-[stage]` goes on with a word.
  private func followsName(_ place: PlaceholderPlace) -> Bool {
    let before = place.before
    return ASCII.isLetter(before) || ASCII.isDigit(before) || "[*.\\^])".utf8.contains(before)
      || before == UInt8(ascii: "(") && place.context != .command
  }

  private func isOption(_ words: String) -> Bool {
    words.hasPrefix("-") && words.utf8.drop(while: { $0 == 45 }).prefix(2).count == 2
      && words.utf8.drop(while: { $0 == 45 }).prefix(2).allSatisfy(ASCII.isLetter)
      && words.utf8.allSatisfy { PlaceholderWord.isWordByte($0) || " =<>|".utf8.contains($0) }
  }

  private func isHint(_ inside: Range<Int>, _ words: String, at place: PlaceholderPlace) -> Bool {
    guard inside.count > 2 else { return false }
    if place.isName(inside) { return true }
    guard let first = words.utf8.first, ASCII.isLetter(first) else { return false }
    let isChoice = words.contains("|") && !words.contains(" ")
    if isChoice {
      return words.utf8.allSatisfy { PlaceholderWord.isWordByte($0) || $0 == UInt8(ascii: "|") }
    }
    // With other signs in it, only what speaks to the reader is a hint.
    let spoken = words.lowercased()
    return ["your ", "e.g. ", "insert ", "enter ", "replace ", "name of "].contains {
      spoken.hasPrefix($0)
    }
  }

  private func isCharacterClass(_ inside: Range<Int>, at place: PlaceholderPlace) -> Bool {
    let parts = place.text.bytes[inside].split(
      separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.count > 1 && parts.allSatisfy { $0.count <= 2 }
  }

  /// `[section]` alone on its line.
  private func isSection(_ range: Range<Int>, at place: PlaceholderPlace) -> Bool {
    var before = range.lowerBound - 1
    while ASCII.isBlank(place.byte(before)) { before -= 1 }
    var after = range.upperBound
    while ASCII.isBlank(place.byte(after)) || place.byte(after) == 13 { after += 1 }
    let opens = before < 0 || place.byte(before) == 10
    let closes =
      after >= place.text.bytes.count || place.byte(after) == 10 || place.byte(after) == 35
    return opens && closes
  }

  private func isLiteral(_ words: String, close: Int, at place: PlaceholderPlace) -> Bool {
    let after = place.byte(close + 1)
    if after == UInt8(ascii: "(") || Lexicon.logMarks.contains(words.lowercased()) { return true }
    if place.text.dialect == .powerShell, after == UInt8(ascii: ":") || after == UInt8(ascii: "$") {
      return true
    }
    // `[x for x in list]` is Python's.
    return words.contains(" for ") && words.contains(" in ")
  }
}
