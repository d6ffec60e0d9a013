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

/// What is said of no way back, and how warnings of items belong to their step.
struct PointOfNoReturnTests {
  @Test(arguments: [
    "This cannot be undone.", "⚠️ POINT OF NO RETURN: the tag is public.",
    "> [!CAUTION]\n> All rows are permanently gone.", "**Warning:** this destroys all volumes.",
  ])
  func `a warning that there is no way back is a point of no return`(_ text: String) {
    let marked = text.hasPrefix("This") ? "⚠️ " + text : text
    let guide = CompiledGuide("# T\n\n## 1. Drop it\n\n\(marked)\n\n```sh\ndropdb app\n```\n")
    #expect(guide.runbook.steps.first?.warnings.map(\.isPointOfNoReturn) == [true])
  }

  @Test func `any other warning is none`() {
    let guide = CompiledGuide("# T\n\n## 1. Go\n\n⚠️ It takes an hour.\n\n```sh\nls\n```\n")
    #expect(guide.runbook.steps.first?.warnings.map(\.isPointOfNoReturn) == [false])
  }

  @Test func `an item that only warns is shown with the item in which it stands`() {
    let guide = CompiledGuide(
      """
      # T

      1. Push the tag
         - ⚠️ do not push all tags
      2. Tell the team
      """)
    #expect(guide.step("1")?.warnings.map(\.text) == ["do not push all tags"])
    #expect(guide.ids == ["1", "2"])
  }
}
