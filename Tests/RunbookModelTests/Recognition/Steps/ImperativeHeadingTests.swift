import RunbookTestSupport
import Testing

@testable import RunbookModel

struct ImperativeHeadingTests {
  @Test(arguments: [
    "Submit the request", "Create a snapshot", "Restart all workers", "Copy them both",
    "Name your deputy", "Set new limits",
  ])
  func `an order with an object is a step with anything below it`(_ heading: String) {
    let guide = CompiledGuide("# Guide\n\n## \(heading)\n\nThis takes an hour.\n")
    #expect(guide.rules == ["1 imperative-heading"])
    #expect(guide.reasons(of: "1") == ["imperative-heading 3: \(heading)"])
  }

  @Test(arguments: ["Access control", "Backup strategy", "Release the", "Requests to submit"])
  func `a heading that only begins like one, or is none, needs more`(_ heading: String) {
    #expect(CompiledGuide("# Guide\n\n## \(heading)\n\nThis takes an hour.\n").ids == [])
  }

  @Test func `with nothing below it, it is none`() {
    #expect(StepCandidate.first(in: "## Submit the request")?.decision == nil)
  }

  @Test func `with a number it is an order like any`() {
    let guide = CompiledGuide("# Guide\n\n## 1. Submit the request\n\nThis takes an hour.\n")
    #expect(guide.rules == ["1 numbered-order"])
  }
}
