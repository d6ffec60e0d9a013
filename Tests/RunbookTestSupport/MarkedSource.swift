/// A text written in a test with the places in question marked in it: `cp «<file>» /tmp`.
package struct MarkedSource {
  /// The text without the marks.
  package let text: String
  /// The UTF-8 offsets in `text` of what stood between `«` and `»`, in order.
  package let ranges: [Range<Int>]
  /// What stood between them.
  package let marked: [String]

  package init(_ source: String) {
    var text = ""
    var ranges: [Range<Int>] = []
    var marked: [String] = []
    var rest = source[...]
    while let open = rest.firstIndex(of: "«"), let close = rest[open...].firstIndex(of: "»") {
      text += rest[..<open]
      let inside = String(rest[rest.index(after: open)..<close])
      ranges.append(text.utf8.count..<text.utf8.count + inside.utf8.count)
      marked.append(inside)
      text += inside
      rest = rest[rest.index(after: close)...]
    }
    self.text = text + rest
    self.ranges = ranges
    self.marked = marked
  }
}
