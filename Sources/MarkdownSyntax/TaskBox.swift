/// The `[ ]` or `[x]` with which a task list item begins.
package struct TaskBox: Hashable, Sendable {
  /// The three bytes of the box.
  package let range: SourceRange
  /// What stands between the brackets: a blank, `x` or `X`.
  package let mark: Character

  /// Whether the box holds a tick.
  package var isChecked: Bool { mark == "x" || mark == "X" }

  init(range: SourceRange, mark: Character) {
    self.range = range
    self.mark = mark
  }

  /// The box at `start`, where a list item's first paragraph begins, if there is one.
  ///
  /// Source: GFM 0.29, section 5.3: a blank has to follow it.
  init?(in text: SourceText, at start: Int, after marker: SourceRange) {
    let bytes = text.bytes
    guard start + 3 < bytes.count, marker.upperBound <= start,
      bytes[start] == UInt8(ascii: "["), bytes[start + 2] == UInt8(ascii: "]"),
      bytes[start + 3] == UInt8(ascii: " ") || bytes[start + 3] == UInt8(ascii: "\t")
    else { return nil }
    switch bytes[start + 1] {
    case UInt8(ascii: " "): mark = " "
    case UInt8(ascii: "x"): mark = "x"
    case UInt8(ascii: "X"): mark = "X"
    default: return nil
    }
    range = start..<start + 3
  }
}

extension [InlineRun] {
  /// Takes out the three characters of a box, which the text begins with, and the blanks after.
  mutating func removeBox() {
    // `[x]` is a link where the guide defines `x`; the box is meant all the same.
    if let first, first.destination != nil {
      removeFirst()
    } else if let first {
      self[0].text = String(first.text.dropFirst(3))
    }
    guard let first, first.kind == .text else { return }
    self[0].text = String(first.text.drop { $0 == " " || $0 == "\t" })
    if self[0].text.isEmpty { removeFirst() }
    if self.first?.kind == .softBreak { removeFirst() }
  }
}
