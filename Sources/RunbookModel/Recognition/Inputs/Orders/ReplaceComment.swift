/// A comment that tells to replace what it stands behind makes a placeholder of it.
///
/// ```sh
/// git push origin v2.4.0     # Replace with your version
/// REGION=eu-west-1           # your region
/// # Set your values
/// export CLUSTER=blue
/// export ZONE=b
/// ```
///
/// Behind a command it is about the last argument, behind `NAME=value` about the value. On a line
/// of its own it is about the values that are set in the lines below it, up to the next blank
/// line (`# Set your values`), or about the one variable that it names (`# Set $ZONE to …`). A version or another distinctive value is replaced in all blocks that follow, too.
///
/// A comment that leaves it to the reader (`# change this if needed`) orders nothing.
struct ReplaceComment: Rule {
  static let name: RuleName = "replace-comment"

  /// What the comments of a block order: texts, and variables whose values are meant.
  struct Found {
    var texts: [ReplacementOrder] = []
    var variables: [(name: String, order: ReplacementOrder)] = []
  }

  static func orders(in lines: [String], firstLine: Int) -> Found {
    var found = Found()
    var heading: (words: String, line: Int)?
    for (index, line) in lines.enumerated() {
      let trimmed = line.trimmed
      if trimmed.isEmpty {
        heading = nil
      } else if trimmed.hasPrefix("#") {
        heading = (trimmed, firstLine + index)
      } else {
        if let comment = trailingComment(line), ordersReplacement(Words.of(comment.text)) {
          note(comment, line: firstLine + index, in: &found)
        } else if let heading, let variable = assignment(trimmed),
          case let words = Words.of(heading.words),
          ordersValues(words) || sets(variable.name, words)
        {
          let order = ReplacementOrder(
            variable.value, nil, by: name, words: heading.words, line: heading.line)
          found.variables.append((variable.name, order))
        }
      }
    }
    return found
  }

  private static func note(
    _ comment: (before: Substring, text: Substring), line: Int, in found: inout Found
  ) {
    let words = String(comment.text).trimmed
    if let variable = assignment(String(comment.before).trimmed) {
      let order = ReplacementOrder(variable.value, words, by: name, words: "# " + words, line: line)
      found.variables.append((variable.name, order))
      if order.isDistinctive { found.texts.append(order) }
      return
    }
    let arguments = comment.before.split(separator: " ")
    guard arguments.count > 1, var last = arguments.last else { return }
    if let sign = last.lastIndex(of: "="), !last.hasPrefix("\"") {
      last = last[last.index(after: sign)...]
    }
    let text = last.filter { $0 != "\"" && $0 != "'" }
    guard text.utf8.count > 1, !text.hasPrefix("-") else { return }
    found.texts.append(
      ReplacementOrder(String(text), nil, by: name, words: "# " + words, line: line))
  }

  /// The comment behind a command, and the command.
  private static func trailingComment(_ line: String) -> (before: Substring, text: Substring)? {
    guard let sign = line.firstRange(of: " #") else { return nil }
    let text = line[sign.upperBound...]
    guard text.hasPrefix(" ") || text.hasPrefix("<") else { return nil }
    return (line[..<sign.lowerBound], text)
  }

  private static let verbs: Set<String> = [
    "replace", "change", "update", "edit", "set", "adjust", "customize", "modify", "substitute",
    "enter", "insert", "put", "fill", "your",
  ]

  private static func ordersReplacement(_ words: [String]) -> Bool {
    guard let first = words.first, !leavesOpen(words) else { return false }
    if first == "use" { return words.contains("own") || words.contains("actual") }
    return verbs.contains(first)
      && words.contains { ["your", "this", "own", "actual", "me"].contains($0) }
  }

  /// `# Set your values`: about the lines below.
  private static func ordersValues(_ words: [String]) -> Bool {
    guard let first = words.first, !leavesOpen(words) else { return false }
    return (verbs.contains(first) || first == "configure" || first == "define")
      && words.contains { ["your", "these", "own", "actual"].contains($0) }
  }

  /// `Set $REGION to the region of the cluster`.
  private static func sets(_ name: String, _ words: [String]) -> Bool {
    words.count > 2 && words[0] == "set" && words[1] == name.lowercased() && words[2] == "to"
  }

  private static func leavesOpen(_ words: [String]) -> Bool {
    words.contains { ["if", "optional", "optionally", "unless"].contains($0) }
  }

  private static func assignment(_ line: String) -> (name: String, value: String)? {
    var rest = line[...]
    if rest.hasPrefix("export ") { rest = rest.dropFirst(7) }
    let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    rest = rest.dropFirst(name.count)
    guard !name.isEmpty, rest.hasPrefix("=") else { return nil }
    let value = rest.dropFirst().filter { $0 != "\"" && $0 != "'" }
    guard !value.isEmpty, !value.contains("$"), !value.contains("`"), !value.contains(" ") else {
      return nil
    }
    return (String(name), value)
  }
}

extension ReplacementOrder {
  /// Whether the text means the same wherever it stands: it has a digit with letters or signs.
  fileprivate var isDistinctive: Bool {
    text.utf8.count > 4 && text.utf8.contains(where: ASCII.isDigit)
      && text.utf8.contains { !ASCII.isDigit($0) }
  }
}
