import RunbookModel
import RunbookTestSupport
import Testing

struct ScenarioPartsTests {
  @Test(arguments: [
    ("Failure scenarios", ["3.1 The primary is gone", "3.2 The disk is full"]),
    ("Critical alerts", ["DiskFull", "HostDown"]), ("3. Known cases", ["No power", "No network"]),
    ("Mitigation", ["More memory", "Fewer workers"]), ("Usage", ["Terminal window", "Web page"]),
  ])
  func `parts of a heading that speaks of cases are a choice`(_ parent: String, _ parts: [String]) {
    let guide = SiblingGuide.headings(parts, under: parent)
    #expect(guide.ways.map(\.count) == [2])
    #expect(guide.rules.last?.hasSuffix(", scenario-parts") == true)
  }

  @Test(arguments: [
    ("Installation", ["DiskFull", "HostDown"]), ("Mitigation", ["1. More memory", "2. Restart"]),
    ("Failure scenarios", ["Step 1: Look", "Step 2: Act"]),
    ("Mitigation of outages", ["More memory", "Fewer workers"]), ("Critical alerts", ["DiskFull"]),
  ])
  func `parts of another heading, and those in order, are all to be done`(
    _ parent: String, _ parts: [String]
  ) {
    #expect(SiblingGuide.headings(parts, under: parent).ways == [])
  }

  @Test func `where a step stands beside the parts, they are no cases`() {
    let guide = CompiledGuide(
      "# Guide\n\n## Critical alerts\n\n- Open the console\n\n### DiskFull\n\n1. Delete it\n")
    #expect(guide.ways == [])
  }

  @Test func `what names ways more plainly is asked before`() {
    let guide = SiblingGuide.headings(["Option A", "Option B"], under: "Usage")
    #expect(guide.rules.last?.hasSuffix(", named-option") == true)
  }
}
