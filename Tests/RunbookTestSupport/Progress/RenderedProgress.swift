/// What a reader of Markdown shows of a progress document, compared with what it shows of the guide.
package enum RenderedProgress {
  /// What is shown above the record, without marks, where it is not what the guide shows.
  package static func difference(whole: String, expected: String, tag: String) -> String? {
    guard let record = whole.lastRange(of: "<!-- runbook-record "),
      whole[record.upperBound...].contains("<h2>Run record</h2>")
    else { return "no record is shown" }
    // Footnotes are shown at the very end, behind the record.
    let notes = expected.lastRange(of: "<section class=\"footnotes\"")?.lowerBound
    guard notes.map({ whole.hasSuffix(expected[$0...]) }) != false else {
      return "the footnotes are not the guide's"
    }
    let above = String(expected[..<(notes ?? expected.endIndex)])
    let shown = Rendering(String(whole[..<record.lowerBound])).withoutMarks(tag: tag)
    let rest = shown.dropPrefix(Rendering(above).withoutBoxes)
    return rest.map(isEnd) == true ? nil : shown
  }

  /// Whether a text is nothing, or ends an HTML block that the guide leaves open.
  private static func isEnd(_ html: String) -> Bool {
    let ends = ["", "-->", "?>", ">", "]]>", "</script>", "</pre>", "</style>", "</textarea>"]
    return ends.contains(html) || (html.hasPrefix("<!--") && html.hasSuffix("-->"))
  }
}

/// A piece of HTML in which what a run adds can be taken away.
private struct Rendering {
  let html: String

  init(_ html: String) { self.html = html }

  var withoutBoxes: String {
    var rest = removing(from: "<input type=\"checkbox\"", through: "/>", in: html)
    rest = rest.replacing("<li> ", with: "<li>").replacing("<p> ", with: "<p>")
    return rest.trimmed
  }

  func withoutMarks(tag: String) -> String {
    // A line of raw HTML keeps its indentation.
    var rest = html
    for blanks in ["   ", "  ", " "] {
      rest = rest.replacing("\n\(blanks)<!-- \(tag) ", with: "\n<!-- \(tag) ")
    }
    rest = removing(from: "<!-- \(tag) begin", through: "<!-- \(tag) end -->\n", in: rest)
    rest = removing(from: " <!-- \(tag) ", through: "-->", in: rest)
    rest = removing(from: "<!-- \(tag) ", through: "-->", in: rest)
    return Rendering(rest).withoutBoxes
  }

  private func removing(from start: String, through end: String, in text: String) -> String {
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let begin = rest.firstRange(of: start.unicodeScalars) {
      guard let close = rest[begin.upperBound...].firstRange(of: end.unicodeScalars) else { break }
      result += rest[..<begin.lowerBound]
      rest = rest[close.upperBound...]
    }
    return String(result + rest)
  }
}

extension String {
  fileprivate func replacing(_ word: String, with other: String) -> String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.replacing(word.unicodeScalars, with: other.unicodeScalars)))
  }

  fileprivate var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }

  /// What follows `prefix`, trimmed; `nil` where the text does not begin so.
  fileprivate func dropPrefix(_ prefix: String) -> String? {
    guard unicodeScalars.starts(with: prefix.unicodeScalars) else { return nil }
    return String(unicodeScalars.dropFirst(prefix.unicodeScalars.count)).trimmed
  }

  fileprivate func lastRange(of word: String) -> Range<Index>? {
    ranges(of: word).last
  }
}
