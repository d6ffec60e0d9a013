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
  /// How many lines are kept in all.
  let lineCount: Int
  /// Whether more was printed than is kept.
  let isCut: Bool

  /// - Returns: `nil` where nothing but blanks was printed.
  /// - Complexity: O(*n*) in the bytes of the output, and nearly nothing beside that for what is
  ///   not shown.
  init?(of output: String, _ limit: Limit) {
    var bytes = Array(output.utf8)[...]
    while let last = bytes.last, [0x20, 0x09, 0x0A, 0x0D].contains(last) { bytes.removeLast() }
    guard !bytes.isEmpty else { return nil }
    lineCount = bytes.reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
    isCut = Self.hasGap(bytes)
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
    if isCut {
      return lines.count == lineCount ? "its output, shortened" : "last \(lines.count) lines"
    }
    return lines.count == lineCount ? "its output" : "last \(lines.count) of \(lineCount) lines"
  }

  /// Whether a line says that something is left out, as `OutputCapture` writes it.
  private static func hasGap(_ bytes: ArraySlice<UInt8>) -> Bool {
    let (start, end) = (Array("… ".utf8), Array(" bytes left out …".utf8))
    var line = bytes.startIndex
    while line < bytes.endIndex {
      let next = bytes[line...].firstIndex(of: 0x0A) ?? bytes.endIndex
      if bytes[line] == start[0], bytes[line..<next].starts(with: start),
        bytes[line..<next].suffix(end.count).elementsEqual(end)
      {
        return true
      }
      line = next + 1
    }
    return false
  }
}

extension SubjectHistory.Attempt {
  /// How the try ended: `exit 7`, or the outcome's words.
  var words: String {
    if outcome == .failed, let exitCode { return "exit \(exitCode)" }
    return outcome.words
  }
}
