import RunbookModel
import RunbookTestSupport
import Testing

struct DescribedSeriesTests {
  private func guide(_ parts: String...) -> CompiledGuide {
    let text = parts.enumerated().map { "### Step \($0 + 1): Part\n\n\($1)\n" }
    return CompiledGuide(
      "# Guide\n\n## 1. Run it\n\nRun it.\n\n## The inside\n\n" + text.joined(separator: "\n"))
  }

  @Test func `headings of which half tell what a program does are all read and not done`() {
    #expect(
      guide(
        "The script checks for:\n\n- rows", "Rows are sorted.", "This writes:\n\n- a file",
        "It ends."
      ).ids == ["1"])
  }

  @Test func `where fewer do, the others are steps`() {
    let guide = guide("The script checks for:\n\n- rows", "Open it.", "Close it.")
    #expect(guide.titles.count == 4)
  }

  @Test func `where one of them holds something to run, what runs is a step`() {
    let guide = guide(
      "The script checks for:\n\n- rows", "This writes:\n\n- a file",
      "```sh\n./publish\n```")
    #expect(guide.outline.contains("Part [command]"))
  }

  @Test func `one heading alone is no series`() {
    #expect(guide("Open it.").titles.count == 3)
  }
}
