/// Where a shell evaluates the text of a value, though nothing says that it is code: where it
/// calculates, and where it takes a text for the name of a variable, whose index can be `$(…)`.
///
/// Source: the manual of Bash, 3.4 Shell Parameters, 3.5.3 Shell Parameter Expansion, 6.4 Bash
/// Conditional Expressions and 6.5 Shell Arithmetic.
struct ShellCalculation {
  private let words: ArraySlice<String>
  private let open: String
  private let rest: String

  /// Takes an open command, and the text behind the place, which says what it is compared with.
  init(_ command: OpenCommands.Command, before rest: String) {
    words = command.words.drop { Self.leading.contains($0) || Self.isAssignment($0) }
    open = command.open
    self.rest = rest
  }

  private static let leading: Set<String> = [
    "if", "elif", "while", "until", "then", "else", "do", "!", "{", "time", "builtin", "command",
  ]
  private static let comparing = ["-eq", "-ne", "-lt", "-le", "-gt", "-ge"]

  /// Whether a place is evaluated.
  var isEvaluated: Bool { isInExpansion || isIndexed || isEvaluatedByCommand }

  private var isEvaluatedByCommand: Bool {
    let last = words.last ?? ""
    switch words.first {
    case "let": return true
    case "[[": return isCompared(last) || last == "-v"
    case "test", "[", "printf": return last == "-v"
    case "declare", "typeset", "local", "readonly":
      return open.isEmpty || words.contains { $0.hasPrefix("-") && $0.contains("i") }
    case "read", "unset", "mapfile", "readarray":
      let isValue = last.hasPrefix("-") && "ptnNdui".contains(last.last ?? "-")
      return !isValue
    default: return false
    }
  }

  private func isCompared(_ last: String) -> Bool {
    let behind = rest.drop { "\"' \t".contains($0) }
    return Self.comparing.contains(last)
      || Self.comparing.contains { behind.hasPrefix($0 + " ") }
  }

  /// Whether the place is in `${NAME[…]}` or in `${NAME:…}`.
  private var isInExpansion: Bool {
    guard let start = open.ranges(of: "${").last?.upperBound else { return false }
    let expansion = open[start...]
    if expansion.contains("}") { return false }
    let behind = expansion.drop { $0 == "!" || $0 == "#" || Self.isInName($0) }
    if behind.hasPrefix("["), !behind.contains("]") { return true }
    let ending = behind.hasPrefix("[") ? behind.drop { $0 != "]" }.dropFirst() : behind
    return ending.first == ":" && !"-=+?".contains(ending.dropFirst().first ?? " ")
  }

  /// Whether the place is in `NAME[…]=`.
  private var isIndexed: Bool {
    let name = open.prefix(while: Self.isInName)
    let behind = open[name.endIndex...]
    let isOwn = words.isEmpty || words.first == "declare"
    return isOwn && !name.isEmpty && behind.hasPrefix("[") && !behind.contains("]")
  }

  private static func isInName(_ letter: Character) -> Bool {
    letter.isASCII && (letter.isLetter || letter.isNumber || letter == "_")
  }

  private static func isAssignment(_ word: String) -> Bool {
    let name = word.prefix(while: isInName)
    return !name.isEmpty && word[name.endIndex...].hasPrefix("=")
  }
}
