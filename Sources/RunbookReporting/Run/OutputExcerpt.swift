import RunbookModel

/// The end of what a command printed, cut to what a report has room for.
struct OutputExcerpt {
  /// How much of an output is shown.
  struct Limit {
    let lines: Int
    /// The columns of the longest line.
    let width: Int
  }

  /// The last lines, without blank ones at the end.
  let lines: [String]
  /// How many lines there are in all.
  let lineCount: Int

  /// - Returns: `nil` where nothing but blanks was printed.
  /// - Complexity: O(*n*) in the bytes of the output, and nearly nothing beside that for what is
  ///   not shown.
  init?(of output: String, _ limit: Limit) {
    var bytes = Array(output.utf8)[...]
    while let last = bytes.last, [0x20, 0x09, 0x0A, 0x0D].contains(last) { bytes.removeLast() }
    guard !bytes.isEmpty else { return nil }
    lineCount = bytes.reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
    var lines: [String] = []
    while lines.count < limit.lines {
      let start = bytes.lastIndex(of: 0x0A)
      let line = String(
        decoding: bytes[(start.map { $0 + 1 } ?? bytes.startIndex)...], as: UTF8.self)
      lines.append(line.printableLines.shortened(to: limit.width))
      guard let start else { break }
      bytes = bytes[..<start]
    }
    self.lines = lines.reversed()
  }

  /// How much of the whole it is: `its output`, or `last 12 of 40 lines`.
  var extent: String {
    lines.count == lineCount ? "its output" : "last \(lines.count) of \(lineCount) lines"
  }
}

extension SubjectHistory.Attempt {
  /// How the try ended: `exit 7`, or the outcome's words.
  var words: String {
    if outcome == .failed, let exitCode { return "exit \(exitCode)" }
    return outcome.words
  }
}
