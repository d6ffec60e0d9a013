/// What the parser took for a paragraph or an underlined heading.
struct TextBlock {
  /// The first byte.
  let start: Int
  /// The lines that hold text.
  let lines: ClosedRange<Int>
  /// The last line: the underline's where there is one, an earlier one before a table.
  var endLine: Int
  /// The task box with which it begins.
  let box: TaskBox?

  /// Where the text begins, after a box.
  func contentStart(in text: SourceText) -> Int {
    guard let box else { return start }
    var offset = box.range.upperBound
    while offset < text.bytes.count, text.bytes[offset] == 32 || text.bytes[offset] == 9 {
      offset += 1
    }
    return offset
  }
}

extension [InlineRun] {
  /// Keeps what stands on lines up to `line`, without the break at the end; a backslash that
  /// made one is a backslash where nothing follows.
  mutating func keep(through line: Int, isBackslashLast: Bool) {
    removeAll { $0.line > line }
    guard let last, last.kind == .softBreak || last.kind == .lineBreak else { return }
    removeLast()
    if last.kind == .lineBreak, isBackslashLast {
      append(InlineRun(kind: .text, text: "\\", line: line))
    }
  }
}
