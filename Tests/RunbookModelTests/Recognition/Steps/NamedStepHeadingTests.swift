import RunbookTestSupport
import Testing

@testable import RunbookModel

struct NamedStepHeadingTests {
  @Test(arguments: [
    "Step 2: Export the data", "STEP 2 - The export", "Phase 2. Exports", "Stage 2: Export",
    "Part 2 – Export", "🚀 Step 2: Export", "Optional Step 2: Export", "step 2 Export", "Step 2",
  ])
  func `a heading with a step's name and number is a step, whatever stands below`(
    _ heading: String
  ) {
    let guide = CompiledGuide("# Guide\n\n## \(heading)\n\nIt is quick.\n")
    #expect(guide.rules == ["2 named-step-heading"])
  }

  @Test(arguments: ["Steps to take", "Part of the system", "Phases", "Step two", "2. The export"])
  func `the name alone, or a number alone, makes no step`(_ heading: String) {
    #expect(CompiledGuide("# Guide\n\n## \(heading)\n\nIt is quick.\n").ids == [])
  }

  @Test func `the whole heading is the reason`() {
    #expect(
      StepCandidate.first(in: "## Step 2: Export")?.decision
        == "yes by named-step-heading 1: Step 2: Export")
  }
}
