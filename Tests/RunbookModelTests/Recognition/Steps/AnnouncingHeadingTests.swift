import RunbookTestSupport
import Testing

@testable import RunbookModel

struct AnnouncingHeadingTests {
  private func guide(_ heading: String, over parts: [String]) -> CompiledGuide {
    let text = parts.map { "### \($0)\n\nPress the button.\n" }.joined(separator: "\n")
    return CompiledGuide("# Guide\n\n## \(heading)\n\n\(text)")
  }

  @Test(arguments: [
    "Step-by-step setup", "Walkthrough", "The steps", "Setup, step by step", "Steps", "Procedure",
    "Instructions",
  ])
  func `a heading that only says that steps follow is none of them`(_ heading: String) {
    let guide = guide(heading, over: ["Step 1: Plug it in", "Step 2: Switch it on"])
    #expect(guide.outline == "1 Plug it in [manual]\n2 Switch it on [manual]")
  }

  @Test(arguments: ["Steps", "Procedure", "Instructions"])
  func `a heading of one such word is none over parts of any name`(_ heading: String) {
    #expect(guide(heading, over: ["Stop it", "Start it"]).titles == ["Stop it", "Start it"])
  }

  @Test(arguments: ["Upgrade, step by step", "Release procedure", "Walkthrough"])
  func `a heading over parts without a step's name groups them`(_ heading: String) {
    let guide = guide(heading, over: ["Stop it", "Start it"])
    #expect(guide.titles == [heading, "Stop it", "Start it"])
    #expect(guide.rules.first == "1 steps-inside")
  }

  @Test(arguments: ["2. Instructions", "Hardware setup"])
  func `one that has a number, or says something else, groups its parts`(_ heading: String) {
    let guide = guide(heading, over: ["Step 1: Plug it in", "Step 2: Switch it on"])
    #expect(guide.titles.count == 3)
    #expect(guide.rules.first?.hasSuffix(" steps-inside") == true)
  }

  @Test func `it is asked before the rule of steps inside, and the heading is its reason`() {
    var candidate = StepCandidate.first(in: "## Step-by-step setup")
    candidate?.hasSteps = true
    candidate?.hasNamedSteps = true
    #expect(candidate?.decision == "no by announcing-heading 1: Step-by-step setup")
  }
}
