/// The link reference definitions with which a paragraph may begin.
///
/// Source: CommonMark 0.30, section 4.7; a label or destination over several lines is not found.
enum LinkDefinitions {
  /// How many lines, from `line` on, hold definitions; never all of a paragraph's lines.
  static func lineCount(
    in text: SourceText, from line: Int, start: Int, through endLine: Int
  ) -> Int {
    var count = 0
    while line + count < endLine {
      let begin = count == 0 ? start : text.lineRange(line + count).lowerBound
      let content = text[begin..<text.lineRange(line + count).upperBound]
        .drop { $0 == " " || $0 == "\t" || $0 == ">" }
      guard let rest = afterLabel(content) else { return count }
      let words = rest.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
      guard let destination = words.first, !destination.isEmpty else { return count }
      count += 1
      let title = words.count > 1 ? words[1].trimmedEnd : ""
      if title.isEmpty, line + count < endLine, isTitle(text.lineText(line + count)) { count += 1 }
      if !title.isEmpty, !isTitle(title) { return count - 1 }
    }
    return count
  }

  private static func afterLabel(_ content: Substring) -> Substring? {
    guard content.first == "[", let close = content.firstIndex(of: "]") else { return nil }
    let label = content[content.index(after: content.startIndex)..<close]
    let colon = content.index(after: close)
    guard label.contains(where: { !$0.isWhitespace }), !label.contains("["),
      colon < content.endIndex, content[colon] == ":"
    else { return nil }
    return content[content.index(after: colon)...]
  }

  private static func isTitle(_ line: some StringProtocol) -> Bool {
    let content = String(line.drop { $0 == " " || $0 == "\t" || $0 == ">" }).trimmedEnd
    guard content.count >= 2, let first = content.first, let last = content.last else {
      return false
    }
    return (first == "\"" && last == "\"") || (first == "'" && last == "'")
      || (first == "(" && last == ")")
  }
}

extension Substring {
  /// The text without blanks and tabs at its end.
  fileprivate var trimmedEnd: String { String(self).trimmedEnd }
}
