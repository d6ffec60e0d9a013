import MarkdownSyntax

extension CompiledGuide {
  /// An entry of a troubleshooting part as a guide of its own, with the lines and offsets that
  /// its blocks have in the whole; `nil` where the entry is no more than a line.
  package init?(of entry: TroubleEntry, in guide: CompiledGuide) {
    guard let end = entry.body.map(\.range.upperBound).max() else { return nil }
    let start = guide.text.lineRange(entry.line).lowerBound
    guard start < end else { return nil }
    self.init(compiling: guide.text.blanked(but: start..<end))
  }
}

extension SourceText {
  /// A text of the same lines and length, in which only `range` says something.
  fileprivate func blanked(but range: SourceRange) -> SourceText {
    var result = bytes
    for offset in result.indices where !range.contains(offset) {
      if result[offset] != UInt8(ascii: "\n"), result[offset] != UInt8(ascii: "\r") {
        result[offset] = UInt8(ascii: " ")
      }
    }
    return SourceText(String(decoding: result, as: UTF8.self), path: path)
  }
}
