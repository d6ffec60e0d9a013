import RunbookTestSupport
import Testing

@testable import RunbookModel

struct NamedStepSectionTests {
  @Test(arguments: [
    "Step 1: Requirements of the host", "Phase 2 - Rollback", "Stage 3. Overview",
    "Part 4: Troubleshooting", "STEP 5: Prerequisites", "Optional Step 6: Clean up",
    "Step 7: Checklist",
  ])
  func `a heading with a step's name and number is procedure, whatever else it says`(
    _ heading: String
  ) {
    #expect(Section.headed(heading)?.purpose == "procedure by named-step-section")
  }

  @Test(arguments: ["Steps", "Part of the work", "Phases", "Stage the files", "3. Restart"])
  func `the name alone, or a number alone, says nothing`(_ heading: String) {
    #expect(Section.headed(heading)?.purpose == "procedure")
  }

  @Test func `the heading is the reason`() {
    #expect(
      Section.headed("Step 1: Requirements of the host")?.reason?.sentence
        == "named-step-section 3: Requirements of the host")
  }

  @Test func `what it stands in decides before it`() {
    let sections = Section.all(
      in: "# Guide\n\n## Troubleshooting\n\n### Step 1: Restart\n\nRestart it.\n")
    #expect(sections.last?.purpose == "troubleshooting by inherited-role")
  }
}
