import MarkdownSyntax
import RunbookModel
import RunbookReporting
import Testing

/// What the documentation says is so.
struct DocumentationTests {
  /// A guide shown in the documentation, and the tree that is printed under it.
  struct Example {
    let line: Int
    let guide: CompiledGuide
    /// What the page shows, and the bytes where it stands.
    let shown: String
    let range: SourceRange

    var tree: String {
      GuideOutline(of: guide.runbook, style: TextStyle(width: nil, isPlain: false)).text
        .split(separator: "\n").map(\.withoutBlanksAtEnd).joined(separator: "\n")
    }
  }

  @Test func `every guide in the format's description is shown as the page says`() throws {
    let document = ProjectDocument(path: "docs/guide-format.md")
    let page = try document.parsed()
    let examples = Self.examples(in: page)
    #expect(examples.count >= 9)
    for example in examples {
      #expect(example.guide.runbook.diagnostics == [], "line \(example.line)")
      #expect(example.tree == example.shown, "line \(example.line); RUNBOOK_REWRITE=1 rewrites")
    }
    guard ProjectDocument.isRewriting else { return }
    let edits = examples.map { SourceEdit($0.range, with: $0.tree + "\n") }
    try document.write(page.text.applying(edits))
  }

  @Test func `the page of commands has the explanation that is printed`() throws {
    let document = ProjectDocument(path: "docs/commands.md")
    let page = try document.parsed()
    let example = try #require(Self.examples(in: page).first)
    let printed = GuideExplanation(of: example.guide.runbook).text
    #expect(printed == example.shown + "\n", "RUNBOOK_REWRITE=1 rewrites")
    guard ProjectDocument.isRewriting else { return }
    try document.write(page.text.applying([SourceEdit(example.range, with: printed)]))
  }

  @Test func `each line of the tree in the README, and of its reasons, is one that is printed`()
    throws
  {
    let readme = try ProjectDocument(path: "README.md").parsed()
    let shown = readme.blocks.compactMap { block -> CodeBlock? in
      guard case .codeBlock(let code) = block.kind, code.info.language == "text" else {
        return nil
      }
      return code
    }.prefix(2)
    let guide = try ProjectDocument(path: "runbooks/clerk-production.md").parsed()
    let runbook = CompiledGuide(compiling: guide.text).runbook
    let printed = [
      GuideOutline(of: runbook, style: TextStyle(width: nil, isPlain: false)).text,
      GuideExplanation(of: runbook).text,
    ]
    for (shown, text) in zip(shown, printed) {
      let lines = Set(text.split(separator: "\n").map(\.withoutBlanksAtEnd))
      #expect(shown.lines.count > 3)
      for line in shown.lines { #expect(lines.contains(Substring(line))) }
    }
  }

  @Test(arguments: DirectiveKey.allCases)
  func `each key of directives has its row, with an example that is understood`(
    key: DirectiveKey
  ) throws {
    let page = try #require(ProjectDocument(path: "docs/directives.md").text)
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("| `\(key.rawValue)` |") }
    let row = try #require(rows.first)
    #expect(rows.count == 1)
    let example = try #require(row.split(separator: "`").dropLast().last)
    let guide =
      "<!-- runbook: \(example) -->\n" + (key == .kind || key == .hold ? "```\nx\n```\n" : "# A\n")
    let document = MarkdownDocument(parsing: SourceText(guide, path: "guide.md"))
    #expect(DirectiveTable(of: document).diagnostics.isEmpty, "\(example)")
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
      let text = SourceText(guide.code.text + "\n", path: "example.md")
      let start = page.text.lineStarts[tree.code.firstLine - 1]
      let end = page.text.lineStarts[tree.code.firstLine - 1 + tree.code.lines.count]
      return Example(
        line: guide.line, guide: CompiledGuide(compiling: text), shown: tree.code.text,
        range: start..<end)
    }
  }
}

extension Substring {
  fileprivate var withoutBlanksAtEnd: Substring {
    lastIndex { $0 != " " }.map { self[...$0] } ?? ""
  }
}
