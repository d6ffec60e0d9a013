/// `$NAME` or `${NAME…}` in a script, and what it does where nothing has set the variable.
///
/// Source: POSIX.1-2017, Shell Command Language, section 2.6.2 (parameter expansion).
struct ShellReference {
  let name: String
  /// The offset behind the name.
  let nameEnd: Int
  /// Whether it gives the variable a value: `${NAME:=value}`.
  let sets: Bool
  /// Whether the script goes wrong without a value.
  ///
  /// It does not where there is a value to fall back on (`${NAME:-value}`), where the script tests
  /// the variable itself (`[ -z "$NAME" ]`), and for a key of JSON (`"$schema": …`).
  let needsValue: Bool
  /// Whether `:` joins it with more, as in `LIST=$LIST:more`: a list that begins empty.
  let isInList: Bool

  /// The reference whose `$` stands at an offset; `nil` where that is none to a variable.
  init?(at offset: Int, in text: ShellText) {
    let isBraced = text.byte(offset + 1) == UInt8(ascii: "{")
    var start = offset + (isBraced ? 2 : 1)
    // `${#NAME}` and `${!NAME}` read it, too.
    if isBraced, text.byte(start) == 33 || text.byte(start) == 35 { start += 1 }
    let end = text.nameEnd(from: start)
    guard end > start else { return nil }
    name = text.text(start..<end)
    nameEnd = end
    let colon = text.byte(end) == UInt8(ascii: ":")
    let sign = isBraced ? text.byte(colon ? end + 1 : end) : 0
    sets = sign == UInt8(ascii: "=")
    let hasDefault = sets || sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+")
    needsValue =
      !hasDefault && !Self.isTested(at: offset, in: text)
      && !Self.isKey(at: offset, nameEnd: end, in: text)
    let after = text.byte(end) == UInt8(ascii: "}") ? text.byte(end + 1) : text.byte(end)
    isInList = after == UInt8(ascii: ":") || text.byte(offset - 1) == UInt8(ascii: ":")
  }

  private static func isTested(at offset: Int, in text: ShellText) -> Bool {
    var before = offset - 1
    if text.byte(before) == UInt8(ascii: "\"") { before -= 1 }
    guard before > 2, ASCII.isBlank(text.byte(before)), ASCII.isBlank(text.byte(before - 3)) else {
      return false
    }
    let option = text.text(before - 2..<before)
    return option == "-z" || option == "-n"
  }

  private static func isKey(at offset: Int, nameEnd end: Int, in text: ShellText) -> Bool {
    text.context(offset) == .document && text.byte(offset - 1) == UInt8(ascii: "\"")
      && text.byte(end) == UInt8(ascii: "\"") && text.byte(end + 1) == UInt8(ascii: ":")
  }
}
