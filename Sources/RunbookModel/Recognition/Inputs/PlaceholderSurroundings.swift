/// What stands beside a placeholder and says what it is for.
struct PlaceholderSurroundings {
  /// `NAME` where the placeholder is the whole value in `NAME=value`.
  let variable: String?
  /// `--cluster-name`, `-n` or a key of JSON or a header, whose value the placeholder is or ends.
  let label: String?
  /// Whether it is a value by itself and no part of one: `https://HERE/health`.
  let isWhole: Bool
  /// Whether it stands where an address has a password: `postgres://app:HERE@host`.
  let isPassword: Bool

  init(of range: Range<Int>, in text: ShellText) {
    var before = range.lowerBound - 1
    var after = range.upperBound
    if ASCII.isQuote(text.byte(before)) {
      let isWhole = text.byte(after) == text.byte(before)
      before -= 1
      after += isWhole ? 1 : 0
    }
    let next = text.byte(after)
    let ends = next == 0 || [9, 10, 13, 32, 59, UInt8(ascii: "\\"), 41, 38].contains(next)
    let opens = [0, 10, 32, 9, UInt8(ascii: "=")].contains(text.byte(before))
    isWhole = opens && ends
    variable = ends && text.byte(before) == 61 ? Self.variable(endingAt: before, in: text) : nil
    label = Self.label(endingAt: before, in: text)
    isPassword =
      text.byte(range.upperBound) == UInt8(ascii: "@") && text.byte(range.lowerBound - 1) == 58
  }

  private static func variable(endingAt end: Int, in text: ShellText) -> String? {
    var start = end
    while start > 0, ASCII.isNameByte(text.byte(start - 1)) { start -= 1 }
    let name = text.text(start..<end)
    // `--key=value` is an option and no variable.
    guard text.byte(start - 1) != UInt8(ascii: "-"), let first = name.utf8.first,
      ASCII.isUpper(first), name.utf8.allSatisfy({ !ASCII.isLower($0) })
    else { return nil }
    return name
  }

  /// The option or key before a value.
  private static func label(endingAt end: Int, in text: ShellText) -> String? {
    var end = end
    let floor = max(0, end - 60)
    while end > floor, ASCII.isBlank(text.byte(end)) { end -= 1 }
    if text.byte(end) == UInt8(ascii: ":") || text.byte(end) == UInt8(ascii: "=") { end -= 1 }
    if ASCII.isQuote(text.byte(end)) { end -= 1 }
    var start = end + 1
    while start > floor, PlaceholderWord.isWordByte(text.byte(start - 1)) { start -= 1 }
    guard start <= end else { return nil }
    let word = text.text(start..<end + 1)
    let isOption = word.hasPrefix("-")
    let isKey =
      text.byte(end + 1) == 58 || text.byte(end + 1) == 61 || ASCII.isQuote(text.byte(end + 1))
    guard isOption || isKey else { return nil }
    let name = word.drop { $0 == "-" }
    return name.utf8.count > 2 ? String(name) : nil
  }
}
