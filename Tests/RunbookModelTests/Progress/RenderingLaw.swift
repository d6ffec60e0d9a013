import MarkdownSyntax
import Testing

@testable import RunbookModel

struct RenderingLaw {
  @Test(ReferenceRenderer.isInstalled, arguments: NastyGuides.all.map(\.name))
  func `marks add boxes and status lines to what is shown and nothing else`(
    _ name: String
  ) throws {
    let guide = try #require(NastyGuides.all.first { $0.name == name }?.text)
    try expectSameRendering(ProgressCase(guide, text: "[x] <b> `\n[a]: /evil\n```"))
  }

  @Test(ReferenceRenderer.isInstalled, arguments: 0..<8)
  func `marks add nothing else to mutated guides either`(_ part: Int) throws {
    for seed in part * 25..<(part + 1) * 25 {
      let mutated = ProgressCase(Mutations.guide(seed: seed), text: "[a] <!-- \u{1} ** |")
      try expectSameRendering(mutated, "seed \(seed)")
    }
  }

  private func expectSameRendering(_ written: ProgressCase, _ comment: Comment? = nil) throws {
    // Front matter is no Markdown; GitHub takes it off before it renders.
    let start = MarkdownDocument(parsing: written.guide).frontMatter?.upperBound ?? 0
    let expected = try ReferenceRenderer.html(of: Array(written.guide.bytes[start...]))
    let whole = try ReferenceRenderer.html(of: Array(written.bytes[start...]))
    let difference = Self.difference(
      whole: whole, expected: expected, tag: written.document.tag.description)
    #expect(difference == nil, comment)
  }

  /// What is shown above the record, without marks, where it is not what the guide shows.
  static func difference(whole: String, expected: String, tag: String) -> String? {
    guard let record = whole.lastRange(of: "<!-- runbook-record "),
      whole[record.upperBound...].contains("<h2>Run record</h2>")
    else { return "no record is shown" }
    let shown = Rendering(String(whole[..<record.lowerBound])).withoutMarks(tag: tag)
    // What ends an HTML block that the guide leaves open is HTML too.
    let ends = ["", "-->", "?>", ">", "]]>", "</script>", "</pre>", "</style>", "</textarea>"]
    let rest = shown.dropPrefix(Rendering(expected).withoutBoxes)
    return rest.map(ends.contains) == true ? nil : shown
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
