import RunbookTestSupport
import Testing

@testable import RunbookModel

struct TaskItemTests {
  @Test(arguments: ["- [ ] The tag", "* [ ] The tag", "1. [ ] The tag", "- [x] The tag"])
  func `an item with a box is a task, whatever it says`(_ item: String) {
    let guide = CompiledGuide("# Guide\n\n## The release\n\n\(item)\n")
    #expect(guide.rules == ["1 steps-inside", "1.1 task-item"])
    #expect(guide.reasons(of: "1.1") == ["task-item 5: The tag"])
  }

  @Test(arguments: ["- [ ] ✅ The tag", "- [ ] Note the tag", "- [ ] **Tag** - what names it"])
  func `a box comes before the signs of a remark`(_ item: String) {
    #expect(CompiledGuide("# Guide\n\n## The release\n\n\(item)\n").rules.last == "1.1 task-item")
  }

  @Test(arguments: ["- The tag", "- \\[ ] The tag", "- [] The tag"])
  func `an item without a box is none`(_ item: String) {
    #expect(CompiledGuide("# Guide\n\n## The release\n\n\(item)\n").ids == [])
  }

  @Test func `the boxes of a closing checklist are no tasks`() {
    let guide = CompiledGuide(
      "# Guide\n\n## 1. Tag it\n\nTag it.\n\n## Checklist\n\n- [ ] Tell the team\n")
    #expect(guide.ids == ["1"])
  }
}
