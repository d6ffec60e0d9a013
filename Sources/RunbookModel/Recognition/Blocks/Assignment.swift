/// `NAME=value`, as a word or a line of its own.
struct Assignment {
  let name: Substring
  let value: Substring

  /// `nil` where no name of a variable stands before the first `=`.
  init?(_ text: Substring) {
    guard let sign = text.utf8.firstIndex(of: 61), sign != text.startIndex else { return nil }
    name = text[..<sign]
    value = text[text.index(after: sign)...]
    let isName = name.utf8.allSatisfy {
      ($0 >= 48 && $0 <= 57) || ($0 >= 65 && $0 <= 90) || ($0 >= 97 && $0 <= 122) || $0 == 95
    }
    guard isName, let first = name.utf8.first, first > 57 else { return nil }
  }

  /// Whether a line is an assignment and nothing else; with `export` too.
  ///
  /// `NAME=value command` runs a command, unless the value is open: `NAME=<your key>`.
  static func isWhole(_ line: String) -> Bool {
    let rest = line.hasPrefix("export ") ? line.dropFirst(7) : line[...]
    guard let assignment = Assignment(rest) else { return false }
    let value = withoutComment(assignment.value).trimmed
    guard let first = value.utf8.first else {
      // What ends in `=` and has small letters may be a key or a checksum.
      return !assignment.name.utf8.contains { (97...122).contains($0) }
    }
    if first == 34 || first == 39 { return true }
    return !value.contains(" ") || value.contains("<") || value.contains("[")
  }

  /// Whether a line of a file that no shell reads is one: its value may have blanks in it.
  static func isLoose(_ line: String) -> Bool {
    let rest = line.hasPrefix("export ") ? line.dropFirst(7) : line[...]
    guard let assignment = Assignment(rest) else { return false }
    return !assignment.name.utf8.contains { $0 >= 97 && $0 <= 122 }
  }

  /// A value without the comment behind it: a `#` after a blank.
  private static func withoutComment(_ value: Substring) -> Substring {
    var previous: UInt8 = 32
    for index in value.utf8.indices {
      let byte = value.utf8[index]
      if byte == 35, previous == 32 || previous == 9 { return value[..<index] }
      previous = byte
    }
    return value
  }
}
