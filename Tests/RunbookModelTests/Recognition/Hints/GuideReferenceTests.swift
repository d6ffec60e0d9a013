import RunbookTestSupport
import Testing

@testable import RunbookModel

struct GuideReferenceTests {
  private func targets(_ item: String) -> [StepHints.Reference.Target]? {
    CompiledGuide("# T\n\n1. \(item)\n2. Look at the result\n").step("1")?
      .hints.references.map(\.target)
  }

  @Test func `a link to another Markdown file is a reference to a guide`() {
    #expect(
      targets("Follow [the restore guide](../restore.md#from-tape) first")
        == [.guide(path: "../restore.md", anchor: "from-tape")])
  }

  @Test(arguments: [
    "Open [the page](https://example.org/x.md)", "See [below](#below)", "Read [this](notes.txt)",
  ])
  func `any other link is none`(_ item: String) {
    #expect(targets(item) == [])
  }
}
