import RunbookTestSupport
import Testing

@testable import RunbookModel

struct StepsInsideTests {
  @Test func `a heading over steps is the step that groups them`() {
    let guide = CompiledGuide(
      """
      # Guide

      ## The printer

      1. Unplug it
      2. Move it over

      ## The driver

      ### Packages

      ```sh
      apt install driver
      ```
      """)
    #expect(
      guide.rules == [
        "1 steps-inside", "1.1 order-item", "1.2 order-item", "2 steps-inside",
        "2.1 command-under-heading",
      ])
    #expect(guide.reasons(of: "1") == ["steps-inside 3: The printer"])
  }

  @Test(arguments: ["1.", "-"])
  func `an item over orders is the step that groups them`(_ marker: String) {
    let guide = CompiledGuide(
      "# Guide\n\n\(marker) The old printer\n   - Unplug it\n   - Clean its tray\n")
    #expect(guide.rules == ["1 steps-inside", "1.1 order-item", "1.2 order-item"])
  }

  @Test func `a heading over nothing to do is no step`() {
    let guide = CompiledGuide("# Guide\n\n## The printer\n\nIt is grey.\n\n- It has a tray\n")
    #expect(guide.ids == [])
  }

  @Test func `an item that orders something itself is a step for that`() {
    let guide = CompiledGuide("# Guide\n\n1. Move the printer\n   - Unplug it\n   - Carry it\n")
    #expect(guide.rules.first == "1 order-item")
  }

  @Test func `a heading with steps in it is one, though its text describes`() {
    var candidate = StepCandidate.first(in: "## Step 2: Checks\n\nThe script checks for:\n")
    #expect(candidate?.decision == "no by described-part 3: The script checks for:")
    candidate?.hasSteps = true
    #expect(candidate?.decision == "yes by steps-inside 1: Checks")
  }
}
