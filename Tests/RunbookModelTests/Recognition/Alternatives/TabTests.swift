import RunbookModel
import RunbookTestSupport
import Testing

struct TabTests {
  private func tabs(_ labels: [String]) -> String {
    labels.map { "=== \"\($0)\"\n\n    ```sh\n    echo install\n    ```\n" }.joined(separator: "\n")
  }

  @Test func `tabs right after one another are ways`() {
    let guide = CompiledGuide("# Guide\n\n## 1. Install it\n\n" + tabs(["Debian", "Any other"]))
    #expect(guide.ways == [["Debian", "Any other"]])
    #expect(guide.rules == ["1 steps-inside", "1.1 tab, tab", "1.2 tab, tab"])
  }

  @Test func `the same label again begins the next choice`() {
    let guide = CompiledGuide("# Guide\n\n## 1. Go\n\n" + tabs(["A", "B", "A", "B"]))
    #expect(guide.ways == [["A", "B"], ["A", "B"]])
  }

  @Test func `one tab alone is a step and no choice`() {
    let guide = CompiledGuide("# Guide\n\n## 1. Go\n\n" + tabs(["Debian"]))
    #expect(guide.ways == [])
    #expect(guide.rules == ["1 steps-inside", "1.1 tab"])
  }

  @Test func `tabs are one choice whatever their labels are`() {
    let guide = CompiledGuide("# Guide\n\n## 1. Go\n\n" + tabs(["Linux", "Option A", "Windows"]))
    #expect(guide.ways == [["Linux", "Option A", "Windows"]])
  }

  @Test func `an admonition is no tab`() {
    let guide = CompiledGuide("# Guide\n\n## 1. Go\n\nGo.\n\n!!! note \"Linux\"\n\n    Open it.\n")
    #expect(guide.ways == [])
    #expect(guide.ids == ["1"])
  }
}
