import MarkdownSyntax
import RunbookModel
import RunbookTestSupport
import Testing

/// What a step's own text says beyond its title is kept, with its looks.
struct RemarkTests {
  @Test(arguments: [
    ("Click *Edit* and wait. Click **Save**.", "Click Edit and wait.", "Click Save."),
    (
      "**Update DNS**:\n   If you move, update `A`. Stop first.", "Update DNS",
      "If you move, update A. Stop first."
    ),
    ("**Update DNS:** Stop first.", "Update DNS", "Stop first."),
    ("**Open it. Then close it.**", "Open it.", "Then close it."),
    ("Open the page. Important: do not close it.", "Open the page.", "Important: do not close it."),
    ("Open the page.\\\n   Look at it.", "Open the page.", "Look at it."),
    (
      "Open the [page. Of all](https://a.example), it is the best.", "Open the page.",
      "Of all, it is the best."
    ),
    ("Open the page", "Open the page", ""),
    ("**Open** the page.", "Open the page.", ""),
  ])
  func `an item's further words`(_ item: String, _ title: String, _ remark: String) throws {
    let guide = CompiledGuide(
      compiling: SourceText("# A\n\n## Steps\n\n1. \(item)\n2. Go on\n", path: "a.md"))
    let step = try #require(guide.runbook.steps.leaves.first)
    #expect(step.title == title)
    #expect(step.remark.plainText == remark)
  }

  @Test func `the looks and links are kept`() throws {
    let guide = CompiledGuide(
      compiling: SourceText(
        "# A\n\n1. Go. Use `x` of [it](https://a.example).\n2. End\n", path: "a.md"))
    let remark = try #require(guide.runbook.steps.leaves.first?.remark)
    #expect(remark.contains { $0.kind == .code && $0.text == "x" })
    #expect(remark.contains { $0.destination == "https://a.example" })
  }
}
