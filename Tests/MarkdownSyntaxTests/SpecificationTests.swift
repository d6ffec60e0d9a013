import Foundation
import MarkdownSyntax
import Testing

/// The text of GitHub's specification, which is no part of this project.
private enum Specification {
  static let path = ProcessInfo.processInfo.environment["RUNBOOK_GFM_SPEC"]

  /// Each example's source and the line on which it begins.
  static func examples() throws -> [(line: Int, source: String)] {
    let fence = String(repeating: "`", count: 32)
    var result: [(line: Int, source: String)] = []
    var source: [Substring]?
    let specification = try String(contentsOfFile: path ?? "", encoding: .utf8)
    for (index, line) in specification.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      if line.hasPrefix(fence + " example") {
        source = []
      } else if line == ".", let lines = source {
        let text = lines.map { $0 + "\n" }.joined().replacing("→", with: "\t")
        result.append((index + 1 - lines.count, text))
        source = nil
      } else {
        source?.append(line)
      }
    }
    return result
  }
}

@Suite(
  .enabled(
    if: Specification.path != nil && ReferenceParser.isInstalled,
    "RUNBOOK_GFM_SPEC names no specification, or cmark-gfm is not installed"))
struct SpecificationTests {
  @Test func `every example has the blocks that the reference parser finds in it`() throws {
    let examples = try Specification.examples()
    #expect(examples.count > 600)
    for example in examples {
      // A text that begins with a line of dashes may begin with front matter.
      if example.source.hasPrefix("---\n") { continue }
      let source = Array(example.source.utf8)
      let difference = ReferenceTests.difference(
        try ReferenceParser.outline(of: source), try Outline(of: source).blocks)
      #expect(difference == nil, "line \(example.line)")
    }
  }

  @Test func `every example without edits is written back byte for byte`() throws {
    for example in try Specification.examples() {
      let text = SourceText(example.source, path: "guide.md")
      let document = MarkdownDocument(parsing: text)
      #expect(try document.text.applying([]) == Array(example.source.utf8))
    }
  }
}
