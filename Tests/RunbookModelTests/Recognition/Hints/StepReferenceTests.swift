import RunbookTestSupport
import Testing

@testable import RunbookModel

struct StepReferenceTests {
  private func references(_ text: String) -> [StepHints.Reference]? {
    CompiledGuide(
      "# T\n\n## Step 1: Stop\n\nStop the service.\n\n## Step 2: Start\n\nStart it. \(text)\n"
    ).step("2")?.hints.references
  }

  @Test(arguments: ["See step 1.", "If it fails, repeat Step 1.", "As in section 1, wait first."])
  func `a number after step is the step with that number`(_ text: String) {
    #expect(references(text)?.map(\.target) == [.step(Step.ID("1"))])
  }

  @Test(arguments: ["See step 7.", "Take 1 step.", "Step 2 is this one.", "Use 1 host."])
  func `a number that no other step has is no reference`(_ text: String) {
    #expect(references(text) == [])
  }

  @Test func `the line and words are those of the guide`() {
    #expect(references("See step 1.")?.first?.line == 9)
    #expect(references("See step 1.")?.first?.words == "step 1")
  }
}
