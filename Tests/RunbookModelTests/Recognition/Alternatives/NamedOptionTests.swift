import RunbookTestSupport
import Testing

@testable import RunbookModel

struct NamedOptionTests {
  @Test(arguments: [
    ["Option A: Move", "Option B: Start anew"], ["Method 1: Quick", "Method 2: Thorough"],
    ["Approach A", "Approach B"], ["Scenario 1: One disk", "Scenario 2: Two disks"],
    ["Alternative 1", "Alternative 2"], ["Way 1 - By hand", "Way 2 - By script"],
    ["Variant A", "Variant B", "Variant C"],
  ])
  func `headings with a way's name and a letter or number are a choice`(_ headings: [String]) {
    let guide = SiblingGuide.headings(headings)
    #expect(guide.runbook.choices.map(\.id.description) == ["1"])
    #expect(guide.ways == [headings.map(WayLabel.label)])
    #expect(guide.reasons(of: "1.1").last == "named-option 5: \(headings[0])")
  }

  @Test(arguments: [
    ["Option A: Move"], ["Options for all", "Options for some"], ["Option Move", "Option Anew"],
    ["Step 1: Move", "Step 2: Start anew"], ["Phase 1", "Phase 2"],
  ])
  func `one alone, a name without a letter and numbered steps are none`(_ headings: [String]) {
    #expect(SiblingGuide.headings(headings).ways == [])
  }

  @Test func `items and bold leads can be named so too`() {
    let items = CompiledGuide(
      "# Guide\n\n1. **Option A:** Move it\n2. **Option B:** Start anew\n3. Look at it\n")
    #expect(items.ways == [["Option A", "Option B"]])
    let leads = SiblingGuide.leads(["**Option A: Move**", "**Option B: Start anew**"])
    #expect(leads.ways == [["Move", "Start anew"]])
  }

  @Test func `names of two kinds are two choices`() {
    let guide = SiblingGuide.headings(["Option A", "Option B", "Method 1", "Method 2"])
    #expect(guide.ways.map(\.count) == [2, 2])
  }
}
