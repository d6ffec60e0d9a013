/// A value that a transcript shows as printed stands again in a later command of it.
///
/// ```console
/// $ id -u
/// 20417
/// $ loginctl enable-linger 20417
/// ```
///
/// The reader's machine prints another value, and that one belongs into the command. Values with at
/// least four digits count, alone or with letters (`3f2a9c41d7`); words and short numbers may stand
/// in both by chance.
struct CopiedOutput: Rule {
  static let name: RuleName = "copied-output"

  /// The values in the lines of a transcript that are printed first and used then.
  ///
  /// - Complexity: O(*n*) for *n* bytes.
  static func orders(in lines: [String], firstLine: Int) -> [ReplacementOrder] {
    guard lines.contains(where: { isCommand($0) }) else { return [] }
    var printed: [Substring: Int] = [:]
    var orders: [ReplacementOrder] = []
    for (line, text) in zip(firstLine..., lines) {
      let values = values(in: text)
      guard isCommand(text) else {
        for value in values where printed[value] == nil { printed[value] = line }
        continue
      }
      for value in values {
        guard let source = printed[value] else { continue }
        orders.append(
          ReplacementOrder(
            String(value), nil, by: name, words: lines[source - firstLine], line: source))
      }
    }
    return orders
  }

  private static func isCommand(_ line: String) -> Bool {
    line.trimmedStart.hasPrefix("$ ")
  }

  /// Words of letters and digits with four digits at least.
  private static func values(in line: String) -> [Substring] {
    line.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }.filter { word in
      (4...64).contains(word.count) && word.count(where: \.isNumber) >= 4
    }
  }
}
