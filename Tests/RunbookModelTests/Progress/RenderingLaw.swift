import MarkdownSyntax
import RunbookTestSupport
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
    let difference = RenderedProgress.difference(
      whole: whole, expected: expected, tag: written.document.tag.description)
    #expect(difference == nil, comment)
  }
}
