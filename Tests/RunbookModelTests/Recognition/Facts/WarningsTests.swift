import RunbookTestSupport
import Testing

@testable import RunbookModel

struct WarningsTests {
  @Test(arguments: [
    ("⚠️ **Important:** The key is shown once.", "Important: The key is shown once."),
    ("**Warning:** This deletes all rows.", "Warning: This deletes all rows."),
    ("Caution: the disk is wiped.", "Caution: the disk is wiped."),
    ("> [!WARNING]\n> The site is down meanwhile.", "The site is down meanwhile."),
    ("> [!CAUTION]\n> Two\n> lines.", "Two\nlines."),
    ("> ⚠️ Nobody may write now.", "Nobody may write now."),
  ])
  func `a warning is shown with the step in which it stands`(_ warning: String, _ text: String) {
    let guide = CompiledGuide(
      "# T\n\n## 1. Drop the table\n\n\(warning)\n\n```sh\ndropdb app\n```\n")
    let shown = guide.runbook.steps.first?.warnings ?? []
    #expect(shown.map { $0.text.replacing("\n", with: " ") } == [text.replacing("\n", with: " ")])
    #expect(shown.map(\.line) == [5])
    #expect(guide.outline == "1 Drop the table [command]")
  }

  @Test(arguments: [
    "The important tables are these.", "> [!NOTE]\n> It is quick.", "> Somebody said so.",
    "Warnings in the log are harmless.", "This is critical infrastructure.",
  ])
  func `what does not warn is no warning`(_ text: String) {
    let guide = CompiledGuide("# T\n\n## 1. Drop the table\n\n\(text)\n\n```sh\ndropdb app\n```\n")
    #expect(guide.runbook.steps.first?.warnings.isEmpty == true)
  }

  @Test func `a warning inside an item belongs to that item`() {
    let guide = CompiledGuide(
      """
      # T

      1. Stop the writers
      2. Drop the old table

         ⚠️ Nobody can bring it back.

      3. Start the writers
      """)
    #expect(guide.step("2")?.warnings.map(\.text) == ["Nobody can bring it back."])
    #expect(guide.step("1")?.warnings.isEmpty == true)
    #expect(guide.ids == ["1", "2", "3"])
  }
}
