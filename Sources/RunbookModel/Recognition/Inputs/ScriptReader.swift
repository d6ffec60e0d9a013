import MarkdownSyntax

/// Reads what a block would give a shell: its script, what must be replaced in it, and where.
struct ScriptReader {
  /// A block's script with its open ends.
  struct Result {
    var needs: [String] = []
    var inputs: [Input.Name] = []
    var slots: [GuideBlock.Slot] = []
  }

  /// Variables that blocks before set.
  private(set) var known: Set<String> = []
  private(set) var table = InputTable()

  /// Reads the next script of the guide.
  ///
  /// - Parameters:
  ///   - script: What would be run, or entered somewhere.
  ///   - line: The line of the guide that the script's first line stands on.
  ///   - isShell: Whether a shell reads it, so that `$NAME` reads a variable.
  ///   - named: Texts that the words around the block tell the reader to replace.
  /// - Returns: What the script needs before it can run, and where it goes.
  /// - Complexity: O(*n*) for *n* bytes.
  mutating func read(_ script: String, line: Int, isShell: Bool, named: [String] = []) -> Result {
    var result = Result()
    var start = 0
    for (index, text) in script.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      // A comment explains; what it names is not sent to the shell.
      let isComment = text.trimmedStart.hasPrefix("#")
      if !isComment {
        read(String(text), at: start, number: line + index, named: named, into: &result)
      }
      start += text.utf8.count + 1
    }
    if isShell { readVariables(script, line: line, into: &result) }
    return result
  }

  /// Where placeholders that other blocks made inputs stand in a text that nothing runs.
  func knownSlots(in text: String) -> [GuideBlock.Slot] {
    var slots: [GuideBlock.Slot] = []
    var start = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      for placeholder in Placeholder.all(in: String(line)) {
        guard let name = table.input(of: placeholder) else { continue }
        let range =
          start + placeholder.range.lowerBound..<start + placeholder.range.upperBound
        slots.append(GuideBlock.Slot(range: range, input: name))
      }
      start += line.utf8.count + 1
    }
    return slots
  }

  private mutating func read(
    _ line: String, at start: Int, number: Int, named: [String], into result: inout Result
  ) {
    let code = Self.withoutComment(line)
    for placeholder in Placeholder.all(in: code, named: named) {
      let variable = Self.variable(of: placeholder, in: code)
      let name = table.add(placeholder, variable: variable, line: number)
      if !result.needs.contains(placeholder.text) { result.needs.append(placeholder.text) }
      if !result.inputs.contains(name) { result.inputs.append(name) }
      let range = start + placeholder.range.lowerBound..<start + placeholder.range.upperBound
      result.slots.append(GuideBlock.Slot(range: range, input: name))
    }
  }

  private mutating func readVariables(_ script: String, line: Int, into result: inout Result) {
    let variables = ShellVariables(script: script)
    for variable in variables.read
    where !known.contains(variable)
      && !result.needs.contains(where: { $0.contains("{\(variable)-") })
    {
      let name = table.add(variable: variable, line: line)
      result.needs.append("$" + variable)
      if !result.inputs.contains(name) { result.inputs.append(name) }
    }
    known.formUnion(variables.set)
  }

  /// A line without the comment at its end: a `#` after a blank, outside quotes.
  private static func withoutComment(_ line: String) -> String {
    guard line.utf8.contains(UInt8(ascii: "#")) else { return line }
    var quote: Character?
    var previous: Character = "x"
    for index in line.indices {
      let character = line[index]
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "\"" || character == "'" {
        quote = character
      } else if character == "#", previous == " " || previous == "\t" {
        return String(line[..<index])
      }
      previous = character
    }
    return line
  }

  /// `NAME` where the placeholder is the whole value in `NAME=value`.
  private static func variable(of placeholder: Placeholder, in line: String) -> String? {
    let bytes = Array(line.utf8)
    var before = placeholder.range.lowerBound - 1
    var after = placeholder.range.upperBound
    if before >= 0, bytes[before] == UInt8(ascii: "\"") || bytes[before] == UInt8(ascii: "'") {
      guard after < bytes.count, bytes[after] == bytes[before] else { return nil }
      before -= 1
      after += 1
    }
    let ends =
      after >= bytes.count || bytes[after] == 32 || bytes[after] == 9
      || bytes[after] == UInt8(ascii: "\\")
    guard ends, before > 0, bytes[before] == UInt8(ascii: "=") else { return nil }
    var start = before
    while start > 0, isNameByte(bytes[start - 1]) { start -= 1 }
    let name = String(decoding: bytes[start..<before], as: UTF8.self)
    // `--key=value` is an option and no variable.
    guard start == 0 || bytes[start - 1] != UInt8(ascii: "-"),
      let first = name.utf8.first, (65...90).contains(first),
      name.utf8.allSatisfy({ !(97...122).contains($0) })
    else { return nil }
    return name
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte) || (48...57).contains(byte) || byte == 95
  }
}
