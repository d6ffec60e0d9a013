import RunbookTestSupport
import Testing

@testable import RunbookModel

struct DescribedPartTests {
  @Test(arguments: [
    "The script checks for:", "This will:", "It does the following:", "The installer then copies:",
    "Retrieves the outputs:", "The pipeline automatically runs:", "The bot will:",
    "This workflow tests:", "It is quick. The job then cleans:",
  ])
  func `what something does by itself is nobody's to do`(_ text: String) {
    let candidate = StepCandidate.first(in: "## Step 2: Check the data\n\n\(text)\n\n- a row\n")
    #expect(candidate?.decision == "no by described-part 3: \(text)")
  }

  @Test(arguments: [
    "The command to run is:", "You will see:", "We will need:", "Check for:",
    "This will restart the host.", "The data:",
  ])
  func `an order, or a sentence that leads in nothing, describes nothing`(_ text: String) {
    let candidate = StepCandidate.first(in: "## Step 2: Check the data\n\n\(text)\n\n- a row\n")
    #expect(candidate?.decision == "yes by named-step-heading 1: Step 2: Check the data")
  }

  @Test func `where there is a command in the part, it is still to be run`() {
    let guide = CompiledGuide(
      """
      # Guide

      ## Step 1: Check the data

      ```sh
      ./check
      ```

      The script checks for:

      1. Empty rows
      2. Wrong dates

      ## Step 2: Report

      This will:

      - Collect the results
      - Send them to the team

      ## Step 3: Look at it

      Open the report.
      """)
    #expect(guide.outline == "1 Check the data [command]\n3 Look at it [manual]")
  }
}
