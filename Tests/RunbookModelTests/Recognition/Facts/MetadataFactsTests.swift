import RunbookTestSupport
import Testing

@testable import RunbookModel

struct MetadataFactsTests {
  private func facts(_ text: String) -> [String] {
    CompiledGuide(text).runbook.metadata.map { "\($0.line) \($0.key)=\($0.value)" }
  }

  @Test func `front matter is read as plain facts`() {
    let text = """
      ---
      title: "Rotate the keys"
      owner: the platform team
      tags: [a, b]
      nested:
        inner: 1
      # comment
      ---

      # T
      """
    #expect(
      facts(text) == [
        "2 title=Rotate the keys", "3 owner=the platform team", "4 tags=[a, b]",
      ])
  }

  @Test func `bold keys before the first part are facts`() {
    #expect(
      facts("# T\n\n**Last Updated:** 2026-11-23  \n**Status**: Ready\n\n## 1. Go\n\nOpen it.\n")
        == ["3 Last Updated=2026-11-23", "4 Status=Ready"])
  }

  @Test func `a line that occurs twice counts as stated first`() {
    let text = """
      # T

      **Last Updated:** 2026-11-23

      ## 1. Go

      Open it.

      ---

      **Last Updated:** 2020-01-01
      **Maintained By:** The team
      """
    #expect(facts(text) == ["3 Last Updated=2026-11-23", "12 Maintained By=The team"])
  }

  @Test func `a bold lead in the procedure is no fact`() {
    let text =
      "# T\n\n## 1. Go\n\n**Symptoms:** None\n\n## 2. Stop\n\n**Note:** Now.\n\n## 3. End\n\nOpen it.\n"
    #expect(facts(text) == [])
  }

  @Test func `a paragraph with other words is no list of facts`() {
    #expect(facts("# T\n\n**Hello:** you\nand everybody\n") == [])
    #expect(facts("# T\n\n**Bold** text\n") == [])
  }

  @Test func `the title of front matter names a guide whose headings are all parts of it`() {
    let front = "---\ntitle: Upgrade it\n---\n\n"
    #expect(CompiledGuide(front + "## One\n\n## Two\n").runbook.title == "Upgrade it")
    #expect(CompiledGuide(front + "# Move it\n\n## Two\n").runbook.title == "Move it")
    #expect(CompiledGuide("## One\n\n## Two\n").runbook.title == "One")
  }
}
