import MarkdownSyntax
import RunbookTestSupport
import Testing

@testable import RunbookModel

struct UndoingLeadTests {
  @Test(arguments: [
    (
      "## 1. Go\n\n1. Stop it\n2. **Rollback:**\n   1. Start the old one\n",
      [4]
    ),
    (
      "## 1. Go\n\n**To undo this:**\n\n- Start it\n",
      [3]
    ),
    (
      "## 1. Go\n\nTo roll back this change, run:\n\n```sh\nls\n```\n",
      [3]
    ),
    (
      "## 1. Go\n\n**Rollback path**: start the old one\n",
      [3]
    ),
  ])
  func `a lead of what undoes the work begins it`(_ text: String, _ expected: [Int]) {
    #expect(undoing(UndoingLead(), text) == expected)
  }

  @Test(arguments: [
    "## Rollback\n\nTo roll back, run:\n\n```sh\nls\n```\n",
    "## 1. Go\n\n- [ ] **Rollback plan:** written\n", "## 1. Go\n\nTo roll back is hard.\n",
    "## 1. Go\n\n**Rollback owner:** Ada\n", "## 1. Go\n\n**Restart:**\n\n- Start it\n",
  ])
  func `what only speaks of it does not`(_ text: String) {
    #expect(undoing(UndoingLead(), text).isEmpty)
  }

  /// What is on the way, and what undoes it, of a section with these contents.
  private func parts(_ contents: String) -> (main: [String], rollback: [String]) {
    let guide = CompiledGuide(
      "# T\n\n## 1. Deploy\n\n\(contents)\n\n## 2. Look\n\n```sh\nlook\n```\n")
    let steps = guide.runbook.steps.flattened.map(\.step)
    return (
      steps.filter { $0.part == .main }.map(\.title),
      steps.filter { $0.part == .rollback }.map(\.title)
    )
  }

  private static let deploy = "```sh\ndeploy\n```\n\n"
  private static let undo = "\n\n```sh\nundo\n```"

  @Test(arguments: ["**Rollback:**", "To undo this:", "**To roll back:** run", "**Rollback**"])
  func `what it leads in is never on the way`(_ lead: String) {
    let (main, rollback) = parts(Self.deploy + lead + Self.undo)
    #expect(main == ["Deploy", "Look"])
    #expect(rollback.count == 1)
  }

  @Test func `an item and all in it stands beside the steps of its list`() {
    let (main, rollback) = parts(
      "1. Deploy it\n2. **Rollback:**\n   1. Stop it\n   2. Start the old one\n3. Look at it")
    #expect(main == ["Deploy", "Deploy it", "Look at it", "Look"])
    #expect(rollback == ["Rollback", "Stop it", "Start the old one"])
  }

  @Test func `a label counts up to the next, a sentence for what is right after it`() {
    let more = "\n\nThen wait for it:\n\n```sh\nwait-for-it\n```\n\n"
    let labelled = parts(
      Self.deploy + "**Rollback:**" + Self.undo + more + "**Afterwards:**\n\n```sh\nafter\n```")
    #expect(labelled.rollback == ["Rollback", "Then wait for it"])
    #expect(labelled.main == ["Deploy", "Look"])
    #expect(parts(Self.deploy + "To undo this:" + Self.undo + more).rollback == ["To undo this"])
  }

  @Test func `a label that has said all leads in nothing`() {
    let (main, rollback) = parts(
      "**Rollback plan:** keep the old image.\n\n1. Deploy it\n2. Look at it")
    #expect(main == ["Deploy", "Deploy it", "Look at it", "Look"])
    #expect(rollback == [])
  }

  @Test func `a block behind what undoes goes on undoing, behind a list too`() {
    let more = "\n\n```sh\nundo-more\n```"
    #expect(parts(Self.deploy + "**Rollback:**" + Self.undo + more).main == ["Deploy", "Look"])
    #expect(
      parts("1. Deploy it\n2. Look at it\n\n**Rollback:**" + Self.undo + more).main
        == ["Deploy", "Deploy it", "Look at it", "Look"])
    let item = parts("- Deploy it\n- Look at it\n- To roll back, run:" + Self.undo)
    #expect(item.main == ["Deploy", "Deploy it", "Look at it", "Look"])
    #expect(item.rollback.count == 1)
  }

  @Test func `tabs and boxes that undo are off the way`() {
    let tabs = parts(
      Self.deploy + "**Rollback:**\n\n=== \"A\"\n\n    ```sh\n    a\n    ```\n\n=== \"B\"\n\n"
        + "    ```sh\n    b\n    ```")
    #expect(tabs.main == ["Deploy", "Look"])
    #expect(tabs.rollback == ["A", "B"])
    let boxes = parts("- [ ] Deploy it\n- [ ] **Rollback:**\n\n  ```sh\n  undo\n  ```")
    #expect(boxes.rollback.count == 1)
    #expect(!boxes.main.contains("Rollback"))
  }

  @Test func `a list with no step on the way is shown without what undoes`() {
    let guide = CompiledGuide(
      "# T\n\n## 1. Deploy\n\n```sh\ndeploy\n```\n\n- The old image is kept\n- **Rollback:**\n"
        + "  1. Start the old one\n")
    let main = guide.runbook.steps.flattened.filter { $0.step.part == .main }
    let body = main.flatMap(\.step.body).map { guide.text[$0.range] }.joined()
    #expect(body.contains("The old image is kept"))
    #expect(!body.contains("Start the old one"))
  }

  @Test(arguments: ["step=no", "ignore"])
  func `a directive takes it off both`(_ directive: String) {
    let (main, rollback) = parts(
      "1. Deploy it\n2. **Rollback:** <!-- runbook: \(directive) -->\n   1. `undo it`")
    #expect(main == ["Deploy", "Deploy it", "Look"])
    #expect(rollback == [])
  }
}
