/// An example of a command that the block before gave with placeholders holds samples.
///
/// ````text
/// ```sh
/// ./move.sh <from> <to>
/// ```
///
/// For example:
///
/// ```sh
/// ./move.sh blue green
/// ```
/// ````
///
/// What stands in the example where the placeholders stand is somebody's, not the reader's. Only
/// where the words before the second block call it an example, and only in a line that otherwise
/// says the same.
struct SyntaxExample: Rule {
  static let name: RuleName = "syntax-example"

  /// One command: its arguments, and which of them a placeholder fills.
  private struct Command {
    let arguments: [Substring]
    let open: Set<Int>

    /// Whether other arguments differ only where a placeholder stands.
    func hasForm(of other: [Substring]) -> Bool {
      other.count == arguments.count
        && other.indices.allSatisfy { open.contains($0) || other[$0] == arguments[$0] }
    }
  }

  /// The commands with placeholders of the block that was read last, by their first argument.
  private var commands: [Substring: [Command]] = [:]

  /// Keeps a block's commands for the examples that may follow.
  mutating func remember(_ text: ShellText, _ placeholders: [Placeholder]) {
    guard !placeholders.isEmpty else { return }
    commands = [:]
    var rest = placeholders[...]
    var start = 0
    for line in text.bytes.split(separator: 10, omittingEmptySubsequences: false) {
      let end = start + line.count
      var open: [Range<Int>] = []
      while let next = rest.first, next.range.lowerBound < end {
        open.append(next.range)
        rest.removeFirst()
      }
      if !open.isEmpty { remember(start..<end, of: text, open) }
      start = end + 1
    }
  }

  private mutating func remember(_ line: Range<Int>, of text: ShellText, _ open: [Range<Int>]) {
    // A placeholder with blanks in it is one argument.
    var bytes = Array(text.bytes[line])
    for range in open {
      for index in range where line.contains(index) && ASCII.isBlank(text.bytes[index]) {
        bytes[index - line.lowerBound] = UInt8(ascii: "_")
      }
    }
    let arguments = String(decoding: bytes, as: UTF8.self).split(separator: " ")
    var offset = line.lowerBound
    var filled: Set<Int> = []
    for (index, argument) in arguments.enumerated() {
      while ASCII.isBlank(text.byte(offset)), bytes[offset - line.lowerBound] == 32 { offset += 1 }
      let range = offset..<offset + argument.utf8.count
      if open.contains(where: { $0 == range }) { filled.insert(index) }
      offset = range.upperBound
    }
    // More forms of one command than these are no longer shown by one example.
    guard let first = arguments.first, !filled.isEmpty, commands[first, default: []].count < 8
    else { return }
    commands[first, default: []].append(Command(arguments: arguments, open: filled))
  }

  /// Adds to the texts of a block that is called an example what it has where placeholders stood.
  func addSamples(of text: ShellText, lines: ScriptLines, to texts: inout OrderedTexts) {
    var orders: [ReplacementOrder] = []
    var start = 0
    for bytes in text.bytes.split(separator: 10, omittingEmptySubsequences: false) {
      let line = String(decoding: bytes, as: UTF8.self)
      let arguments = line.split(separator: " ")
      if let first = arguments.first,
        let command = commands[first]?.first(where: { $0.hasForm(of: arguments) })
      {
        orders += command.open.sorted().map { position in
          ReplacementOrder(
            arguments[position].filter { $0 != "\"" && $0 != "'" }, nil, by: Self.name,
            words: line.trimmed, line: lines.line(at: start))
        }
      }
      start += bytes.count + 1
    }
    texts.addHere(orders.filter { $0.text.utf8.count > 1 && !$0.text.contains("$") })
  }
}
