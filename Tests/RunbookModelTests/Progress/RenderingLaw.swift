import MarkdownSyntax
import RunbookTestSupport
import Testing

@testable import RunbookModel

struct RenderingLaw {
  @Test(ReferenceRenderer.isInstalled, arguments: LawGuides.some)
  func `law 4: marks add boxes and status lines to what is shown and nothing else`(
    _ set: LawGuides
  ) throws {
    for (name, text) in set.guides {
      try expectSameRendering(ProgressCase(text, text: "[x] <b> `\n[a]: /evil\n```"), "\(name)")
    }
  }

  @Test(ReferenceRenderer.isInstalled, arguments: LawGuides.real)
  func `law 4: the document of a guide shows it unchanged but for boxes and status lines`(
    _ set: LawGuides
  ) throws {
    for (name, text) in set.guides {
      try expectSameRendering(ProgressCase(marking: text, path: "guide.md"), "\(name)")
      try expectSameRendering(
        ProgressCase(marking: text.replacing("\n", with: "\r\n"), path: "guide.md"), "\(name), CRLF"
      )
    }
  }

  private func expectSameRendering(_ written: ProgressCase, _ comment: Comment) throws {
    // Front matter is no Markdown; GitHub takes it off before it renders.
    let start = MarkdownDocument(parsing: written.guide).frontMatter?.upperBound ?? 0
    let expected = try ReferenceRenderer.html(of: Array(written.guide.bytes[start...]))
    let whole = try ReferenceRenderer.html(of: Array(written.bytes[start...]))
    let difference = RenderedProgress.difference(
      whole: whole, expected: expected, tag: written.document.tag.description)
    #expect(difference == nil, comment)
  }
}
