/// Goes through the lines of a transcript and keeps what was typed.
struct TranscriptReading {
  let style: PromptStyle
  /// What was typed, prompts taken away, and comments.
  private(set) var script: [String] = []
  /// The 1-based line of the guide of each of `script`.
  private(set) var numbers: [Int] = []
  private(set) var hasOutput = false
  private(set) var otherPrompt: Int?
  /// How many of the next lines belong to the command before them.
  private var owed = 0

  init(style: PromptStyle) { self.style = style }

  /// Reads the lines of a block, of which the first stands on a line of the guide.
  mutating func read(_ lines: [String], firstLine: Int) {
    for (index, line) in lines.enumerated() {
      let number = firstLine + index
      if owed > 0 {
        owed -= 1
        keep(Self.withoutContinuation(line), number)
      } else if let command = style.command(in: line.trimmedStart) {
        keep(command, number)
        owed = linesBelonging(to: command, in: lines[(index + 1)...])
      } else if line.trimmedStart.hasPrefix("# ") {
        keep(line.trimmedStart, number)
      } else if !line.trimmed.isEmpty {
        hasOutput = true
        if otherPrompt == nil, Prompt.isForeign(line.trimmedStart) { otherPrompt = number }
      }
    }
  }

  private mutating func keep(_ text: some StringProtocol, _ number: Int) {
    script.append(String(text))
    numbers.append(number)
  }

  /// How many lines a command goes on: after a `\`, in an open quote, a loop or a here-document.
  ///
  /// A quote or loop that the next prompt cuts off was none.
  private func linesBelonging(to command: Substring, in rest: ArraySlice<String>) -> Int {
    var quote = OpenQuote()
    _ = quote.follow(command)
    var last = command
    var end = HereDocument.end(of: command) ?? Self.endOfLoop(command)
    var isDocument = HereDocument.end(of: command) != nil
    var count = 0
    for line in rest {
      let continues = last.hasSuffix("\\") || last.hasSuffix("|") || last.hasSuffix("&&")
      if !continues, quote.mark == nil, end == nil { return count }
      // What stands in a here-document is input, whatever it looks like.
      if !isDocument, !continues, style.command(in: line.trimmedStart) != nil { return 0 }
      last = Self.withoutContinuation(line)
      count += 1
      if let word = end {
        let text = last.trimmed
        if text == word || !isDocument && text.hasPrefix(word) { end = nil }
      } else {
        _ = quote.follow(last)
        if quote.mark == nil, let word = HereDocument.end(of: last) {
          (end, isDocument) = (word, true)
        }
      }
    }
    let isWhole = quote.mark == nil && (end == nil || isDocument)
    return isWhole ? count : 0
  }

  /// The word that ends the loop or condition which a command begins and does not end.
  private static func endOfLoop(_ command: Substring) -> String? {
    let ends = ["for": "done", "while": "done", "until": "done", "if": "fi", "case": "esac"]
    guard let first = command.split(separator: " ").first, let end = ends[String(first)],
      !command.contains(end)
    else { return nil }
    return end
  }

  private static func withoutContinuation(_ line: String) -> Substring {
    let text = line.trimmedStart
    return text.hasPrefix("> ") ? text.dropFirst(2) : line[...]
  }
}
