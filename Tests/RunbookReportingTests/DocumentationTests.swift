import MarkdownSyntax
import RunbookModel
import RunbookReporting
import Testing

/// What the documentation says is so.
struct DocumentationTests {
  /// A guide shown in the documentation, and the tree that is printed under it.
  struct Example: CustomTestStringConvertible {
    let line: Int
    let guide: String
    let tree: String

    var testDescription: String { "line \(line)" }
  }

  @Test func `every guide in the format's description is shown as the page says`() throws {
    let page = try ProjectDocument(path: "docs/guide-format.md").parsed()
    let examples = Self.examples(in: page)
    #expect(examples.count >= 9)
    for example in examples {
      let guide = CompiledGuide(compiling: SourceText(example.guide, path: "example.md"))
      let outline = GuideOutline(of: guide.runbook, style: TextStyle(width: nil, isPlain: false))
      #expect(outline.text.trimmedLines == example.tree.trimmedLines, "line \(example.line)")
      #expect(guide.diagnostics == [], "line \(example.line)")
    }
  }

  @Test(arguments: ProjectDocument.all)
  func `a link inside the repository leads somewhere`(_ document: ProjectDocument) throws {
    let destinations = try document.parsed().blocks.withDescendants
      .flatMap(\.inlines).compactMap(\.destination)
      .filter { !$0.contains(":") && !$0.hasPrefix("#") }
    for destination in destinations {
      let path = destination.split(separator: "#").first.map(String.init) ?? ""
      #expect(document.reaches(path), "\(destination)")
    }
  }

  /// Blocks of Markdown that are followed by a block of text.
  private static func examples(in page: MarkdownDocument) -> [Example] {
    let blocks = page.blocks.compactMap { block -> (line: Int, code: CodeBlock)? in
      guard case .codeBlock(let code) = block.kind else { return nil }
      return (block.line, code)
    }
    return zip(blocks, blocks.dropFirst()).compactMap { guide, tree in
      guard guide.code.info.language == "markdown", tree.code.info.language == "text" else {
        return nil
      }
      return Example(line: guide.line, guide: guide.code.text + "\n", tree: tree.code.text)
    }
  }
}

extension String {
  /// The lines without blanks at their ends, so that an editor may take those away.
  fileprivate var trimmedLines: [Substring] {
    split(separator: "\n").map { line in
      line.lastIndex { $0 != " " }.map { line[...$0] } ?? ""
    }
  }
}
